package org.micrograd.compile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.micrograd.autograd.Op;
import org.micrograd.tape.Tape;

/**
 * A tape compiled for batches, unless it is huge: its inputs are columns, its parameters the same
 * for all rows, each of its results a column or a sum over the rows.
 */
final class RowProgram {
  static final int ROWS = RowBlock.ROWS;

  /** What products of matrices are made of. */
  private static final Set<Op> PRODUCTS =
      EnumSet.of(Op.ADD, Op.MUL, Op.CHAIN, Op.CHAIN_BOTH, Op.DAMP);

  private final RowBlock[] blocks;
  private final int columnCount;

  /** The results that are columns, or the same for all rows; those behind them are sums. */
  private final Source[] results;

  private final int resultCount;

  private final Tape tape;
  private final AtomicReference<double[][]> spare = new AtomicReference<>();

  private RowProgram(
      RowBlock[] blocks, int columnCount, Source[] results, int resultCount, Tape tape) {
    this.blocks = blocks;
    this.columnCount = columnCount;
    this.resultCount = resultCount;
    this.results = results;
    this.tape = tape;
  }

  /**
   * Compiles a tape.
   *
   * @param sums whether all results but the first are sums; else each is a column
   * @param exact as of {@link OperationCode}
   */
  static RowProgram of(Tape tape, boolean sums, boolean exact) {
    if (isHuge(tape)) {
      return interpreted(tape);
    }
    int[] places = new int[tape.size()];
    RowGraph graph = Lowering.of(tape, places, exact);
    int[] results = IntStream.of(tape.results()).map(r -> places[r]).toArray();
    boolean[] summed = new boolean[results.length + (sums ? 0 : 1)];
    for (int r = 1; sums && r < results.length; r++) {
      summed[r] = graph.kind(results[r]) != RowGraph.Kind.CONSTANT;
    }
    if (!sums) {
      results =
          IntStream.concat(IntStream.of(results), IntStream.of(check(graph, results))).toArray();
    }
    graph.close();
    RowPlan plan = RowPlan.of(graph, results, summed);
    if (plan.codeSize() > TieredProgram.HUGE) {
      return interpreted(tape);
    }
    RowBlock[] blocks = RowCode.of(plan, results, tape.file(), exact);
    Source[] sources = plan.sources(sums ? new int[] {results[0]} : results);
    int columnCount = Math.max(plan.columnCount(), tape.inputs());
    return new RowProgram(blocks, columnCount, sources, results.length, tape);
  }

  private static RowProgram interpreted(Tape tape) {
    return new RowProgram(null, 0, null, 0, tape);
  }

  /** Whether there is more than code could hold, even if all products were those of matrices. */
  private static boolean isHuge(Tape tape) {
    int others = 0;
    for (int slot = tape.first(); slot < tape.size(); slot++) {
      others += PRODUCTS.contains(tape.op(slot)) ? 0 : 1;
    }
    return others > TieredProgram.HUGE;
  }

  /** A column that is 0 for rows all of whose results are numbers, and not-a-number for others. */
  private static int check(RowGraph graph, int[] results) {
    int zero = graph.constant(0);
    int sum = zero;
    for (int result : results) {
      sum = graph.binary(RowGraph.Kind.ADD, sum, graph.binary(RowGraph.Kind.MUL, result, zero));
    }
    return sum;
  }

  /** Whether nothing is compiled: all rows are computed one by one. */
  boolean isInterpreted() {
    return blocks == null;
  }

  /** Whether a row of a block must be computed again, exactly. */
  boolean inexact(double[][] columns, int row) {
    return columns[results[results.length - 1].column()][row] != 0;
  }

  /** Room for the columns of a block, the inputs' being the first; to be given back. */
  double[][] columns() {
    double[][] last = spare.getAndSet(null);
    return last != null ? last : AlignedArrays.of(columnCount, ROWS);
  }

  /** Keeps room for the next batch: it is large, and made of zeros each time. */
  void release(double[][] columns) {
    spare.set(columns);
  }

  /** Computes a block whose inputs are in the first columns. */
  void compute(double[][] columns, double[] numbers, double[] sums, int rows) {
    for (RowBlock block : blocks) {
      block.compute(columns, numbers, sums, rows);
    }
  }

  /** Writes a result of a block's first rows. */
  void result(int index, double[][] columns, double[] numbers, Columns to, long row, int count) {
    Source source = results[index];
    if (source.column() >= 0) {
      to.write(index, row, columns[source.column()], 0, count);
    } else {
      double[] same = new double[count];
      Arrays.fill(same, source.same(numbers));
      to.write(index, row, same, 0, count);
    }
  }

  int resultCount() {
    return resultCount;
  }

  /** The sum of a result over a block's first rows. */
  double sum(int index, double[][] columns, double[] numbers, int count) {
    double[] rows = new double[count];
    result(index, columns, numbers, new Columns.InArrays(new double[][] {rows}), 0, count);
    double sum = 0;
    for (double row : rows) {
      sum += row;
    }
    return sum;
  }

  /** The tape itself, for rows to be computed exactly. */
  Tape tape() {
    return tape;
  }
}
