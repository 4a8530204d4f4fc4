package org.micrograd.compile;

import static java.lang.constant.ConstantDescs.CD_MethodHandles_Lookup;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;
import org.micrograd.autograd.Op;
import org.micrograd.tape.Tape;

/**
 * Bytecode of single operations, their operands being on the stack.
 *
 * <p>What has no instruction and no method of {@code Math} is called through the function of the
 * row itself, a constant of the generated class, so that HotSpot inlines it.
 */
final class Emit {
  static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  static final MethodTypeDesc ONE = MethodTypeDesc.of(CD_double, CD_double);
  static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_double, CD_double, CD_double);
  private static final ClassDesc UNARY = ClassDesc.of("java.util.function.DoubleUnaryOperator");
  private static final ClassDesc BINARY = ClassDesc.of("java.util.function.DoubleBinaryOperator");
  private static final DirectMethodHandleDesc CLASS_DATA =
      MethodHandleDesc.ofMethod(
          DirectMethodHandleDesc.Kind.STATIC,
          ClassDesc.of("java.lang.invoke.MethodHandles"),
          "classDataAt",
          MethodTypeDesc.of(
              CD_Object, CD_MethodHandles_Lookup, CD_String, ConstantDescs.CD_Class, CD_int));

  /** The rows that are a method of {@code Math}, which HotSpot knows. */
  static final Map<Op, String> INTRINSICS = new EnumMap<>(Op.class);

  static {
    for (Op op :
        List.of(
            Op.POW, Op.SQRT, Op.CBRT, Op.EXP, Op.EXPM1, Op.LOG, Op.LOG1P, Op.LOG10, Op.SIN, Op.COS,
            Op.TAN, Op.ASIN, Op.ACOS, Op.ATAN, Op.ATAN2, Op.HYPOT, Op.SINH, Op.COSH, Op.TANH,
            Op.ABS, Op.FLOOR, Op.CEIL, Op.MAX, Op.MIN)) {
      INTRINSICS.put(op, op.function());
    }
    INTRINSICS.put(Op.SIGN, "signum");
  }

  private final boolean exact;
  private final List<Object> data = new ArrayList<>();
  private final Map<Op, Integer> places = new EnumMap<>(Op.class);

  /**
   * Begins a class.
   *
   * @param exact whether a product or quotient of the chain rule is nothing where its first operand
   *     is; else it is a plain one, not-a-number where 0 meets infinity, which the caller looks for
   */
  Emit(boolean exact) {
    this.exact = exact;
  }

  /** The constants of the generated class. */
  List<Object> data() {
    return data;
  }

  private static void load(CodeBuilder code, int place, ClassDesc type) {
    code.loadConstant(
        DynamicConstantDesc.ofNamed(CLASS_DATA, ConstantDescs.DEFAULT_NAME, type, place));
  }

  /** Whether an operation takes its operands from the stack; the others test or call. */
  boolean simple(Op op) {
    return INTRINSICS.containsKey(op)
        || switch (op) {
          case ADD, SUB, MUL, DIV, NEG, SQUARE, RELU, DETACH -> true;
          case CHAIN, CHAIN_BOTH, CHAIN_DIV, DAMP -> !exact;
          default -> false;
        };
  }

  /** A slot of a tape, with its line; operands are loaded by their index, 0 to 2. */
  void slot(CodeBuilder code, Tape tape, int slot, IntConsumer operand) {
    Hidden.line(code, tape.line(slot));
    operation(
        code,
        tape.op(slot),
        () -> operand.accept(0),
        () -> operand.accept(1),
        () -> operand.accept(2));
  }

  /** An operation whose operands are loaded by what is given. */
  void operation(CodeBuilder code, Op op, Runnable x, Runnable y, Runnable z) {
    switch (op) {
      case GT -> compare(code, x, y, Compare.GT);
      case GE -> compare(code, x, y, Compare.GE);
      case LT -> compare(code, x, y, Compare.LT);
      case LE -> compare(code, x, y, Compare.LE);
      case EQ -> compare(code, x, y, Compare.EQ);
      case WHERE -> choose(code, x, y, z);
      default -> {
        if (!simple(op)) {
          function(code, op);
        }
        x.run();
        if (op.arity() > 1) {
          y.run();
        }
        apply(code, op);
      }
    }
  }

  private void function(CodeBuilder code, Op op) {
    int place = places.computeIfAbsent(op, row -> add(row.code()));
    load(code, place, op.arity() == 1 ? UNARY : BINARY);
  }

  private int add(Object value) {
    data.add(value);
    return data.size() - 1;
  }

  private void apply(CodeBuilder code, Op op) {
    if (exact && op.isGuarded()) {
      call(code, op);
      return;
    }
    switch (op) {
      case ADD -> code.dadd();
      case SUB -> code.dsub();
      case MUL, CHAIN, CHAIN_BOTH, DAMP -> code.dmul();
      case DIV, CHAIN_DIV -> code.ddiv();
      case NEG -> code.dneg();
      case SQUARE -> code.dup2().dmul();
      case RELU -> code.dconst_0().invokestatic(MATH, "max", TWO);
      case DETACH -> {}
      default -> call(code, op);
    }
  }

  private static void call(CodeBuilder code, Op op) {
    MethodTypeDesc type = op.arity() == 1 ? ONE : TWO;
    if (INTRINSICS.containsKey(op)) {
      code.invokestatic(MATH, INTRINSICS.get(op), type);
    } else if (op.code() instanceof DoubleUnaryOperator) {
      code.invokeinterface(UNARY, "applyAsDouble", type);
    } else {
      code.invokeinterface(BINARY, "applyAsDouble", type);
    }
  }

  /** The comparisons, by the instructions that leave when one does not hold; NaN never holds. */
  private enum Compare {
    GT,
    GE,
    LT,
    LE,
    EQ
  }

  private static void compare(CodeBuilder code, Runnable x, Runnable y, Compare how) {
    Label otherwise = code.newLabel();
    Label end = code.newLabel();
    x.run();
    y.run();
    switch (how) {
      case GT -> code.dcmpl().ifle(otherwise);
      case GE -> code.dcmpl().iflt(otherwise);
      case LT -> code.dcmpg().ifge(otherwise);
      case LE -> code.dcmpg().ifgt(otherwise);
      case EQ -> code.dcmpl().ifne(otherwise);
    }
    code.dconst_1().goto_(end).labelBinding(otherwise).dconst_0().labelBinding(end);
  }

  private static void choose(CodeBuilder code, Runnable condition, Runnable then, Runnable other) {
    Label otherwise = code.newLabel();
    Label end = code.newLabel();
    condition.run();
    code.dconst_0().dcmpl().ifeq(otherwise);
    then.run();
    code.goto_(end).labelBinding(otherwise);
    other.run();
    code.labelBinding(end);
  }
}
