import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;

/** Rows of a partition in blocks of columns, as compiled functions take them. */
final class RowBlocks implements Iterator<double[][]> {
  /** So many that a call costs nothing beside them, and that they stay in a processor's cache. */
  static final int ROWS = 4096;

  private final Iterator<InternalRow> rows;
  private final List<String> names;

  private RowBlocks(Iterator<InternalRow> rows, List<String> names) {
    this.rows = rows;
    this.names = names;
  }

  /**
   * The rows of each partition in blocks, in their order.
   *
   * @param names the columns, of numbers, without nulls
   */
  static JavaRDD<double[][]> of(Dataset<Row> data, List<String> names) {
    Column[] columns =
        names.stream().map(name -> functions.col(name).cast("double")).toArray(Column[]::new);
    List<String> copied = names.stream().collect(Collectors.toList());
    return data.select(columns)
        .queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(rows -> new RowBlocks(rows, copied));
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public double[][] next() {
    if (!rows.hasNext()) {
      throw new NoSuchElementException();
    }
    double[][] block = new double[names.size()][ROWS];
    int count = 0;
    for (; count < ROWS && rows.hasNext(); count++) {
      InternalRow row = rows.next();
      for (int i = 0; i < block.length; i++) {
        if (row.isNullAt(i)) {
          throw refused(names.get(i));
        }
        block[i][count] = row.getDouble(i);
      }
    }
    if (count < ROWS) {
      for (int i = 0; i < block.length; i++) {
        block[i] = Arrays.copyOf(block[i], count);
      }
    }
    return block;
  }

  static IllegalArgumentException refused(String column) {
    return new IllegalArgumentException(
        "the column " + column + " has a null: leave such rows out before, by na().drop()");
  }
}
