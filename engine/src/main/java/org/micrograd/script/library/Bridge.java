package org.micrograd.script.library;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Source;
import org.micrograd.autograd.Numbers;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;
import org.micrograd.graph.NodeOrigins;
import org.micrograd.graph.Scope;
import org.micrograd.graph.Trace;
import org.micrograd.script.Access;
import org.micrograd.script.Display;
import org.micrograd.script.Permissions;
import org.micrograd.script.border.Border;
import org.micrograd.script.border.Twin;
import org.micrograd.script.language.FileAccess;

/**
 * All that a prelude may call: the exported methods, and nothing else of Java.
 *
 * <p>The preludes check what scripts hand them and say what is wrong in the script's own terms;
 * these methods expect checked arguments.
 */
public final class Bridge implements Permissions {
  private final Access access;
  private final LibraryFiles files;
  private BiConsumer<org.graalvm.polyglot.Value, String> echo =
      (value, repr) -> write(false, repr + "\n");
  private Display display = (value, text) -> {};
  private BiConsumer<Boolean, String> print = (error, text) -> {};
  private Supplier<String> read = () -> null;
  private final Pictures pictures;
  private final Facade facade;
  private long noted;

  /** What a script with some access may call. */
  public Bridge(Access access, LibraryFiles files) {
    this.access = access;
    this.files = files;
    this.pictures = new Pictures(access, () -> display);
    this.facade = new Facade(this, files);
  }

  /** Sets who writes a script's text, true being an error's. */
  public void print(BiConsumer<Boolean, String> print) {
    this.print = print;
  }

  /** Sets who reads a line for a script, null being the end. */
  public void read(Supplier<String> read) {
    this.read = read;
  }

  /** A line of what a script reads, with its end; null after the last. */
  @Export
  public String readLine() {
    return read.get();
  }

  @Override
  @Export
  public void write(boolean error, String text) {
    print.accept(error, text);
  }

  @Override
  @Export
  public boolean trusted() {
    return access.trusted();
  }

  @Override
  public boolean mayRead(Path file) {
    return FileAccess.mayRead(access, file);
  }

  @Override
  public boolean mayWrite(Path file) {
    return FileAccess.mayWrite(access, file);
  }

  /** What turns the rows of the library into functions. */
  @Export
  public Facade facade() {
    return facade;
  }

  /** Sets who sees pictures, and how wide that is. */
  public void display(Display display) {
    this.display = display;
  }

  @Override
  public int columns() {
    return display.columns();
  }

  /** Sets who shows the values of a console, and those that a script displays. */
  public void echo(BiConsumer<org.graalvm.polyglot.Value, String> echo) {
    this.echo = echo;
  }

  /** Shows a value of a console, or one that a script displays. */
  @Export
  public void show(org.graalvm.polyglot.Value value, String repr) {
    echo.accept(value, repr);
  }

  /** The rows of the table of operations: each with its name, sign, arity and description. */
  @Export
  public Object[][] ops() {
    return Stream.of(Op.values())
        .map(op -> new Object[] {op, op.function(), op.symbol(), op.arity(), op.description()})
        .toArray(Object[][]::new);
  }

  /** An operation on plain numbers. */
  @Export
  public double at(Op op, double x, double y, double z) {
    return op.at(x, y, z);
  }

  /** A new leaf. */
  @Export
  public Value leaf(double data, String label) {
    return Value.of(data, label);
  }

  /** A number in an expression. */
  @Export
  public Value number(double data) {
    return Value.number(data);
  }

  @Export
  public Value apply(Op op, Value x, Value y, Value z) {
    return x.apply(op, y, z);
  }

  @Export
  public Value unary(Op op, Value x) {
    return x.apply(op, null, null);
  }

  @Export
  public Value binary(Op op, Value x, Value y) {
    return x.apply(op, y, null);
  }

  @Export
  public Value valueNumber(Op op, Value x, double y) {
    return x.apply(op, Value.number(y), null);
  }

  @Export
  public Value numberValue(Op op, double x, Value y) {
    return Value.number(x).apply(op, y, null);
  }

  /** The number that no other node has, exact up to 2^53. */
  @Export
  public double id(Value v) {
    return v.id();
  }

  /** What stands for a script's object in Java; the object must refer to it. */
  @Export
  public Twin twin(org.graalvm.polyglot.Value object) {
    return new Twin(object);
  }

