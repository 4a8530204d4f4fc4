package org.micrograd.compile;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_void;

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
import org.micrograd.compile.RowGraph.Kind;
import org.micrograd.compile.RowGraph.Node;
import org.micrograd.compile.RowPlan.Loop;

/** A plan of loops over a block of rows as classes. */
final class RowCode {
  /** Rows a block: columns of it stay in the nearest cache, and loops have a constant length. */
  static final int ROWS = 128;

  /** Loops a method. */
  private static final int LOOPS = 8;

  /** Methods a class: its table of 65,535 constants has to hold the numbers in their loops. */
  private static final int METHODS = 25;

  private static final ClassDesc ARRAY = CD_double.arrayType();
  private static final MethodTypeDesc BLOCK = MethodTypeDesc.of(CD_void, ARRAY, ARRAY, ARRAY);
  private static final ClassDesc KERNELS = Hidden.desc(Kernels.class);
  private static final MethodTypeDesc SUM =
      MethodTypeDesc.of(CD_double, ARRAY, ConstantDescs.CD_int);
  private static final int INDEX = 3;

  /** Doubles after the columns that sums need. */
  static final int ROOM = RowPlan.SUMS * ROWS / 2;

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

  private final String file;

  private RowCode(RowGraph graph, RowPlan plan, int[] results, String file) {
    this.graph = graph;
    this.plan = plan;
    this.results = results;
    this.file = file;
  }

  /** Compiles a plan, as blocks one after the other; its lines are those of a file. */
  static Block[] of(RowGraph graph, RowPlan plan, int[] results, String file) {
    Block[] blocks = new Block[Math.ceilDiv(plan.loops().size(), LOOPS * METHODS)];
    for (int i = 0; i < blocks.length; i++) {
      RowCode code = new RowCode(graph, plan, results, file);
      int first = i * LOOPS * METHODS;
      byte[] bytes = ClassFile.of().build(code.name, c -> code.type(c, first));
      blocks[i] = (Block) Hidden.instance(bytes, code.emit.data());
    }
    return blocks;
  }

  private void type(ClassBuilder c, int first) {
    c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
        .withInterfaceSymbols(Hidden.desc(Block.class));
    Hidden.origin(c, file);
    Hidden.constructor(c);
    int methods = Math.min(METHODS, Math.ceilDiv(plan.loops().size() - first, LOOPS));
    for (int i = 0; i < methods; i++) {
      int from = first + i * LOOPS;
      c.withMethodBody("part" + i, BLOCK, ClassFile.ACC_STATIC, code -> part(code, from));
    }
    c.withMethodBody("sum", SUM, ClassFile.ACC_STATIC, RowCode::sum);
    c.withMethodBody(
        "compute",
        BLOCK,
        ClassFile.ACC_PUBLIC,
        code -> {
          for (int i = 0; i < methods; i++) {
            code.aload(1).aload(2).aload(3).invokestatic(name, "part" + i, BLOCK);
          }
          code.return_();
        });
  }

  /**
   * Adds up half a block, four sums that do not wait for each other. Written out: as a loop it
   * would be inlined, and too many loops in one method are not vectorised.
   */
  private static void sum(CodeBuilder code) {
    for (int i = 0; i < ROWS / 2; i++) {
      int total = 2 + i % 4 * 2;
      code.aload(0).iload(1).loadConstant(i).iadd().daload();
      if (i >= 4) {
        code.dload(total).dadd();
      }
      code.dstore(total);
    }
    code.dload(2).dload(4).dadd().dload(6).dload(8).dadd().dadd().dreturn();
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
        ROWS,
        () -> {
          code.aload(0).iload(INDEX).loadConstant(plan.column(node) * ROWS).iadd();
          compute(code, node, uniforms, 0);
          code.dastore();
        });
  }

  private void sums(CodeBuilder code, int[] sums) {
    Map<Integer, Integer> uniforms = new HashMap<>();
    int next = INDEX + 1;
    for (int r : sums) {
      next = uniforms(code, results[r], uniforms, next);
    }
    // What lies half a block apart is added first: HotSpot vectorises that, and no sum over a
    // column.
    loop(
        code,
        ROWS / 2,
        () -> {
          for (int i = 0; i < sums.length; i++) {
            code.aload(0).iload(INDEX).loadConstant(room(i)).iadd();
            load(code, results[sums[i]], uniforms, 0);
            load(code, results[sums[i]], uniforms, ROWS / 2);
            code.dadd().dastore();
          }
        });
    for (int i = 0; i < sums.length; i++) {
      code.aload(2).loadConstant(sums[i]).dup2().daload();
      code.aload(0).loadConstant(room(i)).invokestatic(name, "sum", SUM);
      code.dadd().dastore();
    }
  }

  /** Where the halves of a sum lie: after the columns. */
  private int room(int sum) {
    return plan.columnCount() * ROWS + sum * (ROWS / 2);
  }

  private static void loop(CodeBuilder code, int rows, Runnable body) {
    Label top = code.newLabel();
    Label end = code.newLabel();
    code.iconst_0().istore(INDEX).labelBinding(top);
    code.iload(INDEX).loadConstant(rows).if_icmpge(end);
    body.run();
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

  /**
   * Loads a node for a row.
   *
   * @param ahead how far the row is from the loop's
   */
  private void load(CodeBuilder code, int place, Map<Integer, Integer> uniforms, int ahead) {
    Node node = graph.node(place);
    if (plan.column(place) >= 0) {
      int column = plan.column(place) * ROWS + ahead;
      code.aload(0).iload(INDEX).loadConstant(column).iadd().daload();
    } else if (node.kind() == Kind.CONSTANT) {
      code.loadConstant(node.number());
    } else if (node.kind() == Kind.UNIFORM) {
      code.dload(uniforms.get(place));
    } else {
      compute(code, place, uniforms, ahead);
    }
  }

  private void compute(CodeBuilder code, int place, Map<Integer, Integer> uniforms, int ahead) {
    Node node = graph.node(place);
    Hidden.line(code, graph.line(place));
    if (node.kind() == Kind.CALL) {
      emit.operation(
          code,
          node.op(),
          () -> load(code, node.a(), uniforms, ahead),
          () -> load(code, node.b(), uniforms, ahead),
          () -> load(code, node.c(), uniforms, ahead));
      return;
    }
    for (int operand : node.operands()) {
      load(code, operand, uniforms, ahead);
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
