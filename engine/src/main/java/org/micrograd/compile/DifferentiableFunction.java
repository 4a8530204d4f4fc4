package org.micrograd.compile;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.micrograd.autograd.Value;
import org.micrograd.tape.GraphTape;
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
public final class DifferentiableFunction extends BatchFunction implements Serializable {
  private static final long serialVersionUID = 1;

  /** Inputs up to which the Hessian is one formula; beyond, it is computed by sweeps. */
  private static final int MANY = 16;

  private final transient String[] inputs;
  private final transient String[] names;
  private final transient String[] outputs;

  DifferentiableFunction(
      String[] inputs, String[] outputs, String[] names, double[] parameters, CompiledTapes code) {
    super(parameters, code);
    this.inputs = inputs;
    this.outputs = outputs;
    this.names = names;
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
    return of(placeholders, GraphTape.parameters(placeholders, root), root, new LineNotes());
  }

  /** The same of a function of several results, which have the names of their labels. */
  public static DifferentiableFunction ofList(
      Function<List<Value>, List<Value>> f, String... inputs) {
    List<Value> placeholders = Stream.of(inputs).map(Value::placeholder).toList();
    List<Value> roots = f.apply(placeholders);
    return of(placeholders, roots.stream().map(Value::label).toList(), roots);
  }

  /** The same of a function of several results with names of their own, in the map's order. */
  public static DifferentiableFunction ofMap(
      Function<List<Value>, Map<String, Value>> f, String... inputs) {
    List<Value> placeholders = Stream.of(inputs).map(Value::placeholder).toList();
    Map<String, Value> roots = f.apply(placeholders);
    return of(placeholders, List.copyOf(roots.keySet()), List.copyOf(roots.values()));
  }

  private static DifferentiableFunction of(
      List<Value> placeholders, List<String> outputs, List<Value> roots) {
    List<Value> parameters = GraphTape.parameters(placeholders, roots.toArray(Value[]::new));
    return of(placeholders, parameters, outputs, roots, new LineNotes());
  }

  /** The function from placeholders to one Value computed from them, for this module alone. */
  @SuppressWarnings("exports")
  public static DifferentiableFunction of(
      List<Value> placeholders, List<Value> parameters, Value root, LineNotes lines) {
    return of(placeholders, parameters, List.of(root.label()), List.of(root), lines);
  }

  /**
   * The function from placeholders to Values computed from them.
   *
   * @param parameters the other leaves
   * @param outputs a name a result
   * @param lines where it was made
   */
  @SuppressWarnings("exports")
  public static DifferentiableFunction of(
      List<Value> placeholders,
      List<Value> parameters,
      List<String> outputs,
      List<Value> roots,
      LineNotes lines) {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("a function needs at least one result, this has none");
    }
    return new DifferentiableFunction(
        placeholders.stream().map(Value::label).toArray(String[]::new),
        outputs.toArray(String[]::new),
        parameters.stream().map(Value::label).toArray(String[]::new),
        parameters.stream().mapToDouble(Value::data).toArray(),
        new CompiledTapes(GraphTape.tape(placeholders, parameters, roots, lines)));
  }

  /** The names of the inputs. */
  public List<String> inputs() {
    return Collections.unmodifiableList(Arrays.asList(inputs));
  }

  /** The names of the results, empty for those without. */
  public List<String> outputs() {
    return Collections.unmodifiableList(Arrays.asList(outputs));
  }

  /** The labels of the parameters, empty for those without. */
  public List<String> parameterNames() {
    return Collections.unmodifiableList(Arrays.asList(names));
  }

  /** The numbers of the parameters. */
  public double[] parameters() {
    return parameters.clone();
  }

  /** The same function with other parameters; it shares the compiled code. */
  public DifferentiableFunction with(double... parameters) {
    length("parameters", names.length, parameters.length);
    return new DifferentiableFunction(inputs, outputs, names, parameters.clone(), code);
  }

  /** The operations by which a value is computed, for this module alone. */
  @SuppressWarnings("exports")
  public Tape tape() {
    return code.tape();
  }

  /** The operations as the Java that they are compiled to, with the lines of the script. */
  public String source() {
    return SourceText.of(tape(), inputs(), parameterNames());
  }

  /**
   * The operations by which the first result is computed as a graph of placeholders with the names
   * of inputs and parameters, to draw.
   */
  public Value graph() {
    return GraphTape.graph(
        tape(),
        0,
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
    if (outputs.length == 1) {
      code.gradient().compile();
    }
  }

  /** The value at a point. */
  public double value(double... x) {
    single();
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
    single();
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
    single();
    length("inputs", inputs.length, x.length);
    length("numbers of a gradient", names.length, gradient.length);
    return plain(code.parameterGradient().run(x, parameters, gradient), gradient);
  }

  /** All results at a point. */
  public double[] values(double... x) {
    length("inputs", inputs.length, x.length);
    return code.value().all(x, parameters);
  }

  /** The derivatives at a point: a row a result, a column an input. */
  public double[][] jacobian(double... x) {
    return sparseJacobian(x).dense();
  }

  /**
   * The same by its entries: where a result depends on few inputs, in a time that does not grow
   * with their product.
   */
  public SparseMatrix sparseJacobian(double... x) {
    length("inputs", inputs.length, x.length);
    return code.jacobian().at(x, parameters);
  }

  /** How fast the results change where the inputs move along a direction: Jacobian times it. */
  public double[] jvp(double[] x, double[] direction) {
    length("inputs", inputs.length, x.length);
    length("numbers of a direction", inputs.length, direction.length);
    return DirectionalDerivatives.along(code, x, parameters, direction);
  }

  /** The gradient of the results' weighted sum: weights times Jacobian. */
  public double[] vjp(double[] x, double[] weights) {
    length("inputs", inputs.length, x.length);
    length("weights", outputs.length, weights.length);
    return DirectionalDerivatives.weighted(code, x, parameters, weights);
  }

  /** The second derivatives at a point: a row and a column an input, symmetric. */
  public double[][] hessian(double... x) {
    single();
    length("inputs", inputs.length, x.length);
    return inputs.length > MANY
        ? code.sparseHessian().at(x, parameters).dense()
        : code.hessian(x, parameters);
  }

  /** The same by its entries, in a time that grows with the formula where it is sparse. */
  public SparseMatrix sparseHessian(double... x) {
    single();
    length("inputs", inputs.length, x.length);
    return code.sparseHessian().at(x, parameters);
  }

  /** The names of the inputs, and how many parameters there are. */
  @Override
  public String toString() {
    String more =
        names.length == 0
            ? ""
            : " with " + names.length + (names.length == 1 ? " parameter" : " parameters");
    return "f(" + listed(inputs) + ")" + more;
  }

  private Object writeReplace() {
    return new FunctionForm(inputs, outputs, names, parameters, code.tape());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a function is read from its form");
  }
}
