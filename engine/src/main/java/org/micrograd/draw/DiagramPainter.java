package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.micrograd.draw.Canvas.Letters;
import org.micrograd.draw.DiagramParts.Cluster;
import org.micrograd.draw.DiagramParts.Edge;
import org.micrograd.draw.DiagramParts.Form;
import org.micrograd.draw.DiagramParts.Look;
import org.micrograd.draw.DiagramParts.Node;
import org.micrograd.draw.LaidOutScene.Area;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;

/** Paints a diagram that was laid out, in the colours that its program names. */
final class DiagramPainter {
  private static final double MARGIN = 16;
  private static final double TITLE = 22;
  private static final double NOTE = 15;
  private static final double LINE = 16;

  private final LaidOutScene placed;
  private final List<Node> nodes;
  private final List<Edge> edges;
  private final List<Cluster> clusters;
  private final Area bounds;
  private final List<String> titles;

  /** What is written below. */
  private final List<String> notes = new ArrayList<>();

  DiagramPainter(LaidOutScene placed, List<Node> nodes, List<Edge> edges, List<Cluster> clusters) {
    this.placed = placed;
    this.nodes = nodes;
    this.edges = edges;
    this.clusters = clusters;
    this.bounds = placed.bounds();
    this.titles = Letters.TITLE.wrapped(placed.scene().title(), Math.max(bounds.width(), 420));
  }

  byte[] svg() {
    return SvgCanvas.paint(page(), "light", this::paint).getBytes(UTF_8);
  }

  byte[] png() {
    String missing = ImageCanvas.withFonts(() -> GlyphFonts.missing(texts()));
    notes.addAll(Letters.NOTE.wrapped(missing, Math.max(bounds.width(), 420)));
    return ImageCanvas.paint(page(), false, this::paint);
  }

  private Stream<String> texts() {
    return Stream.of(
            titles.stream(),
            nodes.stream().map(Node::label),
            edges.stream().map(Edge::label),
            clusters.stream().map(Cluster::label))
        .flatMap(all -> all);
  }

  private Area page() {
    double title = titles.stream().mapToDouble(Letters.TITLE::width).max().orElse(0);
    double note = notes.stream().mapToDouble(Letters.NOTE::width).max().orElse(0);
    return new Area(
        Math.floor(bounds.left() - MARGIN),
        Math.floor(bounds.top() - MARGIN - (titles.isEmpty() ? 0 : TITLE * titles.size() + 6)),
        Math.ceil(Math.max(bounds.right(), bounds.left() + Math.max(title, note)) + MARGIN),
        Math.ceil(bounds.bottom() + MARGIN + (notes.isEmpty() ? 0 : NOTE * notes.size() + 8)));
  }

  private static Ink ink(String given, Ink own) {
    return given.isEmpty() ? own : given.equals("none") ? Ink.NONE : new Ink(given, given);
  }

  private static Ink fill(Style style) {
    return new Ink(style.colours(false).fill(), style.colours(true).fill());
  }

  private static Ink line(Style style) {
    return new Ink(style.colours(false).line(), style.colours(true).line());
  }

  private static Ink text(Style style) {
    return new Ink(style.colours(false).text(), style.colours(true).text());
  }

