package org.micrograd.script.library;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.SourceSection;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.script.Branches;
import org.micrograd.script.Library;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;
import org.micrograd.script.Tabular;
import org.micrograd.script.UserSources;
import org.micrograd.tape.GraphTape;
import org.micrograd.tape.LineNotes;

/** The script module of compiled functions. */
final class Compiler implements Library {
  @Override
  public List<ScriptModule> modules() {
    return List.of(ScriptModule.of("compiled", "compile", "columns"));
  }

  @Override
  public Object host(Permissions permissions) {
    return new Host();
  }

  /** What the script modules call; arguments are checked there. */
  public static final class Host {
    /** The inputs of a function while it is traced. */
    @Export
    public Object[] placeholders(String[] names) {
      return Stream.of(names).map(Value::placeholder).toArray();
    }

    /** Begins to trace a function of the script. */
    @Export
    public Tracing begin(org.graalvm.polyglot.Value function) {
      return new Tracing(function, lines(function.getSourceLocation()));
    }

    private static LineNotes lines(SourceSection section) {
      return UserSources.isOurs(section)
          ? new LineNotes(section.getSource().getName(), section.getStartLine())
          : new LineNotes();
    }

    /** A function that comes from Java, its parameters being numbers. */
    @Export
    public LiveFunction of(DifferentiableFunction function) {
      return new LiveFunction(function);
    }

    /** What makes batches. */
    @Export
    public Batches batches() {
      return new Batches();
    }

    /** The mean of a batch. */
    @Export
    public double mean(RowBatch batch) {
      return batch.mean();
    }

    /** Adds the derivatives of a batch's mean to the gradients of the captured leaves. */
    @Export
    public void backward(RowBatch batch) {
      batch.backward();
    }

    /** Rows of numbers that the script has read itself, for many batches. */
    @Export
    public Rows rows(double[][] columns) {
      return new Rows(columns);
    }

    /** The same read by Java at once; null where anything is no plain number. */
    @Export
    public Rows read(org.graalvm.polyglot.Value[] columns) {
      double[][] read = RowReader.columns(columns);
      return read == null ? null : new Rows(read);
    }

    /** The numbers of a table of the library; null for anything else. */
    @Export
    public Rows table(Object java) {
      return java instanceof Tabular table ? new Rows(table.numbers()) : null;
    }

    /** Doubles that lie in a buffer of the script's, in the machine's order. */
    @Export
    public double[] doubles(org.graalvm.polyglot.Value buffer, long offset, int count) {
      return RowReader.doubles(buffer, offset, count);
    }

    /** The numbers of a memory segment; null for anything else. */
    @Export
    public double[] segment(org.graalvm.polyglot.Value given) {
      return RowReader.segment(given);
    }

    /** Numbers row by row as so many rows. */
    @Export
    public double[][] matrix(double[] numbers, int rows) {
      int width = numbers.length / rows;
      return IntStream.range(0, rows)
          .mapToObj(i -> Arrays.copyOfRange(numbers, i * width, (i + 1) * width))
          .toArray(double[][]::new);
    }
  }

  /** Makes batches: a training asks it in each step, so that scripts keep it at hand. */
  public static final class Batches {
    /** A function over rows, with the numbers that its leaves have now. */
    @Export
    public RowBatch batch(LiveFunction function, Rows rows) {
      return new RowBatch(function, rows);
    }
  }

  /** A function being traced, and what is noted of which line makes which node. */
  public record Tracing(org.graalvm.polyglot.Value traced, LineNotes lines) {
    /** Notes the place that made the nodes since the last note. */
    @Export
    public void mark(String file, int line) {
      lines.mark(file, line);
    }

    /**
     * The function from placeholders to roots.
     *
     * @param names of the roots; null where there is but one
     */
    @Export
    public LiveFunction function(Value[] placeholders, Value[] roots, String[] names) {
      List<Value> inputs = List.of(placeholders);
      List<Value> leaves = GraphTape.parameters(inputs, roots);
      List<String> outputs = names == null ? List.of(roots[0].label()) : List.of(names);
      return new LiveFunction(
          DifferentiableFunction.of(inputs, leaves, outputs, List.of(roots), lines),
          leaves.toArray(Value[]::new));
    }

    /**
     * Refuses a function that took one branch for all inputs.
     *
     * @param at numbers that it is called with
     * @param plain from numbers to the numbers of its results
     */
    @Export
    public void compare(LiveFunction found, double[] at, org.graalvm.polyglot.Value plain) {
      Branches.check(
          traced, found.now(), at, point -> plain.execute((Object) point).as(double[].class));
    }
  }
}