  @Export
  public boolean isLeaf(Value v) {
    return v.isLeaf();
  }

  @Export
  public double data(Value v) {
    return v.data();
  }

  @Export
  public void setData(Value v, double data) {
    v.setData(data);
  }

  @Export
  public double grad(Value v) {
    return v.grad();
  }

  @Export
  public void setGrad(Value v, double grad) {
    v.setGrad(grad);
  }

  @Export
  public String label(Value v) {
    return v.label();
  }

  @Export
  public void setLabel(Value v, String label) {
    v.setLabel(label);
  }

  @Export
  public String op(Value v) {
    return v.isLeaf() ? "" : v.op().symbol();
  }

  @Export
  public Object[] operands(Value v) {
    return v.operands().toArray();
  }

  @Export
  public void backward(Value v) {
    v.backward();
  }

  /** Adds to the gradient of each operand of a node its share of the node's own. */
  @Export
  public void share(Value v) {
    List<Value> all = v.operands();
    double[] at = Arrays.copyOf(all.stream().mapToDouble(Value::data).toArray(), 2);
    for (int i = 0; i < all.size(); i++) {
      Value operand = all.get(i);
      v.op()
          .share(i, at[0], at[1], v.data())
          .ifPresent(share -> operand.setGrad(operand.grad() + share * v.grad()));
    }
  }

  @Export
  public String repr(Value v) {
    return v.toString();
  }

  /** A double as both languages show it inside a Value. */
  @Export
  public String digits(double x) {
    return Numbers.repr(x);
  }

  /** The nodes of a graph and its edges, an edge as operand and result. */
  @Export
  public Object[][] trace(Value root) {
    Trace trace = Trace.of(root);
    List<Object[]> edges =
        trace.edges().stream().map(e -> new Object[] {e.operand(), e.result()}).toList();
    return new Object[][] {trace.nodes().toArray(), edges.toArray()};
  }

  /** Begins to note which lines make nodes: those made before are left out. */
  @Export
  public void startNotes() {
    noted = NodeOrigins.now();
  }

  /** Notes the line that made the nodes since the last note; 0 for one that is not known. */
  @Export
  public void noteLine(String file, int line) {
    String name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
    noted = line == 0 ? NodeOrigins.now() : NodeOrigins.note(noted, name + ":" + line);
  }

  /** Opens a scope, by which drawings group what is made until it is closed. */
  @Export
  public Scope open(String name) {
    return Scope.open(name);
  }

  /** Closes a scope. */
  @Export
  public void close(Scope scope) {
    scope.close();
  }

  /** What a script may do with pictures. */
  @Export
  public Pictures pictures() {
    return pictures;
  }

  /** A Java class whose objects and Values cross the border. */
  @Export
  public Object type(org.graalvm.polyglot.Value type) {
    return Border.current().type(type);
  }

  /**
   * The modules of the library: of each its name, the names that it exports, those of them that are
   * methods of Values, and whether part of it is written by hand.
   */
  @Export
  public Object[][] modules() {
    return files.modules().stream()
        .map(each ->
            new Object[] {
              each.name(), each.exports().toArray(), each.methods().toArray(), each.isWritten()
            })
        .toArray(Object[][]::new);
  }

  /** The names of the packages that have a stand-in. */
  @Export
  public Object[] standIns() {
    return files.standIns().toArray();
  }

  /** The value of a module's text, evaluated where errors do not count as the script's own. */
  @Export
  public org.graalvm.polyglot.Value module(String module) {
    String file = "micrograd/" + module + ".js";
    return Context.getCurrent()
        .eval(
            Source.newBuilder("js", source(module), file)
                .internal(true)
                .cached(false)
                .buildLiteral());
  }

  @Export
  public String source(String module) {
    return files.text(module);
  }

  /** Python's code of a module or stand-in, as bytes in a text; null where its text must serve. */
  @Export
  public String code(String module, String text) {
    return files.code(module, text, version());
  }

  /** The same of a module's rows. */
  @Export
  public String rowsCode(String module, String text) {
    return files.rowsCode(module, text, version());
  }

  private static String version() {
    return Context.getCurrent().getEngine().getVersion();
  }

  @Export
  public Object host(String module) {
    return files.owner(module).host(this);
  }
}
