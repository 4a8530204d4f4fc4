package org.micrograd.draw;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing's SVG as a test reads it back: what is really painted, and where.
 *
 * @param boxes the outer shape of each box, by its name
 * @param frames the areas of open groups, by name
 * @param layers all shapes of each box, with those seen behind it
 * @param inside the texts in each box
 * @param ways the lines of arrows, in their order
 * @param heads their heads
 * @param marks the texts between boxes
 */
record SvgReader(
    Map<String, Shape> boxes,
    Map<String, Rectangle2D> frames,
    Map<String, List<Shape>> layers,
    Map<String, List<Rectangle2D>> inside,
    List<Path2D> ways,
    List<Rectangle2D> heads,
    List<Rectangle2D> marks) {
  private static final Pattern LINE =
      Pattern.compile(
          "<g id=\"(?<open>\\w+)\">.*|(?<close></g>)"
              + "|<rect x=\"(?<x>[^\"]+)\" y=\"(?<y>[^\"]+)\" width=\"(?<w>[^\"]+)\" height=\"(?<h>[^\"]+)\"(?<more>.*)/>"
              + "|<ellipse cx=\"(?<cx>[^\"]+)\" cy=\"(?<cy>[^\"]+)\" rx=\"(?<rx>[^\"]+)\" ry=\"(?<ry>[^\"]+)\".*"
              + "|<path d=\"(?<path>[^\"]+)\".*|<polygon points=\"(?<corners>[^\"]+)\".*"
              + "|<text x=\"(?<tx>[^\"]+)\" y=\"(?<ty>[^\"]+)\" font-size=\"(?<size>[^\"]+)\"(?<attributes>[^>]*)>(?<text>.*)</text>");

  private static final Pattern ROUND = Pattern.compile(" rx=\"([^\"]+)\"");

  static SvgReader read(String svg) {
    SvgReader reader =
        new SvgReader(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    String[] open = {null};
    svg.lines().map(LINE::matcher).filter(m -> m.matches()).forEach(m -> reader.add(m, open));
    return reader;
  }

  private void add(MatchResult m, String[] open) {
    if (m.group("open") != null) {
      open[0] = m.group("open");
    } else if (m.group("close") != null) {
      open[0] = null;
    } else if (m.group("tx") != null) {
      (open[0] == null ? marks : inside.computeIfAbsent(open[0], _ -> new ArrayList<>()))
          .add(text(m));
    } else if (open[0] == null) {
      between(m);
    } else if (m.group("corners") == null) {
      Shape shape = shape(m);
      if (m.group("x") != null && m.group("more").contains("rx=\"10\"")) {
        frames.put(open[0], shape.getBounds2D());
      } else {
        layers.computeIfAbsent(open[0], _ -> new ArrayList<>()).add(shape);
        boxes.merge(open[0], shape, (a, b) -> size(a) > size(b) + 1 ? a : b);
      }
    }
  }

  private void between(MatchResult m) {
    if (m.group("path") != null) {
      ways.add(path(m.group("path")));
    } else if (m.group("corners") != null) {
      heads.add(path("M" + m.group("corners").replace(" ", " L")).getBounds2D());
    }
  }

  private static double size(Shape shape) {
    return shape.getBounds2D().getWidth() * shape.getBounds2D().getHeight();
  }

  private static double number(MatchResult m, String name) {
    return Double.parseDouble(m.group(name));
  }

  private static Shape shape(MatchResult m) {
    if (m.group("x") != null) {
      Matcher round = ROUND.matcher(m.group("more"));
      double both = round.find() ? 2 * Double.parseDouble(round.group(1)) : 0;
      return new RoundRectangle2D.Double(
          number(m, "x"), number(m, "y"), number(m, "w"), number(m, "h"), both, both);
    }
    if (m.group("cx") != null) {
      double rx = number(m, "rx");
      double ry = number(m, "ry");
      return new Ellipse2D.Double(number(m, "cx") - rx, number(m, "cy") - ry, 2 * rx, 2 * ry);
    }
    String[] words = m.group("path").split("[ ,]");
    double left = Double.parseDouble(words[0].substring(1));
    double top = Double.parseDouble(words[1]);
    double corner = Double.parseDouble(words[3].substring(1));
    double right = Double.parseDouble(words[2].substring(1)) + corner;
    double bottom = Double.parseDouble(m.group("path").split(" V")[1].split(" ")[0]) + corner;
    // A rectangle whose right corners are round.
    Area leaf =
        new Area(
            new RoundRectangle2D.Double(
                left - 99, top, right - left + 99, bottom - top, 2 * corner, 2 * corner));
    leaf.intersect(new Area(new Rectangle2D.Double(left, top, right - left, bottom - top)));
    return leaf;
  }

  /** The way of a line: its letters are M, L and C. */
  private static Path2D path(String text) {
    Path2D path = new Path2D.Double();
    double[] p =
        Pattern.compile("-?[\\d.]+")
            .matcher(text)
            .results()
            .mapToDouble(r -> Double.parseDouble(r.group()))
            .toArray();
    path.moveTo(p[0], p[1]);
    boolean isCurve = text.contains("C");
    for (int i = 2; i < p.length; i += isCurve ? 6 : 2) {
      if (isCurve) {
        path.curveTo(p[i], p[i + 1], p[i + 2], p[i + 3], p[i + 4], p[i + 5]);
      } else {
        path.lineTo(p[i], p[i + 1]);
      }
    }
    return path;
  }

  /** The capital letters of a text, as wide as they are taken to be. */
  private static Rectangle2D text(MatchResult m) {
    double size = number(m, "size");
    double width = Fonts.width(m.group("text").replaceAll("&\\w+;", "x"), size);
    boolean isAround = m.group("attributes").contains("middle");
    double left = number(m, "tx") - (isAround ? width / 2 : 0);
    return new Rectangle2D.Double(left, number(m, "ty") - 0.72 * size, width, 0.72 * size);
  }

  /** Places along a way, each within some pixels of the one before. */
  static List<Point2D> along(Path2D way) {
    List<Point2D> points = new ArrayList<>();
    double[] p = new double[6];
    for (PathIterator i = way.getPathIterator(null, 0.3); !i.isDone(); i.next()) {
      i.currentSegment(p);
      Point2D next = new Point2D.Double(p[0], p[1]);
      Point2D last = points.isEmpty() ? next : points.getLast();
      int parts = (int) Math.ceil(last.distance(next) / 3) + 1;
      for (int k = 1; k <= parts; k++) {
        double t = (double) k / parts;
        points.add(
            new Point2D.Double(
                last.getX() + t * (next.getX() - last.getX()),
                last.getY() + t * (next.getY() - last.getY())));
      }
    }
    return points;
  }
}
