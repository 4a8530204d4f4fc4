import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.micrograd.compile.DifferentiableFunction;

/** Rows with a function's value and gradient behind their own columns, computed block by block. */
final class RowsWithValues implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final DifferentiableFunction f;
  private final List<Integer> places;
  private final List<Row> block = new ArrayList<>();
  private double[] values;
  private double[][] gradients;
  private int next;

  /**
   * @param places where the inputs of the function are in a row: numbers
   */
  RowsWithValues(Iterator<Row> rows, DifferentiableFunction f, List<Integer> places) {
    this.rows = rows;
    this.f = f;
    this.places = places;
  }

  @Override
  public boolean hasNext() {
    return next < block.size() || rows.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (next == block.size()) {
      compute();
    }
    Row row = block.get(next);
    Object[] all = new Object[row.size() + 1 + gradients.length];
    for (int i = 0; i < row.size(); i++) {
      all[i] = row.get(i);
    }
    all[row.size()] = values[next];
    for (int i = 0; i < gradients.length; i++) {
      all[row.size() + 1 + i] = gradients[i][next];
    }
    next++;
    return RowFactory.create(all);
  }

  private void compute() {
    block.clear();
    next = 0;
    while (block.size() < RowBlocks.ROWS && rows.hasNext()) {
      block.add(rows.next());
    }
    double[][] columns = new double[places.size()][block.size()];
    for (int r = 0; r < block.size(); r++) {
      for (int i = 0; i < columns.length; i++) {
        columns[i][r] = number(block.get(r), places.get(i));
      }
    }
    values = new double[block.size()];
    gradients = new double[places.size()][block.size()];
    f.batch(columns, values, gradients);
  }

  private static double number(Row row, int place) {
    if (row.isNullAt(place)) {
      throw RowBlocks.refused(row.schema().fieldNames()[place]);
    }
    return ((Number) row.get(place)).doubleValue();
  }
}
