package org.micrograd.compile;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.micrograd.compile.RowGraph.Kind;
import org.micrograd.compile.RowGraph.Node;
import org.micrograd.compile.RowPlan.Loop;

/** A plan of loops over a block of rows as a class. */
final class RowCode {
  /** Rows a block: columns of it stay in the nearest cache, and loops have a constant length. */
  static final int ROWS = 128;

  /** Loops a method. */
  private static final int LOOPS = 8;

  /** Methods called by one method. */
  private static final int CALLS = 400;

  private static final ClassDesc ARRAY = CD_double.arrayType();
  private static final MethodTypeDesc BLOCK = MethodTypeDesc.of(CD_void, ARRAY, ARRAY, ARRAY);
  private static final ClassDesc KERNELS = Hidden.desc(Kernels.class);
  private static final int INDEX = 3;

  /** Computes a block of rows. */
  @FunctionalInterface
  interface Block {
    /**
     * Computes columns, and adds to sums.
     *
     * @param columns the block's columns one after the other
     * @param numbers what is the same for all rows
     * @param sums a place a result
     */
    void compute(double[] columns, double[] numbers, double[] sums);
  }

  private final ClassDesc name = Hidden.name("Rows");
  private final Emit emit = new Emit();
  private final RowGraph graph;
  private final RowPlan plan;
  private final int[] results;

  private RowCode(RowGraph graph, RowPlan plan, int[] results) {
    this.graph = graph;
    this.plan = plan;
    this.results = results;
  }

  /** Compiles a plan. */
  static Block of(RowGraph graph, RowPlan plan, int[] results) {
    RowCode code = new RowCode(graph, plan, results);
    byte[] bytes = ClassFile.of().build(code.name, code::type);
    return (Block) Hidden.instance(bytes, code.emit.data());
  }

  private void type(ClassBuilder c) {
    c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
        .withInterfaceSymbols(Hidden.desc(Block.class));
    c.withMethodBody(
        INIT_NAME,
        MTD_void,
        0,
        code ->
            code.aload(0).invokespecial(ConstantDescs.CD_Object, INIT_NAME, MTD_void).return_());
    int parts = Math.ceilDiv(plan.loops().size(), LOOPS);
    for (int i = 0; i < parts; i++) {
      int first = i * LOOPS;
      c.withMethodBody("part" + i, BLOCK, ClassFile.ACC_STATIC, code -> part(code, first));
    }
    int groups = Math.ceilDiv(parts, CALLS);
    for (int i = 0; i < groups; i++) {
      int from = i * CALLS;
      int to = Math.min(parts, from + CALLS);
      c.withMethodBody(
          "parts" + i, BLOCK, ClassFile.ACC_STATIC, code -> calls(code, "part", 0, from, to));
    }
    c.withMethodBody(
        "compute", BLOCK, ClassFile.ACC_PUBLIC, code -> calls(code, "parts", 1, 0, groups));
  }

  private void calls(CodeBuilder code, String method, int first, int from, int to) {
    for (int i = from; i < to; i++) {
      code.aload(first).aload(first + 1).aload(first + 2).invokestatic(name, method + i, BLOCK);
    }
    code.return_();
  }

  private void part(CodeBuilder code, int first) {
    for (Loop loop : plan.loops().subList(first, Math.min(first + LOOPS, plan.loops().size()))) {
      if (loop.column() >= 0) {
        column(code, loop.column());
      } else {
        sums(code, loop.sums());
      }
    }
    code.return_();
  }

  private void column(CodeBuilder code, int node) {
    Map<Integer, Integer> uniforms = new HashMap<>();
    int next = INDEX + 1;
    for (int operand : graph.node(node).operands()) {
      next = uniforms(code, operand, uniforms, next);
    }
    loop(
        code,
        index -> {
          code.aload(0).iload(index).loadConstant(plan.column(node) * ROWS).iadd();
          compute(code, node, uniforms);
          code.dastore();
        });
  }

