package org.micrograd.script.library;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.SourceSection;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.script.Library;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;
import org.micrograd.script.run.SourcePlaces;
import org.micrograd.tape.LineNotes;
import org.micrograd.tape.Tape;

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
      return new Tracing(lines(function.getSourceLocation()));
    }

    private static LineNotes lines(SourceSection section) {
      return SourcePlaces.isOurs(section)
          ? new LineNotes(section.getSource().getName(), section.getStartLine())
          : new LineNotes();
    }

    /** A function that comes from Java, its parameters being numbers. */
    @Export
    public Compiled of(DifferentiableFunction function) {
      return new Compiled(function, new Value[0]);
    }

    /** Rows of numbers, read once for many batches. */
    @Export
    public Rows rows(double[][] columns) {
      return new Rows(columns);
    }

    @Export
    public boolean isRows(Object o) {
      return o instanceof Rows;
    }
  }

  /** A function being traced, and what is noted of which line makes which node. */
  public record Tracing(LineNotes lines) {
    /** Notes the place that made the nodes since the last note. */
    @Export
    public void mark(String file, int line) {
      lines.mark(file, line);
    }

    /** The function from placeholders to a root. */
    @Export
    public Compiled function(Value[] placeholders, Value root) {
      List<Value> inputs = List.of(placeholders);
      List<Value> leaves = Tape.parameters(inputs, root);
      return new Compiled(
          DifferentiableFunction.of(inputs, leaves, root, lines), leaves.toArray(Value[]::new));
    }
  }

  /** Columns of numbers that a script keeps. */
  public record Rows(double[][] columns) {
    @Export
    public int count() {
      return columns.length;
    }

    @Export
    public int length() {
      return columns.length == 0 ? 0 : columns[0].length;
    }
  }

  /**
   * A compiled function with the leaves it captured, whose numbers are read at each call.
   *
   * @param leaves none where the function came from Java
   */
  public record Compiled(DifferentiableFunction function, Value[] leaves) {
    /** The function with the numbers that the leaves have now. */
    @Export
    public DifferentiableFunction now() {
      return leaves.length == 0
          ? function
          : function.with(Arrays.stream(leaves).mapToDouble(Value::data).toArray());
    }

    @Export
    public String[] inputs() {
      return function.inputs().toArray(String[]::new);
    }

    @Export
    public String text() {
      return function.toString();
    }

    /** The operations as Java. */
    @Export
    public String source() {
      return function.source();
    }

    @Export
    public double value(double[] x) {
      return now().value(x);
    }

    @Export
    public double value1(double x) {
      return now().value(x);
    }

    @Export
    public double value2(double x, double y) {
      return now().value(x, y);
    }

    @Export
    public double value3(double x, double y, double z) {
      return now().value(x, y, z);
    }

    /** The gradient, and after it the value. */
    @Export
    public double[] gradientAndValue(double[] x) {
      double[] gradient = new double[x.length];
      double value = now().valueAndGradient(x, gradient);
      double[] both = Arrays.copyOf(gradient, x.length + 1);
      both[x.length] = value;
      return both;
    }

    @Export
    public double[][] hessian(double[] x) {
      return now().hessian(x);
    }

    @Export
    public Batch batch(Rows rows) {
      return new Batch(this, now(), rows);
    }
  }

  /** A batch of rows: its mean and what follows from it, and what belongs to each row. */
  public static final class Batch {
    private final Compiled compiled;
    private final DifferentiableFunction function;
    private final Rows rows;
    private final double[] gradient;
    private final double mean;

    private Batch(Compiled compiled, DifferentiableFunction function, Rows rows) {
      this.compiled = compiled;
      this.function = function;
      this.rows = rows;
      this.gradient = new double[function.parameterNames().size()];
      this.mean = function.mean(rows.columns, gradient, pool());
    }

    private ForkJoinPool pool() {
      return rows.length() < 1 << 15 ? null : ForkJoinPool.commonPool();
    }

    @Export
    public double mean() {
      return mean;
    }

    /** Adds the derivatives of the mean to the gradients of the captured leaves. */
    @Export
    public void backward() {
      for (int i = 0; i < compiled.leaves.length; i++) {
        compiled.leaves[i].setGrad(compiled.leaves[i].grad() + gradient[i]);
      }
    }

    /** The values of the rows. */
    @Export
    public double[] values() {
      double[] values = new double[rows.length()];
      function.batch(rows.columns, values, null, pool());
      return values;
    }

    /** The derivatives of the rows' values, a column an input. */
    @Export
    public double[][] gradients() {
      double[][] gradients = new double[rows.count()][rows.length()];
      function.batch(rows.columns, new double[rows.length()], gradients, pool());
      return gradients;
    }
  }
}
