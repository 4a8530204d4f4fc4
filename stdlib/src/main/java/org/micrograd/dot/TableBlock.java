package org.micrograd.dot;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;
import org.micrograd.draw.Canvas;
import org.micrograd.draw.Ink;

/** A table of an HTML-like label. */
final class TableBlock implements Block {
  /** What a table or a cell looks like, and the name by which an edge ends at it. */
  record Box(
      String port,
      Ink ground,
      Ink line,
      double border,
      boolean isRounded,
      double width,
      double height,
      String sides,
      String align,
      String valign) {}

  /** A cell in rows and columns that count from 0, and whether lines part it from others. */
  record Cell(
      Box box,
      Block inside,
      double padding,
      int row,
      int column,
      int rows,
      int columns,
      boolean isRuledRight,
      boolean isRuledBelow) {
    Cell ruled(boolean right, boolean below) {
      return new Cell(box, inside, padding, row, column, rows, columns, right, below);
    }

    double width() {
      return Math.max(box.width, inside.width() + 2 * (padding + box.border));
    }

    double height() {
      return Math.max(box.height, inside.height() + 2 * (padding + box.border));
    }
  }

  private final Box box;
  private final double spacing;
  private final List<Cell> cells;
  private final double[] widths;
  private final double[] heights;

  TableBlock(Box box, double spacing, List<Cell> cells) {
    this.box = box;
    // Borders without a gap between them are one line.
    this.spacing =
        spacing > 0 ? spacing : -cells.stream().mapToDouble(c -> c.box.border).max().orElse(0);
    this.cells = cells;
    this.widths = new double[cells.stream().mapToInt(c -> c.column + c.columns).max().orElse(0)];
    this.heights = new double[cells.stream().mapToInt(c -> c.row + c.rows).max().orElse(0)];
    // Cells over few columns first: wide ones add only what is missing then.
    cells.stream()
        .sorted((a, b) -> a.columns - b.columns)
        .forEach(c -> widen(widths, c.column, c.columns, c.width()));
    cells.stream()
        .sorted((a, b) -> a.rows - b.rows)
        .forEach(c -> widen(heights, c.row, c.rows, c.height()));
  }

  private void widen(double[] sizes, int from, int count, double size) {
    double missing = size - sum(sizes, from, count) - spacing * (count - 1);
    for (int i = from; i < from + count && missing > 0; i++) {
      sizes[i] += missing / count;
    }
  }

  private static double sum(double[] sizes, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += sizes[i];
    }
    return sum;
  }

  private double around(int count) {
    return 2 * box.border + Math.max(0, spacing) * 2 + spacing * (count - 1);
  }

  @Override
  public double width() {
    return Math.max(box.width, sum(widths, 0, widths.length) + around(widths.length));
  }

  @Override
  public double height() {
    return Math.max(box.height, sum(heights, 0, heights.length) + around(heights.length));
  }

  private Rectangle2D area(Cell cell, Rectangle2D whole) {
    double moreWidth =
        (whole.getWidth() - sum(widths, 0, widths.length) - around(widths.length)) / widths.length;
    double moreHeight =
        (whole.getHeight() - sum(heights, 0, heights.length) - around(heights.length))
            / heights.length;
    double first = box.border + Math.max(0, spacing);
    return new Rectangle2D.Double(
        whole.getX() + first + sum(widths, 0, cell.column) + cell.column * (spacing + moreWidth),
        whole.getY() + first + sum(heights, 0, cell.row) + cell.row * (spacing + moreHeight),
        sum(widths, cell.column, cell.columns)
            + spacing * (cell.columns - 1)
            + moreWidth * cell.columns,
        sum(heights, cell.row, cell.rows) + spacing * (cell.rows - 1) + moreHeight * cell.rows);
  }

  @Override
  public void paint(Canvas canvas, Rectangle2D area) {
    paint(canvas, box, area);
    for (Cell cell : cells) {
      Rectangle2D own = area(cell, area);
      paint(canvas, cell.box, own);
      cell.inside.paint(canvas, inside(cell, own));
      rules(canvas, cell, own);
    }
  }

  /** The lines between a cell and the next ones, in the middle of the space between them. */
  private void rules(Canvas canvas, Cell cell, Rectangle2D a) {
    double half = spacing / 2;
    double x = a.getMaxX() + half;
    double y = a.getMaxY() + half;
    if (cell.isRuledRight && cell.column + cell.columns < widths.length) {
      Line2D line = new Line2D.Double(x, a.getY() - half, x, y);
      canvas.shape(line, Ink.NONE, box.line, 1);
    }
    if (cell.isRuledBelow && cell.row + cell.rows < heights.length) {
      Line2D line = new Line2D.Double(a.getX() - half, y, x, y);
      canvas.shape(line, Ink.NONE, box.line, 1);
    }
  }

  /** Where what a cell holds stands in it: a table or a text as its alignment says. */
  private static Rectangle2D inside(Cell cell, Rectangle2D own) {
    double margin = cell.padding + cell.box.border;
    double width = own.getWidth() - 2 * margin;
    double height = own.getHeight() - 2 * margin;
    double w = Math.min(width, cell.inside.width());
    double h = Math.min(height, cell.inside.height());
    double right =
        switch (cell.box.align) {
          case "left", "text" -> 0;
          case "right" -> width - w;
          default -> (width - w) / 2;
        };
    double down =
        switch (cell.box.valign) {
          case "top" -> 0;
          case "bottom" -> height - h;
          default -> (height - h) / 2;
        };
    return new Rectangle2D.Double(own.getX() + margin + right, own.getY() + margin + down, w, h);
  }

  private static void paint(Canvas canvas, Box box, Rectangle2D a) {
    double half = box.border / 2;
    Rectangle2D line =
        new Rectangle2D.Double(
            a.getX() + half, a.getY() + half, a.getWidth() - 2 * half, a.getHeight() - 2 * half);
    Shape shape =
        box.isRounded
            ? new RoundRectangle2D.Double(
                line.getX(), line.getY(), line.getWidth(), line.getHeight(), 12, 12)
            : line;
    boolean isWhole = box.sides.isEmpty() && box.border > 0;
    if (isWhole || !box.ground.equals(Ink.NONE)) {
      canvas.shape(shape, box.ground, isWhole ? box.line : Ink.NONE, box.border);
    }
    for (char side : box.border > 0 ? box.sides.toCharArray() : new char[0]) {
      double x = side == 'r' ? line.getMaxX() : line.getX();
      double y = side == 'b' ? line.getMaxY() : line.getY();
      boolean isUpright = side == 'l' || side == 'r';
      canvas.shape(
          isUpright
              ? new Line2D.Double(x, line.getY(), x, line.getMaxY())
              : new Line2D.Double(line.getX(), y, line.getMaxX(), y),
          Ink.NONE,
          box.line,
          box.border);
    }
  }

  @Override
  public void ports(Rectangle2D area, Map<String, Rectangle2D> places) {
    if (!box.port.isEmpty()) {
      places.put(box.port, area);
    }
    for (Cell cell : cells) {
      Rectangle2D own = area(cell, area);
      if (!cell.box.port.isEmpty()) {
        places.put(cell.box.port, own);
      }
      cell.inside.ports(inside(cell, own), places);
    }
  }
}