  private void sums(CodeBuilder code, int[] sums) {
    Map<Integer, Integer> uniforms = new HashMap<>();
    int next = INDEX + 1;
    for (int r : sums) {
      next = uniforms(code, results[r], uniforms, next);
    }
    int totals = next;
    for (int i = 0; i < sums.length; i++) {
      code.dconst_0().dstore(totals + 2 * i);
    }
    loop(
        code,
        index -> {
          for (int i = 0; i < sums.length; i++) {
            code.dload(totals + 2 * i);
            load(code, results[sums[i]], uniforms);
            code.dadd().dstore(totals + 2 * i);
          }
        });
    for (int i = 0; i < sums.length; i++) {
      code.aload(2).loadConstant(sums[i]).dup2().daload();
      code.dload(totals + 2 * i).dadd().dastore();
    }
  }

  private static void loop(CodeBuilder code, IntConsumer body) {
    Label top = code.newLabel();
    Label end = code.newLabel();
    code.iconst_0().istore(INDEX).labelBinding(top);
    code.iload(INDEX).loadConstant(ROWS).if_icmpge(end);
    body.accept(INDEX);
    code.iinc(INDEX, 1).goto_(top).labelBinding(end);
  }

  /** Loads the numbers of an expression that are the same for all rows, before its loop. */
  private int uniforms(CodeBuilder code, int place, Map<Integer, Integer> locals, int next) {
    if (graph.node(place).kind() == Kind.UNIFORM) {
      if (locals.putIfAbsent(place, next) != null) {
        return next;
      }
      code.aload(1).loadConstant(graph.node(place).index()).daload().dstore(next);
      return next + 2;
    }
    int free = next;
    if (plan.column(place) < 0) {
      for (int operand : graph.node(place).operands()) {
        free = uniforms(code, operand, locals, free);
      }
    }
    return free;
  }

  private void load(CodeBuilder code, int place, Map<Integer, Integer> uniforms) {
    Node node = graph.node(place);
    if (plan.column(place) >= 0) {
      code.aload(0).iload(INDEX).loadConstant(plan.column(place) * ROWS).iadd().daload();
    } else if (node.kind() == Kind.CONSTANT) {
      code.loadConstant(node.number());
    } else if (node.kind() == Kind.UNIFORM) {
      code.dload(uniforms.get(place));
    } else {
      compute(code, place, uniforms);
    }
  }

  private void compute(CodeBuilder code, int place, Map<Integer, Integer> uniforms) {
    Node node = graph.node(place);
    if (node.kind() == Kind.CALL) {
      emit.operation(
          code,
          node.op(),
          () -> load(code, node.a(), uniforms),
          () -> load(code, node.b(), uniforms),
          () -> load(code, node.c(), uniforms));
      return;
    }
    for (int operand : node.operands()) {
      load(code, operand, uniforms);
    }
    instruction(code, node, node.operands().length);
  }

  private static void instruction(CodeBuilder code, Node node, int arity) {
    switch (node.kind()) {
      case ADD -> code.dadd();
      case SUB -> code.dsub();
      case MUL -> code.dmul();
      case DIV -> code.ddiv();
      case NEG -> code.dneg();
      case SIGN -> code.invokestatic(Emit.MATH, "signum", Emit.ONE);
      case SQRT, ABS, FLOOR, CEIL -> code.invokestatic(Emit.MATH, name(node), Emit.ONE);
      case MAX, MIN -> code.invokestatic(Emit.MATH, name(node), Emit.TWO);
      case KERNEL -> code.invokestatic(KERNELS, node.kernel(), type(arity));
      case INPUT, UNIFORM, CONSTANT, CALL ->
          throw new IllegalStateException(node + " is no instruction");
    }
  }

  private static String name(Node node) {
    return node.kind().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static MethodTypeDesc type(int arity) {
    return MethodTypeDesc.of(CD_double, Collections.nCopies(arity, CD_double));
  }
}
