package org.micrograd.compile;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.micrograd.autograd.Op;
import org.micrograd.compile.RowGraph.Kind;
import org.micrograd.tape.Tape;

/**
 * A tape in the operations of rows: no branches, and exponentials and logarithms as polynomials.
 *
 * <p>A comparison is the sign of a difference, a choice a product with 0 or 1. Both are exact for
 * numbers; where an infinity or not-a-number makes them differ from the table the result is
 * not-a-number.
 */
final class Lowering {
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;

  /** 1/13!, 1/12! ... 1/2!: of exp. */
  private static final double[] EXP = new double[12];

  /** Of log(1+f) in powers of (f / (2+f))², the highest first; as in fdlibm. */
  private static final double[] LOG = {
    1.479819860511658591e-01,
    1.531383769920937332e-01,
    1.818357216161805012e-01,
    2.222219843214978396e-01,
    2.857142874366239149e-01,
    3.999999999940941908e-01,
    6.666666666666735130e-01
  };

  static {
    double factorial = 1;
    for (int i = 2; i <= 13; i++) {
      factorial *= i;
      EXP[13 - i] = 1 / factorial;
    }
  }

  /** Operations that are kinds of nodes by the same name. */
  private static final Map<Op, Kind> SAME = new EnumMap<>(Op.class);

  static {
    for (Op op :
        List.of(
            Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.MAX, Op.MIN, Op.NEG, Op.SQRT, Op.ABS, Op.SIGN,
            Op.FLOOR, Op.CEIL)) {
      SAME.put(op, Kind.valueOf(op.name()));
    }
  }

  private final RowGraph graph;
  private final Set<Integer> truths = new HashSet<>();
  private final Map<Integer, Integer> relus = new HashMap<>();
  private final boolean exact;

  private Lowering(int slots, boolean exact) {
    this.graph = new RowGraph(slots);
    this.exact = exact;
  }

  /**
   * The graph of a tape whose inputs are columns and whose parameters are the same for all rows.
   *
   * @param places is written: the node of each slot
   * @param exact as of {@link OperationCode}
   */
  static RowGraph of(Tape tape, int[] places, boolean exact) {
    Lowering lowering = new Lowering(tape.size(), exact);
    for (int slot = 0; slot < tape.size(); slot++) {
      places[slot] = lowering.slot(tape, slot, places);
    }
    return lowering.graph;
  }

  private int slot(Tape tape, int slot, int[] places) {
    if (slot < tape.inputs()) {
      return graph.input(slot);
    }
    if (slot < tape.inputs() + tape.parameters()) {
      return graph.uniform(slot - tape.inputs());
    }
    if (tape.isConstant(slot)) {
      return graph.constant(tape.constant(slot));
    }
    graph.at(tape.line(slot));
    int[] of = new int[3];
    for (int k = 0; k < 3; k++) {
      of[k] = tape.operand(slot, k) < 0 ? -1 : places[tape.operand(slot, k)];
    }
    return operation(tape.op(slot), of[0], of[1], of[2]);
  }

  private int operation(Op op, int x, int y, int z) {
    return switch (op) {
      case ADD, SUB, MUL, DIV, MAX, MIN -> graph.binary(SAME.get(op), x, y);
      case NEG, SQRT, ABS, SIGN, FLOOR, CEIL -> graph.unary(SAME.get(op), x);
      case CHAIN, CHAIN_BOTH, DAMP -> exact ? graph.call(op, x, y, z) : product(x, y);
      case CHAIN_DIV -> exact ? graph.call(op, x, y, z) : graph.binary(Kind.DIV, x, y);
      case SQUARE -> mul(x, x);
      case RELU -> relu(x);
      case DETACH -> x;
      case GT -> truth(greater(x, y));
      case LT -> truth(greater(y, x));
      case LE -> truth(not(greater(x, y)));
      case GE -> truth(not(greater(y, x)));
      case EQ -> truth(not(graph.unary(Kind.ABS, sign(x, y))));
      case WHERE -> choose(truths.contains(x) ? x : nonzero(x), y, z);
      case EXP -> exp(x);
      case EXPM1 -> expm1(x);
      case LOG -> log(x);
      case SIGMOID -> sigmoid(x);
      case SIGMOID_SLOPE -> slope(x);
      case LOG_ADD_EXP -> add(graph.binary(Kind.MAX, x, y), log1pOfFall(sub(x, y)));
      case SILU -> mul(atLeast(x), sigmoid(x));
      case SECH -> sech(x);
      case GAUSS -> exp(graph.unary(Kind.NEG, mul(x, x)));
      case NORM_PDF -> mul(number(Op.NORM_PDF.at(0, 0, 0)), exp(mul(number(-0.5), mul(x, x))));
      case SOFTPLUS -> softplus(x);
      case TANH -> tanh(x);
      case COSH -> graph.kernel("cosh", exp(graph.unary(Kind.ABS, x)), x, -1);
      default -> graph.call(op, x, y, z);
    };
  }

  private int add(int a, int b) {
    return graph.binary(Kind.ADD, a, b);
  }

  private int sub(int a, int b) {
    return graph.binary(Kind.SUB, a, b);
  }

  private int mul(int a, int b) {
    return graph.binary(Kind.MUL, a, b);
  }

