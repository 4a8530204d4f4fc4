package org.micrograd.compile;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.micrograd.autograd.Value;
import org.micrograd.tape.LineNotes;
import org.micrograd.tape.Tape;

/**
 * A function of numbers with its derivatives, at native speed: made once from a script or from
 * Java, then called any number of times, for one point or for millions of rows.
 *
 * <p>Immutable and safe on any number of threads; no script engine is behind it. Serializable: it
 * is compiled again where it is read. Values are those of the graph of Values to the last bit.
 * Gradients add up in the same order, but equal parts of the formula are computed once, and a
 * derivative that is 0 may have either sign. A batch uses exponentials and logarithms within two
 * units in the last place of {@code Math}'s, and adds over its rows in another order.
 *
 * <p>All methods throw {@link IllegalArgumentException} for a wrong number of numbers, columns or
 * rows, and {@link NullPointerException} for null.
 */
public final class DifferentiableFunction implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double[] NONE = new double[0];

  private final transient String[] inputs;
  private final transient String[] names;
  private final transient double[] parameters;
  private final transient CompiledTapes code;

  private DifferentiableFunction(
      String[] inputs, String[] names, double[] parameters, CompiledTapes code) {
    this.inputs = inputs;
    this.names = names;
    this.parameters = parameters;
    this.code = code;
  }

  /**
   * Traces a function of Values, which is called once, with placeholders.
   *
   * <p>Other leaves that it uses become parameters, with the numbers that they have now.
   *
   * @param f from as many Values as there are names to a Value
   * @param inputs the names of the inputs
   * @throws IllegalStateException if the function reads the number of an input
   */
  public static DifferentiableFunction of(Function<List<Value>, Value> f, String... inputs) {
    List<Value> placeholders = Stream.of(inputs).map(Value::placeholder).toList();
    Value root = Objects.requireNonNull(f.apply(placeholders), "the function's result is null");
    return of(placeholders, Tape.parameters(placeholders, root), root, new LineNotes());
  }

  /**
   * The function from placeholders to a Value computed from them.
   *
   * @param parameters the other leaves
   * @param lines where it was made
   */
  public static DifferentiableFunction of(
      List<Value> placeholders, List<Value> parameters, Value root, LineNotes lines) {
    return new DifferentiableFunction(
        placeholders.stream().map(Value::label).toArray(String[]::new),
        parameters.stream().map(Value::label).toArray(String[]::new),
        parameters.stream().mapToDouble(Value::data).toArray(),
        new CompiledTapes(Tape.of(placeholders, parameters, root, lines)));
  }

  /** The names of the inputs. */
  public List<String> inputs() {
    return List.of(inputs);
  }

  /** The labels of the parameters, empty for those without. */
  public List<String> parameterNames() {
    return List.of(names);
  }

  /** The numbers of the parameters. */
  public double[] parameters() {
    return parameters.clone();
  }

  /** The same function with other parameters; it shares the compiled code. */
  public DifferentiableFunction with(double... parameters) {
    length("parameters", names.length, parameters.length);
    return new DifferentiableFunction(inputs, names, parameters.clone(), code);
  }

  /** The operations by which a value is computed. */
  public Tape tape() {
    return code.tape();
  }

  /** The operations as the Java that they are compiled to, with the lines of the script. */
  public String source() {
    return SourceText.of(tape(), inputs(), parameterNames());
  }

  /** The operations as a graph of placeholders with the names of inputs and parameters, to draw. */
  public Value graph() {
    return tape()
        .graph(
            Stream.of(inputs).map(Value::placeholder).toList(),
            Stream.of(names).map(Value::placeholder).toList());
  }

  /**
   * Whether it is compiled once it is warm: one of over half a million operations is interpreted.
   */
  public boolean isCompiled() {
    return code.value().compiles();
  }

  /** Compiles value and gradient now rather than when they are warm. */
  public void compile() {
    code.value().compile();
    code.gradient().compile();
  }

  /** The value at a point. */
  public double value(double... x) {
    length("inputs", inputs.length, x.length);
    return code.value().run(x, parameters, NONE);
  }

  /** The gradient at a point, a number an input. */
  public double[] gradient(double... x) {
    double[] gradient = new double[inputs.length];
    valueAndGradient(x, gradient);
    return gradient;
  }

  /**
   * The value at a point, and the gradient there.
   *
   * @param gradient is written, a number an input
   */
  public double valueAndGradient(double[] x, double[] gradient) {
    length("inputs", inputs.length, x.length);
    length("numbers of a gradient", inputs.length, gradient.length);
    return plain(code.gradient().run(x, parameters, gradient), gradient);
  }

  /**
   * The value at a point, and the gradient there with respect to the parameters.
   *
   * @param gradient is written, a number a parameter
   */
  public double valueAndParameterGradient(double[] x, double[] gradient) {
    length("inputs", inputs.length, x.length);
    length("numbers of a gradient", names.length, gradient.length);
    return plain(code.parameterGradient().run(x, parameters, gradient), gradient);
  }

  /** Derivatives that are -0, as where nothing arrives, become 0. */
  private static double plain(double value, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += 0.0;
    }
    return value;
  }

  /** The second derivatives at a point: a row and a column an input, symmetric. */
  public double[][] hessian(double... x) {
    length("inputs", inputs.length, x.length);
    double[] lower = code.hessian().all(x, parameters);
    double[][] hessian = new double[x.length][x.length];
    for (int i = 0, k = 0; i < x.length; i++) {
      for (int j = 0; j <= i; j++, k++) {
        hessian[i][j] = lower[k] + 0.0;
        hessian[j][i] = lower[k] + 0.0;
      }
    }
    return hessian;
  }

  /**
   * The values of many rows, and their gradients, on this thread.
   *
   * @param columns a column an input
   * @param values is written, a number a row
   * @param gradients is written, a column an input; null if not asked for
   */
  public void batch(double[][] columns, double[] values, double[][] gradients) {
    batch(columns, values, gradients, null);
  }

  /**
   * The same on the threads of a pool, such as {@link ForkJoinPool#commonPool()}.
   *
   * @param pool null for this thread
   */
  public void batch(double[][] columns, double[] values, double[][] gradients, ForkJoinPool pool) {
    double[][] results =
        gradients == null
            ? new double[][] {values}
            : Stream.concat(Stream.of(values), Stream.of(gradients)).toArray(double[][]::new);
    batch(new Columns.InArrays(columns), new Columns.InArrays(results), gradients != null, pool);
  }

  /**
   * The same in memory segments of doubles in the machine's order: files, native memory.
   *
   * @param gradients null if not asked for
   * @param pool null for this thread
   */
  public void batch(
      MemorySegment[] columns, MemorySegment values, MemorySegment[] gradients, ForkJoinPool pool) {
    MemorySegment[] results =
        gradients == null
            ? new MemorySegment[] {values}
            : Stream.concat(Stream.of(values), Stream.of(gradients)).toArray(MemorySegment[]::new);
    batch(
        new Columns.InSegments(columns), new Columns.InSegments(results), gradients != null, pool);
  }

  private void batch(Columns columns, Columns results, boolean gradients, ForkJoinPool pool) {
    length("columns", inputs.length, columns.count());
    length(
        "columns for values and gradients", 1 + (gradients ? inputs.length : 0), results.count());
    long rows = results.rows(0);
    rows("column", columns, rows);
    rows("result", results, rows);
    new Batch(gradients ? code.rowGradients() : code.rows(), shared(), columns, rows)
        .columns(results, pool);
  }

  /**
   * The mean over rows, and its gradient with respect to the parameters, on this thread.
   *
   * @param columns a column an input, at least one row
   * @param gradient is written, a number a parameter
   */
  public double mean(double[][] columns, double[] gradient) {
    return mean(columns, gradient, null);
  }

  /**
   * The same on the threads of a pool.
   *
   * @param pool null for this thread
   */
  public double mean(double[][] columns, double[] gradient, ForkJoinPool pool) {
    length("columns", inputs.length, columns.length);
    length("numbers of a gradient", names.length, gradient.length);
    Columns in = new Columns.InArrays(columns);
    long rows = columns.length == 0 ? 1 : in.rows(0);
    rows("column", in, rows);
    if (rows == 0) {
      throw new IllegalArgumentException("the mean needs at least one row, got empty columns");
    }
    double[] numbers = shared();
    double[] adjoints = new double[numbers.length];
    Batch batch = new Batch(code.rowSums(), numbers, in, rows);
    double mean = batch.mean(adjoints, pool);
    double[] all = code.back().all(adjoints, parameters);
    if (DoubleStream.of(all).anyMatch(Double::isNaN)) {
      // Sums forget whether what is 0 was ever asked for.
      batch.exactMean(adjoints);
      all = code.back().all(adjoints, parameters);
    }
    System.arraycopy(all, 0, gradient, 0, all.length);
    return plain(mean, gradient);
  }

  private double[] shared() {
    return code.shared().all(NONE, parameters);
  }

  private static void rows(String what, Columns columns, long rows) {
    for (int i = 0; i < columns.count(); i++) {
      if (columns.rows(i) != rows) {
        throw new IllegalArgumentException(
            "all columns need the same number of rows: %s %d has %d, not %d"
                .formatted(what, i, columns.rows(i), rows));
      }
    }
  }

  private void length(String what, int expected, int found) {
    if (expected != found) {
      throw new IllegalArgumentException(
          "%s needs %d %s, got %d".formatted(this, expected, what, found));
    }
  }

  /** The names of the inputs, and how many parameters there are. */
  @Override
  public String toString() {
    String more =
        names.length == 0
            ? ""
            : " with " + names.length + (names.length == 1 ? " parameter" : " parameters");
    return "f(" + String.join(", ", inputs) + ")" + more;
  }

  /** What is written to a stream. */
  private record Form(String[] inputs, String[] names, double[] parameters, Tape tape)
      implements Serializable {
    private Object readResolve() throws InvalidObjectException {
      if (tape == null
          || inputs.length != tape.inputs()
          || names.length != tape.parameters()
          || parameters.length != names.length) {
        throw new InvalidObjectException("the names of this function do not fit its tape");
      }
      return new DifferentiableFunction(inputs, names, parameters, new CompiledTapes(tape));
    }
  }

  private Object writeReplace() {
    return new Form(inputs, names, parameters, code.tape());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a function is read from its form");
  }
}
