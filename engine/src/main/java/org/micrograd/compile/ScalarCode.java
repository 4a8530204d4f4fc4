package org.micrograd.compile;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import org.micrograd.autograd.Op;
import org.micrograd.tape.Tape;

/**
 * A tape as a class for one call at a time, an instruction or two an operation.
 *
 * <p>HotSpot compiles no method of over 8,000 bytes, so a long tape becomes several methods. What
 * one computes and another needs is in an array, the rest in local variables.
 */
final class ScalarCode {
  /** Operations a method: at most 18 bytes each. */
  private static final int CHUNK = 400;

  /** Methods called by one method. */
  private static final int CALLS = 400;

  private static final ClassDesc ARRAY = CD_double.arrayType();
  private static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_double, ARRAY, ARRAY, ARRAY);
  private static final MethodTypeDesc PART = MethodTypeDesc.of(CD_void, ARRAY);
  private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");

  private final ClassDesc name = Hidden.name("Formula");
  private final Emit emit = new Emit();
  private final Tape tape;
  private final boolean whole;
  private final int chunks;

  /** The place in the array of what several methods use, or -1; leaves come first. */
  private final int[] shared;

  private int sharedCount;

  private ScalarCode(Tape tape) {
    this.tape = tape;
    int size = tape.size() - tape.first();
    this.whole = size + tape.results().length <= CHUNK;
    this.chunks = Math.ceilDiv(size, CHUNK);
    this.shared = new int[tape.size()];
  }

  /** Compiles a tape. */
  static Program of(Tape tape) {
    ScalarCode code = new ScalarCode(tape);
    return (Program) Hidden.instance(code.bytes(), code.emit.data());
  }

  /** The class of a tape as a file. */
  static byte[] bytes(Tape tape) {
    return new ScalarCode(tape).bytes();
  }

  private byte[] bytes() {
    if (!whole) {
      share();
    }
    return ClassFile.of().build(name, this::type);
  }

  private void type(ClassBuilder c) {
    c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
        .withInterfaceSymbols(Hidden.desc(Program.class));
    Hidden.origin(c, tape.file());
    c.withMethodBody(INIT_NAME, MTD_void, 0, ScalarCode::constructor);
    if (whole) {
      c.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, this::whole);
    } else {
      chunked(c);
    }
  }

  private static void constructor(CodeBuilder code) {
    code.aload(0).invokespecial(ConstantDescs.CD_Object, INIT_NAME, MTD_void).return_();
  }

  /** Everything in one method: operands from the arguments, results in local variables. */
  private void whole(CodeBuilder code) {
    int[] locals = new int[tape.size()];
    int next = 4;
    for (int slot = tape.first(); slot < tape.size(); slot++) {
      int at = slot;
      operation(code, at, k -> load(code, locals, tape.operand(at, k)));
      locals[slot] = next;
      code.dstore(next);
      next += 2;
    }
    results(code, slot -> load(code, locals, slot));
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

  /** Loads a slot onto the stack. */
  @FunctionalInterface
  private interface Load {
    void slot(int slot);
  }

  private void operation(CodeBuilder code, int slot, Load operand) {
    Op op = tape.op(slot);
    Hidden.line(code, tape.line(slot));
    emit.operation(code, op, () -> operand.slot(0), () -> operand.slot(1), () -> operand.slot(2));
  }

  private void results(CodeBuilder code, Load load) {
    int[] results = tape.results();
    for (int i = 1; i < results.length; i++) {
      code.aload(3).loadConstant(i - 1);
      load.slot(results[i]);
      code.dastore();
    }
    load.slot(results[0]);
    code.dreturn();
  }

  /** Finds what several methods use and gives it places in the array. */
  private void share() {
    Arrays.fill(shared, -1);
    for (int slot = 0; slot < tape.first(); slot++) {
      shared[slot] = sharedCount++;
    }
    for (int slot = tape.first(); slot < tape.size(); slot++) {
      for (int k = 0; k < tape.op(slot).arity(); k++) {
        int operand = tape.operand(slot, k);
        if (shared[operand] < 0 && chunk(operand) != chunk(slot)) {
          shared[operand] = sharedCount++;
        }
      }
    }
    for (int result : tape.results()) {
      if (shared[result] < 0) {
        shared[result] = sharedCount++;
      }
    }
  }

  private int chunk(int slot) {
    return (slot - tape.first()) / CHUNK;
  }

  private void chunked(ClassBuilder c) {
    for (int i = 0; i < chunks; i++) {
      int chunk = i;
      c.withMethodBody("part" + i, PART, ClassFile.ACC_STATIC, code -> part(code, chunk));
    }
    int groups = Math.ceilDiv(chunks, CALLS);
    for (int i = 0; i < groups; i++) {
      int first = i * CALLS;
      c.withMethodBody("parts" + i, PART, ClassFile.ACC_STATIC, code -> calls(code, first));
    }
    c.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, code -> run(code, groups));
    int count = tape.results().length;
    for (int from = 1; from < count; from += CHUNK) {
      int first = from;
      c.withMethodBody(
          "results" + from,
          MethodTypeDesc.of(CD_void, ARRAY, ARRAY),
          ClassFile.ACC_STATIC,
          code -> copy(code, first, Math.min(first + CHUNK, count)));
    }
  }

  private void calls(CodeBuilder code, int first) {
    for (int i = first; i < Math.min(chunks, first + CALLS); i++) {
      code.aload(0).invokestatic(name, "part" + i, PART);
    }
    code.return_();
  }

  private void copy(CodeBuilder code, int from, int to) {
    for (int i = from; i < to; i++) {
      code.aload(1).loadConstant(i - 1);
      code.aload(0).loadConstant(shared[tape.results()[i]]).daload().dastore();
    }
    code.return_();
  }

  private void run(CodeBuilder code, int groups) {
    code.loadConstant(sharedCount).newarray(java.lang.classfile.TypeKind.DOUBLE).astore(4);
    copy(code, () -> code.aload(1), 0, tape.inputs());
    copy(code, () -> code.aload(2), tape.inputs(), tape.parameters());
    double[] constants = tape.constants();
    copy(
        code,
        () -> emit.constant(code, constants, ARRAY),
        tape.inputs() + tape.parameters(),
        constants.length);
    for (int i = 0; i < groups; i++) {
      code.aload(4).invokestatic(name, "parts" + i, PART);
    }
    for (int from = 1; from < tape.results().length; from += CHUNK) {
      code.aload(4)
          .aload(3)
          .invokestatic(name, "results" + from, MethodTypeDesc.of(CD_void, ARRAY, ARRAY));
    }
    code.aload(4).loadConstant(shared[tape.results()[0]]).daload().dreturn();
  }

  private static void copy(CodeBuilder code, Runnable array, int to, int count) {
    array.run();
    code.iconst_0().aload(4).loadConstant(to).loadConstant(count);
    code.invokestatic(
        SYSTEM,
        "arraycopy",
        MethodTypeDesc.of(
            CD_void,
            ConstantDescs.CD_Object,
            ConstantDescs.CD_int,
            ConstantDescs.CD_Object,
            ConstantDescs.CD_int,
            ConstantDescs.CD_int));
  }

  private void part(CodeBuilder code, int chunk) {
    int first = tape.first() + chunk * CHUNK;
    int end = Math.min(tape.size(), first + CHUNK);
    for (int slot = first; slot < end; slot++) {
      int at = slot;
      operation(
          code,
          at,
          k -> {
            int operand = tape.operand(at, k);
            if (operand >= first) {
              code.dload(local(operand, first));
            } else {
              code.aload(0).loadConstant(shared[operand]).daload();
            }
          });
      code.dstore(local(slot, first));
      if (shared[slot] >= 0) {
        code.aload(0).loadConstant(shared[slot]).dload(local(slot, first)).dastore();
      }
    }
    code.return_();
  }

  private static int local(int slot, int first) {
    return 1 + 2 * (slot - first);
  }
}