  /** A product of the chain rule, which often begins with 1 or -1. */
  private int product(int x, int y) {
    return graph.is(x, 1)
        ? y
        : graph.is(x, -1)
            ? graph.unary(Kind.NEG, y)
            : graph.is(y, -1) ? graph.unary(Kind.NEG, x) : mul(x, y);
  }

  private int number(double number) {
    return graph.constant(number);
  }

  private int truth(int place) {
    truths.add(place);
    return place;
  }

  private int sign(int x, int y) {
    return graph.unary(Kind.SIGN, graph.is(y, 0) ? x : sub(x, y));
  }

  private int relu(int x) {
    return relus.computeIfAbsent(x, z -> graph.binary(Kind.MAX, z, number(0)));
  }

  private int greater(int x, int y) {
    if (graph.is(y, 0) && relus.containsKey(x)) {
      return graph.unary(Kind.SIGN, relus.get(x));
    }
    return graph.binary(Kind.MAX, sign(x, y), number(0));
  }

  private int not(int truth) {
    return sub(number(1), truth);
  }

  private boolean isZero(int place) {
    return graph.is(place, 0) && 1 / graph.number(place) > 0;
  }

  private int nonzero(int x) {
    return graph.unary(Kind.ABS, graph.unary(Kind.SIGN, x));
  }

  /** By its bits: what is not taken leaves no trace, no infinity and no sign of a zero. */
  private int choose(int truth, int then, int otherwise) {
    if (graph.is(then, 1) && isZero(otherwise)) {
      return truth;
    }
    if (isZero(then) && graph.is(otherwise, 1)) {
      return not(truth);
    }
    return graph.kernel("choose", truth, then, otherwise);
  }

  /** The whole number nearest to x / log 2, plus ROUND. */
  private int quotient(int x) {
    return add(mul(x, number(1 / Math.log(2))), number(Kernels.ROUND));
  }

  /** What is left of x. */
  private int remainder(int x, int quotient) {
    int n = sub(quotient, number(Kernels.ROUND));
    return sub(sub(x, mul(n, number(LN2_HIGH))), mul(n, number(LN2_LOW)));
  }

  /** exp(r) - 1 for small r. */
  private int small(int r) {
    return add(mul(mul(r, r), polynomial(r, EXP)), r);
  }

  private int polynomial(int x, double[] highestFirst) {
    int sum = number(highestFirst[0]);
    for (int i = 1; i < highestFirst.length; i++) {
      sum = add(mul(sum, x), number(highestFirst[i]));
    }
    return sum;
  }

  private int exp(int x) {
    int k = quotient(x);
    return graph.kernel("exp", add(small(remainder(x, k)), number(1)), k, x);
  }

  private int expm1(int x) {
    int k = quotient(x);
    return graph.kernel("expm1", small(remainder(x, k)), k, x);
  }

  private int log(int x) {
    int e = graph.kernel("exponent", x, -1, -1);
    int f = sub(graph.kernel("mantissa", x, -1, -1), number(1));
    int s = graph.binary(Kind.DIV, f, add(f, number(2)));
    int z = mul(s, s);
    int half = mul(number(0.5), mul(f, f));
    int r = mul(z, polynomial(z, LOG));
    int low = add(mul(s, add(half, r)), mul(e, number(LN2_LOW)));
    return sub(mul(e, number(LN2_HIGH)), sub(sub(half, low), f));
  }

  /** The exponential of minus the size of x, or of what x is the opposite of. */
  private int fall(int x) {
    RowGraph.Node node = graph.node(x);
    int base = node.kind() == Kind.NEG ? node.a() : x;
    return exp(graph.unary(Kind.NEG, graph.unary(Kind.ABS, base)));
  }

  private int reciprocal(int x) {
    return graph.binary(Kind.DIV, number(1), x);
  }

  /**
   * 1 / (1 + e) from 0 up and e / (1 + e) below, where e is at most 1 and the sign of x below it.
   */
  private int sigmoid(int x) {
    int e = fall(x);
    return mul(graph.binary(Kind.MAX, e, graph.unary(Kind.SIGN, x)), reciprocal(add(number(1), e)));
  }

  private int slope(int x) {
    int e = fall(x);
    int share = reciprocal(add(number(1), e));
    return mul(mul(e, share), share);
  }

  private int sech(int x) {
    int e = fall(x);
    return mul(mul(number(2), e), reciprocal(add(number(1), mul(e, e))));
  }

  /** An infinity made finite, to be multiplied with what is 0 there. */
  private int atLeast(int x) {
    return graph.binary(Kind.MAX, x, number(-1e4));
  }

  private int softplus(int x) {
    return add(graph.binary(Kind.MAX, x, number(0)), log1pOfFall(x));
  }

  private int log1pOfFall(int x) {
    int t = fall(x);
    int u = add(number(1), t);
    int lost = sub(sub(u, number(1)), t);
    return sub(log(u), graph.binary(Kind.DIV, lost, u));
  }

  /** Beyond 20 it is 1 to the last bit. */
  private int tanh(int x) {
    int bounded = graph.binary(Kind.MAX, number(-20), graph.binary(Kind.MIN, number(20), x));
    int e = expm1(mul(number(2), bounded));
    return graph.binary(Kind.DIV, e, add(e, number(2)));
  }
}
