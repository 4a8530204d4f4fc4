package org.micrograd.script.library;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Counting;
import org.micrograd.autograd.Op;
import org.micrograd.autograd.Value;

/**
 * What a prelude may do with numbers, operators and nodes: the part of the {@link Bridge} that
 * makes nodes, and reads and sets their numbers.
 */
public abstract class OperatorBridge {
  private static final Op[] OPS = Op.values();

  /** Raises an error of the script's language; null where that makes one of Java's by itself. */
  private org.graalvm.polyglot.Value raising;

  /** Sets what raises an error of the language where a node refuses its number. */
  @Export
  public void raiseBy(org.graalvm.polyglot.Value raising) {
    this.raising = raising;
  }

  /**
   * The rows of the table of operations, each a line: its name, arity and description, a tab
   * between them. Its place in the text is what the operation is called by. A script reads one text
   * sooner than the elements of arrays.
   */
  @Export
  public String ops() {
    return Stream.of(OPS)
        .map(op -> op.function() + "\t" + op.arity() + "\t" + op.description())
        .collect(Collectors.joining("\n"));
  }

  /** An operation on plain numbers. */
  @Export
  public double at(int op, double x, double y, double z) {
    return OPS[op].at(x, y, z);
  }

  /** The number that an object of Java is; null for any other. */
  @Export
  public Double numberOf(Object o) {
    return o instanceof Number n ? (Double) n.doubleValue() : null;
  }

  /** Whether an object is a number of Java of any class. */
  @Export
  public boolean isNumber(Object o) {
    return o instanceof Number;
  }

  /** How an object stands to another by the order of their class; null where it has none. */
  @Export
  @SuppressWarnings("unchecked") // Of one class, they are what it compares.
  public Integer compared(Object o, Object other) {
    return o instanceof Comparable<?> own && o.getClass() == other.getClass()
        ? (Integer) ((Comparable<Object>) own).compareTo(other)
        : null;
  }

  /** Whether a number equals what is the same number, and not itself alone as one that counts. */
  @Export
  public boolean isOfItsNumber(Number n) {
    try {
      return n.getClass().getMethod("equals", Object.class).getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether one of two nodes is an input that is being traced, or computed from one. */
  @Export
  public boolean isTraced(Value x, Value y) {
    return x.isTraced() || y.isTraced();
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

  /** A whole number in an expression. */
  @Export
  public Value wholeNumber(double data) {
    return Counting.whole(data);
  }

  @Export
  public Value apply(int op, Value x, Value y, Value z) {
    return x.apply(OPS[op], y, z);
  }

  @Export
  public Value unary(int op, Value x) {
    return OPS[op] == Op.NEG && Counting.is(x)
        ? Counting.negative(x)
        : x.apply(OPS[op], null, null);
  }

  /** An operator; null for a power of micrograd's that is no finite number. */
  @Export
  public Value binary(int op, Value x, Value y) {
    return Counting.is(x) || Counting.is(y)
        ? Counting.apply(OPS[op], x, y)
        : x.apply(OPS[op], y, null);
  }

  @Export
  public Value valueNumber(int op, Value x, double y) {
    return Counting.is(x)
        ? Counting.apply(OPS[op], x, y, false)
        : x.apply(OPS[op], Value.number(y), null);
  }

  /** An operator with a whole number behind it. */
  @Export
  public Value valueWhole(int op, Value x, double y) {
    return Counting.is(x)
        ? Counting.apply(OPS[op], x, y, true)
        : x.apply(OPS[op], Value.number(y), null);
  }

  @Export
  public Value numberValue(int op, double x, Value y) {
    return Counting.is(y)
        ? Counting.apply(OPS[op], x, false, y)
        : Value.number(x).apply(OPS[op], y, null);
  }

  /** An operator with a whole number before it. */
  @Export
  public Value wholeValue(int op, double x, Value y) {
    return Counting.is(y)
        ? Counting.apply(OPS[op], x, true, y)
        : Value.number(x).apply(OPS[op], y, null);
  }

  /** A new leaf of which {@link #counting} says how its numbers are written. */
  @Export
  public Value countingLeaf(double data, boolean isWhole) {
    return counting(leaf(data, null), isWhole);
  }

  /** Makes a new Value one that counts as micrograd's. */
  @Export
  public Value counting(Value v, boolean isWhole) {
    return Counting.on(v, isWhole);
  }

  /** Makes the number of such a Value a truth. */
  @Export
  public void truth(Value v) {
    Counting.truth(v);
  }

  @Export
  public boolean isCounting(Value v) {
    return Counting.is(v);
  }

  /** The number: a whole one of micrograd's as a long, a truth as that. */
  @Export
  public Object data(Value v) {
    if (v.isTraced()) {
      refuse(v::data);
    }
    return Counting.isTruth(v) ? (Object) (v.data() != 0) : number(v.data(), Counting.isWhole(v));
  }

  /** What a placeholder refuses is an error of the language where that has set who raises it. */
  private void refuse(Runnable refused) {
    try {
      refused.run();
    } catch (IllegalStateException e) {
      if (raising != null) {
        raising.executeVoid(e.getMessage());
      }
      throw e;
    }
  }

  @Export
  public void setData(Value v, double data) {
    v.setData(data);
  }

  /** Sets a number to a whole one. */
  @Export
  public void setWholeData(Value v, double data) {
    Counting.setData(v, data, true);
  }

  @Export
  public Object grad(Value v) {
    if (v.isTraced()) {
      refuse(v::grad);
    }
    return number(v.grad(), Counting.hasWholeGrad(v));
  }

  private static Object number(double x, boolean isWhole) {
    return isWhole ? (Object) (long) x : (Object) x;
  }

  @Export
  public void setGrad(Value v, double grad) {
    v.setGrad(grad);
  }

  /** Sets a gradient to a whole number. */
  @Export
  public void setWholeGrad(Value v, double grad) {
    Counting.setGrad(v, grad, true);
  }
}
