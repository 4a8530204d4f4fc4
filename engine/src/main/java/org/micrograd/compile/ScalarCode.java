package org.micrograd.compile;

import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import org.micrograd.autograd.Op;
import org.micrograd.tape.Tape;

/** A tape as a class of one method for one call at a time, an instruction or two an operation. */
final class ScalarCode {
  /** Operations a method, at most 18 bytes each: HotSpot compiles none of over 8,000 bytes. */
  static final int LONGEST = 400;

  private static final ClassDesc ARRAY = CD_double.arrayType();
  private static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_double, ARRAY, ARRAY, ARRAY);
  private static final ClassDesc KERNELS = HiddenClasses.desc(Kernels.class);
  private static final MethodTypeDesc THREE =
      MethodTypeDesc.of(CD_double, CD_double, CD_double, CD_double);
  private final ClassDesc name = HiddenClasses.name("Formula");
  private final OperationCode emit;
  private final Tape tape;

  /** By slot: the first of two local variables from which sigmoid and its slope are made. */
  private final Map<Integer, Integer> falls = new HashMap<>();

  private ScalarCode(Tape tape, boolean exact) {
    this.tape = tape;
    this.emit = new OperationCode(exact);
  }

  /**
   * Compiles a tape.
   *
   * @param exact as of {@link OperationCode}
   */
  static Program of(Tape tape, boolean exact) {
    if (length(tape) > LONGEST) {
      return LongCode.of(tape, exact);
    }
    ScalarCode code = new ScalarCode(tape, exact);
    return (Program) HiddenClasses.instance(code.bytes(), code.emit.data());
  }

  /** In operations: a sigmoid takes the bytes of three. */
  private static int length(Tape tape) {
    int length = tape.size() - tape.first() + tape.results().length;
    for (int slot = tape.first(); slot < tape.size(); slot++) {
      length += isSigmoid(tape.op(slot)) ? 2 : 0;
    }
    return length;
  }

  private static boolean isSigmoid(Op op) {
    return op == Op.SIGMOID || op == Op.SIGMOID_SLOPE;
  }

  /** The class of a tape as a file. */
  static byte[] bytes(Tape tape) {
    return new ScalarCode(tape, false).bytes();
  }

  private byte[] bytes() {
    return ClassFile.of().build(name, this::type);
  }

  private void type(ClassBuilder c) {
    c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
        .withInterfaceSymbols(HiddenClasses.desc(Program.class));
    HiddenClasses.origin(c, tape.file());
    HiddenClasses.constructor(c);
    c.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, this::run);
  }

  /** Operands come from the arguments, results stay in local variables. */
  private void run(CodeBuilder code) {
    int[] locals = new int[tape.size()];
    int next = 4;
    for (int slot = tape.first(); slot < tape.size(); slot++) {
      int at = slot;
      if (isSigmoid(tape.op(slot))) {
        next = sigmoid(code, locals, slot, next);
      } else {
        emit.slot(code, tape, at, k -> load(code, locals, tape.operand(at, k)));
      }
      locals[slot] = next;
      code.dstore(next);
      next += 2;
    }
    results(code, locals);
  }

  /** What a slot's operand is, or is the opposite of. */
  private int base(int slot) {
    int x = tape.operand(slot, 0);
    return x >= tape.first() && tape.op(x) == Op.NEG ? tape.operand(x, 0) : x;
  }

  private int sigmoid(CodeBuilder code, int[] locals, int slot, int free) {
    int next = free;
    HiddenClasses.line(code, tape.line(slot));
    if (falls.putIfAbsent(base(slot), free) == null) {
      load(code, locals, base(slot));
      code.invokestatic(KERNELS, "fall", OperationCode.ONE).dup2().dstore(free);
      code.invokestatic(KERNELS, "share", OperationCode.ONE).dstore(free + 2);
      next += 4;
    }
    boolean isSlope = tape.op(slot) == Op.SIGMOID_SLOPE;
    if (!isSlope) {
      load(code, locals, tape.operand(slot, 0));
    }
    int fall = falls.get(base(slot));
    code.dload(fall).dload(fall + 2);
    code.invokestatic(KERNELS, tape.op(slot).function(), isSlope ? OperationCode.TWO : THREE);
    return next;
  }

  private void load(CodeBuilder code, int[] locals, int slot) {
    if (slot < tape.inputs()) {
      code.aload(1).loadConstant(slot).daload();
    } else if (slot < tape.inputs() + tape.parameters()) {
      code.aload(2).loadConstant(slot - tape.inputs()).daload();
    } else if (slot < tape.first()) {
      code.loadConstant(tape.constant(slot));
    } else {
      code.dload(locals[slot]);
    }
  }

  private void results(CodeBuilder code, int[] locals) {
    int[] results = tape.results();
    for (int i = 1; i < results.length; i++) {
      code.aload(3).loadConstant(i - 1);
      load(code, locals, results[i]);
      code.dastore();
    }
    load(code, locals, results[0]);
    code.dreturn();
  }
}
