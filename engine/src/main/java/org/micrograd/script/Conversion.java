package org.micrograd.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.graalvm.polyglot.Value;
import org.micrograd.draw.Picture;

/** How the arguments of one call become Java's, with what the call has to know of them later. */
final class Conversion {
  private final Crossing crossing;
  private boolean hasValues;
  private long newest = Long.MIN_VALUE;

  Conversion(Crossing crossing) {
    this.crossing = crossing;
  }

  /** An argument is of another kind, or no number that its kind takes: how the message shows it. */
  static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    final boolean isKind;

    Misfit(String got, boolean isKind) {
      super(got, null, false, false);
      this.isKind = isKind;
    }
  }

  Misfit misfit(Value got) {
    return new Misfit(Shown.of(got, crossing), true);
  }

  Crossing crossing() {
    return crossing;
  }

  /** Whether a Value was among the arguments: else the answer is a plain number, too. */
  boolean hasValues() {
    return hasValues;
  }

  /** The creation number of the newest Value among the arguments. */
  long newest() {
    return newest;
  }

  double number(Value v) {
    if (v.isNumber() && !v.isBoolean()) {
      if (v.fitsInDouble()) {
        return v.asDouble();
      }
      double nearest = v.fitsInBigInteger() ? v.asBigInteger().doubleValue() : Double.NaN;
      if (Double.isFinite(nearest)) {
        return nearest;
      }
    }
    Number java = ofJava(v);
    if (java == null) {
      throw misfit(v);
    }
    return java.doubleValue();
  }

  /** A number of Java that a language has no equal for; null for anything else. */
  private Number ofJava(Value v) {
    if (v.isHostObject()) {
      return v.asHostObject() instanceof Number n ? n : null;
    }
    if (v.isString() || v.hasArrayElements() || isIterable(v)) {
      return null;
    }
    // Where the language has an object of its own around it.
    Value own = crossing.lowered(v);
    return own.isNumber() && own.fitsInDouble() ? (Number) own.asDouble() : null;
  }

  /** Whether it is a number, one of Java's that a language has no equal for included. */
  private static boolean isNumber(Value v) {
    return v.isNumber() && !v.isBoolean() || v.isHostObject() && v.asHostObject() instanceof Number;
  }

  Number numeral(Value v) {
    double x = number(v);
    boolean whole = x == Math.rint(x) && !isFloat(v);
    if (!whole || Math.abs(x) > 0x1p53) {
      return x;
    }
    return x == (int) x ? (Number) (int) x : (Number) (long) x;
  }

  /** Whether a whole number is one of those that a language keeps apart, as Python's 2.0. */
  private static boolean isFloat(Value v) {
    return "float".equals(v.getMetaObject().getMetaSimpleName());
  }

  double whole(Value v, double least, double most) {
    double x = number(v);
    if (x != Math.rint(x) || x < least || x > most) {
      throw new Misfit(Shown.of(v, crossing), false);
    }
    return x;
  }

  boolean flag(Value v) {
    if (v.isBoolean()) {
      return v.asBoolean();
    }
    return whole(v, 0, 1) == 1;
  }

  String text(Value v) {
    if (!v.isString()) {
      throw misfit(v);
    }
    return v.asString();
  }

  /** A text, or an object that has a path, as those of Python's pathlib. */
  String path(Value v) {
    return text(v.canInvokeMember("__fspath__") ? v.invokeMember("__fspath__") : v);
  }

  /** The elements of an array, a list or anything else that gives one after the other. */
  List<Value> items(Value v) {
    if (v.isString() || !v.hasArrayElements() && (v.hasHashEntries() || !isIterable(v))) {
      throw misfit(v);
    }
    return Elements.of(v);
  }

  /** A number is not, though one of numpy's may look so. */
  private static boolean isIterable(Value v) {
    return !v.isNumber() && (v.hasIterator() || v.isIterator());
  }

  <T> List<T> each(Value v, Function<Value, T> conversion) {
    List<Value> elements = items(v);
    List<T> all = new ArrayList<>(elements.size());
    for (Value element : elements) {
      try {
        all.add(conversion.apply(element));
      } catch (Misfit e) {
        throw new Misfit(e.getMessage() + " at index " + all.size(), e.isKind);
      }
    }
    return all;
  }

  double[] numbers(Value v) {
    if (v.isHostObject() && v.asHostObject() instanceof double[] own) {
      return own.clone();
    }
    return object(v) instanceof Series own ? own.numbers() : array(each(v, this::numberOf));
  }

  /** The pictures of a list, whose classes in scripts stand for Java's. */
  List<Picture> pictures(Value v) {
    return each(
        v,
        each -> {
          if (object(each) instanceof Picture picture) {
            return picture;
          }
          throw misfit(each);
        });
  }

  /** The Java object of an object of the library; null for anything else. */
  private Object object(Value v) {
    if (v.isNumber() || v.isString() || v.hasArrayElements() || isIterable(v)) {
      return null;
    }
    Value own = crossing.lowered(v);
    Value java = !own.isHostObject() && own.hasMember("_java") ? own.getMember("_java") : own;
    return java.isHostObject() ? java.asHostObject() : null;
  }

  Object point(Value v) {
    return v.hasArrayElements() || isIterable(v) ? numbers(v) : (Object) numberOf(v);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(x -> x).toArray();
  }

  /** A number, or that of a Value. */
  private double numberOf(Value v) {
    if (isNumber(v)) {
      return number(v);
    }
    org.micrograd.autograd.Value node = node(v);
    return node == null ? number(v) : node.data();
  }

  /** Rows of one width, that of the first if it is -1. */
  double[][] rows(Value v, int width) {
    List<double[]> rows = new ArrayList<>();
    each(
        v,
        element -> {
          double[] row = numbers(element);
          if (row.length
              != (width >= 0 ? width : rows.isEmpty() ? row.length : rows.getFirst().length)) {
            throw misfit(element);
          }
          return rows.add(row);
        });
    return rows.toArray(double[][]::new);
  }

  /** Rows of a lower and an upper end, null being none. */
  double[][] ranges(Value v) {
    List<Value> all = items(v);
    boolean isOne = all.size() == 2 && all.stream().allMatch(end -> end.isNull() || isNumber(end));
    return isOne ? new double[][] {range(v)} : each(v, this::range).toArray(double[][]::new);
  }

  private double[] range(Value row) {
    List<Value> ends = items(row);
    if (ends.size() != 2) {
      throw misfit(row);
    }
    return new double[] {
      end(ends.getFirst(), Double.NEGATIVE_INFINITY), end(ends.getLast(), Double.POSITIVE_INFINITY)
    };
  }

  private double end(Value v, double none) {
    return v.isNull() ? none : numberOf(v);
  }

  /** An argument with the nodes of its Values in their places. */
  Value lowered(Value v) {
    return crossing.lowered(v);
  }

  /** The node of a Value; null for anything else. */
  private org.micrograd.autograd.Value node(Value v) {
    // A list is no Value, and one that gives its elements only once keeps them.
    Value own = v.isHostObject() || v.hasArrayElements() || isIterable(v) ? v : crossing.lowered(v);
    if (!own.isHostObject() && !own.isNumber() && !own.isString() && own.hasMember("_node")) {
      own = own.getMember("_node"); // that of an object of a subclass of Python's Value
    }
    if (own.isHostObject() && own.asHostObject() instanceof org.micrograd.autograd.Value node) {
      hasValues = true;
      newest = Math.max(newest, node.id());
      return node;
    }
    return null;
  }

  org.micrograd.autograd.Value value(Value v) {
    org.micrograd.autograd.Value node = node(v);
    if (node == null) {
      throw misfit(v);
    }
    return node;
  }

  org.micrograd.autograd.Value operand(Value v) {
    org.micrograd.autograd.Value node = isNumber(v) ? null : node(v);
    return node == null ? org.micrograd.autograd.Value.number(number(v)) : node;
  }

  /** Anything that can be called. */
  Value function(Value v) {
    if (!v.canExecute()) {
      throw misfit(v);
    }
    return v;
  }

  Value optimizer(Value v) {
    if (!v.canInvokeMember("zero_grad") || !v.canInvokeMember("step")) {
      throw misfit(v);
    }
    return v;
  }

  Object self(Value v) {
    Value java = v.isHostObject() ? v : v.getMember("_java");
    if (java == null || !java.isHostObject()) {
      throw misfit(v);
    }
    return java.asHostObject();
  }
}
