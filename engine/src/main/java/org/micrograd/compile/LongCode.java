package org.micrograd.compile;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import org.micrograd.tape.Tape;

/**
 * A tape too long for one method: classes of several methods each. What one computes and another
 * needs is in an array, the rest in local variables.
 */
final class LongCode implements Program {
  private static final int METHOD = ScalarCode.LONGEST;

  /** Methods a class: its table of 65,535 constants has to hold the places of their operands. */
  private static final int METHODS = 20;

  private static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_void, CD_double.arrayType());

  /** Some of the operations. */
  @FunctionalInterface
  interface Part {
    /** Computes from and into the array of what several methods use. */
    void run(double[] shared);
  }

  private final Tape tape;
  private final boolean exact;

  /** The place in the array of what several methods use, or -1; leaves come first. */
  private final int[] shared;

  private int count;
  private final double[] constants;
  private final int[] results;
  private final Part[] parts;

  private LongCode(Tape tape, boolean exact) {
    this.tape = tape;
    this.exact = exact;
    this.shared = new int[tape.size()];
    this.constants = tape.constants();
    this.results = tape.results();
    this.parts = new Part[Math.ceilDiv(tape.size() - tape.first(), METHOD * METHODS)];
  }

  /** Compiles a tape. */
  static Program of(Tape tape, boolean exact) {
    LongCode code = new LongCode(tape, exact);
    code.share();
    for (int i = 0; i < code.parts.length; i++) {
      code.parts[i] = code.part(tape.first() + i * METHOD * METHODS);
    }
    return code;
  }

  @Override
  public double run(double[] inputs, double[] parameters, double[] others) {
    double[] numbers = new double[count];
    System.arraycopy(inputs, 0, numbers, 0, tape.inputs());
    System.arraycopy(parameters, 0, numbers, tape.inputs(), tape.parameters());
    System.arraycopy(constants, 0, numbers, tape.inputs() + tape.parameters(), constants.length);
    for (Part part : parts) {
      part.run(numbers);
    }
    for (int i = 1; i < results.length; i++) {
      others[i - 1] = numbers[shared[results[i]]];
    }
    return numbers[shared[results[0]]];
  }

  /** Finds what several methods use and gives it places in the array. */
  private void share() {
    Arrays.fill(shared, -1);
    for (int slot = 0; slot < tape.first(); slot++) {
      shared[slot] = count++;
    }
    for (int slot = tape.first(); slot < tape.size(); slot++) {
      for (int k = 0; k < tape.op(slot).arity(); k++) {
        int operand = tape.operand(slot, k);
        if (shared[operand] < 0 && method(operand) != method(slot)) {
          shared[operand] = count++;
        }
      }
    }
    for (int result : results) {
      if (shared[result] < 0) {
        shared[result] = count++;
      }
    }
  }

  private int method(int slot) {
    return (slot - tape.first()) / METHOD;
  }

  private Part part(int first) {
    ClassDesc name = HiddenClasses.name("Formula");
    OperationCode emit = new OperationCode(exact);
    byte[] bytes = ClassFile.of().build(name, c -> type(c, name, emit, first));
    return (Part) HiddenClasses.instance(bytes, emit.data());
  }

  private void type(ClassBuilder c, ClassDesc name, OperationCode emit, int first) {
    c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
        .withInterfaceSymbols(HiddenClasses.desc(Part.class));
    HiddenClasses.origin(c, tape.file());
    HiddenClasses.constructor(c);
    int methods = Math.min(METHODS, Math.ceilDiv(tape.size() - first, METHOD));
    for (int i = 0; i < methods; i++) {
      int from = first + i * METHOD;
      c.withMethodBody("part" + i, RUN, ClassFile.ACC_STATIC, code -> method(code, emit, from));
    }
    c.withMethodBody(
        "run",
        RUN,
        ClassFile.ACC_PUBLIC,
        code -> {
          for (int i = 0; i < methods; i++) {
            code.aload(1).invokestatic(name, "part" + i, RUN);
          }
          code.return_();
        });
  }

  private void method(CodeBuilder code, OperationCode emit, int first) {
    for (int slot = first; slot < Math.min(tape.size(), first + METHOD); slot++) {
      int at = slot;
      emit.slot(code, tape, at, k -> load(code, tape.operand(at, k), first));
      code.dstore(local(slot, first));
      if (shared[slot] >= 0) {
        code.aload(0).loadConstant(shared[slot]).dload(local(slot, first)).dastore();
      }
    }
    code.return_();
  }

  private void load(CodeBuilder code, int slot, int first) {
    if (slot >= first) {
      code.dload(local(slot, first));
    } else {
      code.aload(0).loadConstant(shared[slot]).daload();
    }
  }

  private static int local(int slot, int first) {
    return 1 + 2 * (slot - first);
  }
}
