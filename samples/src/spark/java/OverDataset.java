import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.micrograd.compile.DifferentiableFunction;
import scala.Tuple2;

/**
 * A compiled function over the rows of a data set: each task has it from a broadcast and compiles
 * it once in its executor, whatever language it was written in. Its inputs are columns.
 */
final class OverDataset implements AutoCloseable {
  private static final int BRANCHES = 8;

  private final JavaSparkContext spark;
  private final Dataset<Row> data;
  private final Broadcast<DifferentiableFunction> shared;
  private final JavaRDD<double[][]> blocks;

  /**
   * @throws IllegalArgumentException for a function whose inputs are not all columns, or of several
   *     results
   */
  OverDataset(Dataset<Row> data, DifferentiableFunction f) {
    List<String> columns = List.of(data.columns());
    for (String input : f.inputs()) {
      if (!columns.contains(input)) {
        throw new IllegalArgumentException(
            f + " has the input " + input + ", which is none of the columns " + columns);
      }
    }
    if (f.outputs().size() > 1) {
      throw new IllegalArgumentException(f + " has several results: " + f.outputs());
    }
    this.spark = JavaSparkContext.fromSparkContext(data.sparkSession().sparkContext());
    this.data = data;
    this.shared = spark.broadcast(f);
    this.blocks = RowBlocks.of(data, f.inputs()).cache();
  }

  /** The data set with columns more: value, and d_x for each input x. */
  Dataset<Row> columns() {
    DifferentiableFunction f = shared.value();
    StructType schema = data.schema().add("value", DataTypes.DoubleType);
    for (String input : f.inputs()) {
      schema = schema.add("d_" + input, DataTypes.DoubleType);
    }
    List<Integer> places = new ArrayList<>();
    f.inputs().forEach(input -> places.add(data.schema().fieldIndex(input)));
    Broadcast<DifferentiableFunction> function = shared;
    return data.mapPartitions(
        (Iterator<Row> rows) -> new RowsWithValues(rows, function.value(), places),
        Encoders.row(schema));
  }

  /**
   * The mean over all rows, and its gradient by the parameters.
   *
   * @param parameters a number each
   * @throws IllegalArgumentException if there are no rows
   */
  Mean mean(double... parameters) {
    PartialSum sum = sum(parameters);
    if (sum.rows() == 0) {
      throw new IllegalArgumentException("the mean needs at least one row, got an empty data set");
    }
    return new Mean(sum.sum() / sum.rows(), sum.meanGradient());
  }

  /** A mean and its gradient. */
  record Mean(double value, double[] gradient) {}

  private PartialSum sum(double... parameters) {
    Broadcast<double[]> numbers = spark.broadcast(parameters);
    try {
      Broadcast<DifferentiableFunction> function = shared;
      return summed(
          blocks.mapPartitionsWithIndex(
              (index, each) ->
                  List.of(new Tuple2<>(index, sumOf(each, function.value().with(numbers.value()))))
                      .iterator(),
              false));
    } finally {
      numbers.destroy();
    }
  }

  private static PartialSum sumOf(Iterator<double[][]> blocks, DifferentiableFunction f) {
    PartialSum sum = PartialSum.none(f.parameters().length);
    double[] gradient = new double[f.parameters().length];
    while (blocks.hasNext()) {
      double[][] block = blocks.next();
      double mean = f.mean(block, gradient);
      sum = sum.plus(PartialSum.ofMean(mean, gradient, block[0].length));
    }
    return sum;
  }

  /**
   * A tree whose branches are added in the order of the partitions: the same numbers to the last
   * bit, whoever computes them and in whatever order they arrive.
   */
  private PartialSum summed(JavaRDD<Tuple2<Integer, PartialSum>> parts) {
    JavaPairRDD<Integer, PartialSum> sums = JavaPairRDD.fromJavaRDD(parts);
    for (int n = parts.getNumPartitions(); n > BRANCHES; n = (n + BRANCHES - 1) / BRANCHES) {
      sums =
          sums.mapToPair(part -> new Tuple2<>(part._1 / BRANCHES, part))
              .groupByKey((n + BRANCHES - 1) / BRANCHES)
              .mapValues(OverDataset::inOrder);
    }
    return inOrder(sums.collect());
  }

  private static PartialSum inOrder(Iterable<Tuple2<Integer, PartialSum>> parts) {
    List<Tuple2<Integer, PartialSum>> sorted = new ArrayList<>();
    parts.forEach(sorted::add);
    sorted.sort(Comparator.comparing(Tuple2::_1));
    return sorted.stream().map(Tuple2::_2).reduce(PartialSum::plus).orElseThrow();
  }

  /** Frees what the executors keep of it. */
  @Override
  public void close() {
    blocks.unpersist();
    shared.destroy();
  }
}
