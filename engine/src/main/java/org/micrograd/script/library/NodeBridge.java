package org.micrograd.script.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Counting;
import org.micrograd.autograd.CreationRange;
import org.micrograd.autograd.Custom;
import org.micrograd.autograd.Numbers;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Scope;
import org.micrograd.graph.Trace;
import org.micrograd.outline.NodeOrigins;

/** What a prelude may do with nodes: the part of the {@link Bridge} that computes. */
public abstract class NodeBridge extends OperatorBridge {
  private CreationRange noted = CreationRange.open();
  private final List<Scope> scopes = new ArrayList<>();

  /** The number that no other node has, exact up to 2^53. */
  @Export
  public double id(Value v) {
    return v.id();
  }

  @Export
  public boolean isLeaf(Value v) {
    return v.isLeaf();
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
    return Counting.symbol(v);
  }

  @Export
  public Object[] operands(Value v) {
    return (Counting.isPower(v) ? v.operands().subList(0, 1) : v.operands()).toArray();
  }

  @Export
  public void backward(Value v) {
    v.backward();
  }

  /** Adds to the gradient of each operand of a node its share of the node's own. */
  @Export
  public void share(Value v) {
    if (v.custom() != null) {
      v.custom().backward(v);
      return;
    }
    List<Value> all = v.operands();
    double[] at = Arrays.copyOf(all.stream().mapToDouble(Value::data).toArray(), 3);
    for (int i = 0; i < all.size(); i++) {
      Value operand = all.get(i);
      v.op().share(i, at, v.data()).ifPresent(share -> add(operand, share * v.grad()));
    }
    Counting.pass(v);
  }

  private static void add(Value operand, double share) {
    Counting.setGrad(operand, operand.grad() + share, Counting.hasWholeGrad(operand));
  }

  /**
   * A node of an operation of the script's own.
   *
   * @param backward takes the node, and answers the share of each operand, or null where it has
   *     added them itself; null as long as none is set
   */
  @Export
  public Value custom(
      double data, Value[] operands, String sign, org.graalvm.polyglot.Value backward) {
    Custom custom = new Custom(sign, missing(sign));
    Value node = custom.at(data, List.of(operands));
    if (backward != null && !backward.isNull()) {
      setBackward(node, backward);
    }
    return node;
  }

  private static Consumer<Value> missing(String sign) {
    return node -> {
      throw new IllegalStateException(
          "the operation "
              + sign
              + " has no function for its gradient: set _backward, or write it with operations of Values");
    };
  }

  /** Sets how a node of the script's own operation passes its gradient on; false for any other. */
  @Export
  public boolean setBackward(Value v, org.graalvm.polyglot.Value backward) {
    if (v.custom() == null) {
      return false;
    }
    v.custom().setBackward(node -> shared(node, backward.execute(node)));
    return true;
  }

  private static void shared(Value node, org.graalvm.polyglot.Value shares) {
    if (shares.hasArrayElements()) {
      Custom.give(node, shares.as(double[].class));
    }
  }

  /** What a script keeps with a node, or null. */
  @Export
  public Object notes(Value v) {
    return v.notes();
  }

  /** Keeps something with a node. */
  @Export
  public void setNotes(Value v, org.graalvm.polyglot.Value notes) {
    v.setNotes(notes);
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
    noted = CreationRange.open();
  }

  /** Notes the line that made the nodes since the last note; 0 for one that is not known. */
  @Export
  public void noteLine(String file, int line) {
    String name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
    if (line > 0) {
      NodeOrigins.note(noted, name + ":" + line);
    }
    noted = CreationRange.open();
  }

  /** Opens a scope, by which drawings group what is made until it is closed. */
  @Export
  public Scope open(String name) {
    Scope scope = Scope.open(name);
    scopes.add(scope);
    return scope;
  }

  /** Closes a scope. */
  @Export
  public void close(Scope scope) {
    scope.close();
    scopes.remove(scope);
  }

  /** Closes the scopes that a run has left open: none reaches into the next. */
  public void closeScopes() {
    scopes.reversed().forEach(Scope::close);
    scopes.clear();
  }
}
