package org.micrograd.compile;

import static java.lang.constant.ConstantDescs.CD_MethodHandles_Lookup;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;
import org.micrograd.autograd.DoubleTernaryOperator;
import org.micrograd.autograd.Op;
import org.micrograd.tape.Tape;

/**
 * Bytecode of single operations, their operands being on the stack.
 *
 * <p>What has no instruction and no method of {@code Math} is called through the function of the
 * row itself, a constant of the generated class, so that HotSpot inlines it.
 */
final class OperationCode {
  static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  static final MethodTypeDesc ONE = MethodTypeDesc.of(CD_double, CD_double);
  static final MethodTypeDesc TWO = MethodTypeDesc.of(CD_double, CD_double, CD_double);
  private static final MethodTypeDesc[] TYPES = {
    ONE, TWO, MethodTypeDesc.of(CD_double, CD_double, CD_double, CD_double)
  };
  private static final ClassDesc[] FUNCTIONS = {
    HiddenClasses.desc(DoubleUnaryOperator.class),
    HiddenClasses.desc(DoubleBinaryOperator.class),
    HiddenClasses.desc(DoubleTernaryOperator.class)
  };
  private static final DirectMethodHandleDesc CLASS_DATA =
      MethodHandleDesc.ofMethod(
          DirectMethodHandleDesc.Kind.STATIC,
          ClassDesc.of("java.lang.invoke.MethodHandles"),
          "classDataAt",
          MethodTypeDesc.of(
              CD_Object, CD_MethodHandles_Lookup, CD_String, ConstantDescs.CD_Class, CD_int));

  private final boolean exact;
  private final List<Object> data = new ArrayList<>();
  private final Map<Op, Integer> places = new EnumMap<>(Op.class);

  /**
   * Begins a class.
   *
   * @param exact whether a product or quotient of the chain rule is nothing where its first operand
   *     is; else it is a plain one, not-a-number where 0 meets infinity, which the caller looks for
   */
  OperationCode(boolean exact) {
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

  /** A slot of a tape, with its line; operands are loaded by their index, 0 to 2. */
  void slot(CodeBuilder code, Tape tape, int slot, IntConsumer operand) {
    HiddenClasses.line(code, tape.line(slot));
    operation(
        code,
        tape.op(slot),
        () -> operand.accept(0),
        () -> operand.accept(1),
        () -> operand.accept(2));
  }

  /** An operation whose operands are loaded by what is given. */
  void operation(CodeBuilder code, Op row, Runnable x, Runnable y, Runnable z) {
    Op op = exact ? row : row.plain();
    switch (op) {
      case ADD -> load(code, x, y).dadd();
      case SUB -> load(code, x, y).dsub();
      case MUL -> load(code, x, y).dmul();
      case DIV -> load(code, x, y).ddiv();
      case NEG -> load(code, x).dneg();
      case SQUARE -> load(code, x).dup2().dmul();
      case RELU -> load(code, x).dconst_0().invokestatic(MATH, "max", TWO);
      case DETACH -> load(code, x);
      case GT -> truth(load(code, x, y).dcmpl(), Opcode.IFLE);
      case GE -> truth(load(code, x, y).dcmpl(), Opcode.IFLT);
      case LT -> truth(load(code, x, y).dcmpg(), Opcode.IFGE);
      case LE -> truth(load(code, x, y).dcmpg(), Opcode.IFGT);
      case EQ -> truth(load(code, x, y).dcmpl(), Opcode.IFNE);
      case WHERE -> choose(code, x, y, z);
      default -> call(code, op, Arrays.copyOf(new Runnable[] {x, y, z}, op.arity()));
    }
  }

  private static CodeBuilder load(CodeBuilder code, Runnable... operands) {
    for (Runnable operand : operands) {
      operand.run();
    }
    return code;
  }

  private void call(CodeBuilder code, Op op, Runnable... operands) {
    MethodTypeDesc type = TYPES[operands.length - 1];
    if (op.math().isPresent()) {
      load(code, operands).invokestatic(MATH, op.math().get(), type);
      return;
    }
    ClassDesc function = FUNCTIONS[operands.length - 1];
    load(code, places.computeIfAbsent(op, row -> add(row.code())), function);
    load(code, operands).invokeinterface(function, "applyAsDouble", type);
  }

  private int add(Object value) {
    data.add(value);
    return data.size() - 1;
  }

  /** 1 where a comparison holds, which for not-a-number it never does. */
  private static void truth(CodeBuilder code, Opcode leaves) {
    Label otherwise = code.newLabel();
    Label end = code.newLabel();
    code.branch(leaves, otherwise).dconst_1().goto_(end);
    code.labelBinding(otherwise).dconst_0().labelBinding(end);
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