  private static double[] dash(Look look) {
    return look.dash().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Rectangle2D rectangle(Area a) {
    return new Rectangle2D.Double(a.left(), a.top(), a.width(), a.height());
  }

  private void paint(Canvas canvas) {
    double top = bounds.top() - TITLE * titles.size();
    for (String title : titles) {
      canvas.text(title, bounds.left(), top, Letters.TITLE, Ink.TEXT);
      top += TITLE;
    }
    for (int f = 0; f < clusters.size(); f++) {
      Look look = clusters.get(f).look();
      Shape area = rectangle(placed.frames().get(f));
      Ink line = ink(look.line(), Ink.FRAME);
      canvas.shape(area, ink(look.fill(), fill(Style.FRAME)), line, look.width(), dash(look));
    }
    List<Point> marks = ArrowMarks.of(placed);
    for (int e = 0; e < edges.size(); e++) {
      edge(canvas, edges.get(e), placed.routes().get(e), marks.get(e));
    }
    for (int f = 0; f < clusters.size(); f++) {
      Area plate = FrameName.area(placed.scene().frames().get(f), placed.frames().get(f));
      Ink ink = ink(clusters.get(f).look().text(), text(Style.FRAME));
      double middle = (plate.top() + plate.bottom()) / 2;
      canvas.text(clusters.get(f).label(), plate.left() + 3, middle, Letters.NAME, ink);
    }
    for (int n = 0; n < nodes.size(); n++) {
      Area area = LaidOutScene.area(placed.scene().boxes().get(n), placed.boxes().get(n));
      node(canvas, nodes.get(n), area);
    }
    double below = bounds.bottom() + MARGIN + 4;
    for (String note : notes) {
      canvas.text(note, bounds.left(), below, Letters.NOTE, Ink.NOTE);
      below += NOTE;
    }
  }

  private static void edge(Canvas canvas, Edge edge, Route route, Point mark) {
    Ink ink = ink(edge.look().line(), line(Style.EDGE));
    List<Point> points = RoundedRoutes.painted(route).points();
    Path2D path = new Path2D.Double();
    path.moveTo(points.getFirst().x(), points.getFirst().y());
    for (int i = 1; i + 2 < points.size(); i += 3) {
      Point a = points.get(i);
      Point b = points.get(i + 1);
      Point c = points.get(i + 2);
      path.curveTo(a.x(), a.y(), b.x(), b.y(), c.x(), c.y());
    }
    canvas.shape(path, Ink.NONE, ink, 1.2 * edge.look().width(), dash(edge.look()));
    if (edge.hasHead()) {
      Path2D head = new Path2D.Double();
      List<Point> corners = GraphCanvas.points(new ArrowHead(route).corners());
      head.moveTo(corners.getFirst().x(), corners.getFirst().y());
      corners.forEach(p -> head.lineTo(p.x(), p.y()));
      head.closePath();
      canvas.shape(head, ink, ink, 1);
    }
    if (mark != null) {
      Ink text = ink(edge.look().text(), text(Style.EDGE));
      canvas.text(edge.label(), mark.x(), mark.y(), Letters.SMALL, text);
    }
  }

  private void node(Canvas canvas, Node node, Area area) {
    Look look = node.look();
    Ink line = node.form() == Form.PLAIN ? Ink.NONE : ink(look.line(), line(Style.RESULT));
    Ink own = node.form() == Form.PLAIN ? Ink.NONE : fill(Style.RESULT);
    Ink fill = ink(look.fill(), node.form() == Form.POINT ? line : own);
    canvas.shape(shape(node.form(), area), fill, line, 1.2 * look.width(), dash(look));
    if (node.form() == Form.POINT) {
      return;
    }
    Ink text = ink(look.text(), text(Style.RESULT));
    List<Area> cells = new ArrayList<>();
    DiagramParts.cells(node, placed.scene().isTopDown())
        .place(
            area,
            (cell, place) -> {
              cells.add(place);
              words(canvas, cell.lines(), place, text);
            });
    Path2D between = new Path2D.Double();
    for (Area cell : cells) {
      if (cell.left() > area.left() + 0.5) {
        between.moveTo(cell.left(), cell.top());
        between.lineTo(cell.left(), cell.bottom());
      }
      if (cell.top() > area.top() + 0.5) {
        between.moveTo(cell.left(), cell.top());
        between.lineTo(cell.right(), cell.top());
      }
    }
    if (between.getCurrentPoint() != null) {
      canvas.shape(between, Ink.NONE, line, look.width());
    }
  }

  private static Shape shape(Form form, Area a) {
    return switch (form) {
      case ROUND, POINT -> new Ellipse2D.Double(a.left(), a.top(), a.width(), a.height());
      case ROUNDED, ROUNDED_RECORD ->
          new RoundRectangle2D.Double(a.left(), a.top(), a.width(), a.height(), 12, 12);
      case BOX, PLAIN, RECORD -> rectangle(a);
    };
  }

  private static void words(Canvas canvas, List<String> lines, Area area, Ink ink) {
    double x = (area.left() + area.right()) / 2;
    double y = (area.top() + area.bottom()) / 2 - (lines.size() - 1) * LINE / 2;
    for (String line : lines) {
      canvas.text(line, x, y, Letters.PLAIN, ink);
      y += LINE;
    }
  }
}
