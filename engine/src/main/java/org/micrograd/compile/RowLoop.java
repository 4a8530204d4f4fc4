package org.micrograd.compile;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.micrograd.compile.RowGraph.Kind;
import org.micrograd.compile.RowGraph.Node;
import org.micrograd.compile.RowStep.Loop;

/**
 * A loop of a plan as a method. The columns and numbers that it works on are its arguments, so that
 * loops which compute alike, such as those of a network's neurons, share one.
 */
final class RowLoop {
  /** Running totals of a sum, which do not wait for each other. */
  private static final int TOTALS = 4;

  private static final ClassDesc ARRAY = CD_double.arrayType();
  private static final ClassDesc KERNELS = HiddenClasses.desc(Kernels.class);

  private final RowGraph graph;
  private final RowPlan plan;
  private final int column;
  private final int[] sums;
  private final int[] roots;

  /** The columns and the numbers the same for all rows that it reads, each once. */
  private final List<Integer> leaves = new ArrayList<>();

  private final String text;

  RowLoop(RowPlan plan, int[] results, Loop loop) {
    this.graph = plan.graph();
    this.plan = plan;
    this.column = loop.column();
    this.sums = loop.sums();
    this.roots =
        column >= 0 ? new int[] {column} : IntStream.of(sums).map(r -> results[r]).toArray();
    StringBuilder t = new StringBuilder(column >= 0 ? "column" : "sums");
    for (int root : roots) {
      describe(root, t);
    }
    this.text = t.toString();
  }

  private boolean isColumn(int node) {
    return plan.column(node) >= 0 && node != column;
  }

  private boolean isLeaf(int node) {
    return isColumn(node) || graph.node(node).kind() == Kind.UNIFORM;
  }

  private void describe(int place, StringBuilder t) {
    Node node = graph.node(place);
    if (isLeaf(place)) {
      if (!leaves.contains(place)) {
        leaves.add(place);
      }
      t.append(isColumn(place) ? " column" : " number").append(leaves.indexOf(place));
    } else if (node.kind() == Kind.CONSTANT) {
      t.append(' ').append(Double.doubleToRawLongBits(node.number()));
    } else {
      t.append('(').append(node.kind()).append(node.op()).append(node.kernel());
      IntStream.of(node.operands()).forEach(operand -> describe(operand, t));
      t.append(')');
    }
  }

  /** What it computes: loops with the same text are the same method. */
  String text() {
    return text;
  }

  MethodTypeDesc type() {
    Stream<ClassDesc> indices = Collections.nCopies(sums.length, CD_int).stream();
    Stream<ClassDesc> reads = leaves.stream().map(leaf -> isColumn(leaf) ? ARRAY : CD_double);
    return MethodTypeDesc.of(
        CD_void,
        Stream.of(Stream.of(ARRAY), indices, reads, Stream.of(CD_int))
            .flatMap(each -> each)
            .toList());
  }

  /** Loads its arguments, in a method with the arguments of a block. */
  void arguments(CodeBuilder code) {
    HiddenClasses.line(code, graph.line(roots[0]));
    if (column >= 0) {
      array(code, column);
    } else {
      code.aload(2);
    }
    for (int sum : sums) {
      code.loadConstant(sum - 1); // the first result is no sum
    }
    for (int leaf : leaves) {
      if (isColumn(leaf)) {
        array(code, leaf);
      } else {
        code.aload(1).loadConstant(graph.node(leaf).index()).daload();
      }
    }
    code.iload(3);
  }

  private void array(CodeBuilder code, int node) {
    code.aload(0).loadConstant(plan.column(node)).aaload();
  }

  /** The method's code. */
  void write(CodeBuilder code, OperationCode emit) {
    int row = code.allocateLocal(TypeKind.INT);
    if (column >= 0) {
      loop(
          code,
          row,
          1,
          () -> {
            code.aload(0).iload(row);
            compute(code, emit, column, row, 0);
            code.dastore();
          });
    } else {
      add(code, emit, row);
    }
    code.return_();
  }

  private void add(CodeBuilder code, OperationCode emit, int row) {
    int[] totals =
        IntStream.range(0, TOTALS * sums.length)
            .map(i -> code.allocateLocal(TypeKind.DOUBLE))
            .toArray();
    for (int total : totals) {
      code.dconst_0().dstore(total);
    }
    loop(
        code,
        row,
        TOTALS,
        () -> {
          for (int i = 0; i < totals.length; i++) {
            code.dload(totals[i]);
            load(code, emit, roots[i / TOTALS], row, i % TOTALS);
            code.dadd().dstore(totals[i]);
          }
        });
    for (int i = 0; i < sums.length; i++) {
      code.aload(0).iload(1 + i).dup2().daload();
      for (int k = 0; k < TOTALS; k++) {
        code.dload(totals[i * TOTALS + k]).dadd();
      }
      code.dastore();
    }
  }

  private void loop(CodeBuilder code, int row, int step, Runnable body) {
    Label top = code.newLabel();
    Label end = code.newLabel();
    code.iconst_0().istore(row).labelBinding(top);
    code.iload(row).iload(code.parameterSlot(1 + sums.length + leaves.size())).if_icmpge(end);
    body.run();
    code.iinc(row, step).goto_(top).labelBinding(end);
  }

  /**
   * Loads a node for a row.
   *
   * @param ahead how far the row is from the loop's
   */
  private void load(CodeBuilder code, OperationCode emit, int place, int row, int ahead) {
    Node node = graph.node(place);
    if (isLeaf(place)) {
      int local = code.parameterSlot(1 + sums.length + leaves.indexOf(place));
      if (isColumn(place)) {
        code.aload(local).iload(row).loadConstant(ahead).iadd().daload();
      } else {
        code.dload(local);
      }
    } else if (node.kind() == Kind.CONSTANT) {
      code.loadConstant(node.number());
    } else {
      compute(code, emit, place, row, ahead);
    }
  }

  private void compute(CodeBuilder code, OperationCode emit, int place, int row, int ahead) {
    Node node = graph.node(place);
    if (node.kind() == Kind.CALL) {
      emit.operation(
          code,
          node.op(),
          () -> load(code, emit, node.a(), row, ahead),
          () -> load(code, emit, node.b(), row, ahead),
          () -> load(code, emit, node.c(), row, ahead));
      return;
    }
    for (int operand : node.operands()) {
      load(code, emit, operand, row, ahead);
    }
    instruction(code, node);
  }

  private static void instruction(CodeBuilder code, Node node) {
    switch (node.kind()) {
      case ADD -> code.dadd();
      case SUB -> code.dsub();
      case MUL -> code.dmul();
      case DIV -> code.ddiv();
      case NEG -> code.dneg();
      case SIGN -> code.invokestatic(OperationCode.MATH, "signum", OperationCode.ONE);
      case SQRT, ABS, FLOOR, CEIL ->
          code.invokestatic(OperationCode.MATH, name(node), OperationCode.ONE);
      case MAX, MIN -> code.invokestatic(OperationCode.MATH, name(node), OperationCode.TWO);
      case KERNEL -> code.invokestatic(KERNELS, node.kernel(), type(node.operands().length));
      case INPUT, UNIFORM, CONSTANT, CALL ->
          throw new IllegalStateException(node + " is no instruction");
    }
  }

  private static String name(Node node) {
    return node.kind().name().toLowerCase(Locale.ROOT);
  }

  private static MethodTypeDesc type(int arity) {
    return MethodTypeDesc.of(CD_double, Collections.nCopies(arity, CD_double));
  }
}
