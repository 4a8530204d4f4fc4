package org.micrograd.dot;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A shape as Graphviz's own table has it: a polygon, how it is turned and bent, and how many lines
 * are around it.
 *
 * @param name also of what is drawn besides the border
 * @param sides below 3 for round ones
 * @param turn in degrees, to the left
 * @param distortion how much wider it is above than below
 * @param skew how far its upper part is moved to the right
 */
record NodeShape(
    String name,
    boolean isRegular,
    int borders,
    int sides,
    double turn,
    double distortion,
    double skew) {
  private static final Map<String, NodeShape> KNOWN =
      """
      box 0 1 4 0 0 0
      rect 0 1 4 0 0 0
      rectangle 0 1 4 0 0 0
      square 1 1 4 0 0 0
      plaintext 0 0 4 0 0 0
      none 0 0 4 0 0 0
      plain 0 0 4 0 0 0
      record 0 1 4 0 0 0
      Mrecord 0 1 4 0 0 0
      polygon 0 1 0 0 0 0
      ellipse 0 1 1 0 0 0
      oval 0 1 1 0 0 0
      circle 1 1 1 0 0 0
      doublecircle 1 2 1 0 0 0
      Mcircle 1 1 1 0 0 0
      point 1 1 1 0 0 0
      egg 0 1 1 0 -0.3 0
      triangle 0 1 3 0 0 0
      invtriangle 0 1 3 180 0 0
      diamond 0 1 4 45 0 0
      Mdiamond 0 1 4 45 0 0
      Msquare 1 1 4 0 0 0
      trapezium 0 1 4 0 -0.4 0
      invtrapezium 0 1 4 180 -0.4 0
      parallelogram 0 1 4 0 0 0.6
      house 0 1 5 0 -0.64 0
      invhouse 0 1 5 180 -0.64 0
      pentagon 0 1 5 0 0 0
      hexagon 0 1 6 0 0 0
      septagon 0 1 7 0 0 0
      octagon 0 1 8 0 0 0
      doubleoctagon 0 2 8 0 0 0
      tripleoctagon 0 3 8 0 0 0
      star 0 1 10 0 0 0
      underline 0 1 4 0 0 0
      cylinder 0 1 19 0 0 0
      note 0 1 4 0 0 0
      tab 0 1 4 0 0 0
      folder 0 1 4 0 0 0
      box3d 0 1 4 0 0 0
      component 0 1 4 0 0 0
      cds 0 1 4 0 0 0
      larrow 0 1 4 0 0 0
      rarrow 0 1 4 0 0 0
      """
          .lines()
          .map(line -> line.split(" "))
          .map(row ->
              new NodeShape(
                  row[0],
                  row[1].equals("1"),
                  Integer.parseInt(row[2]),
                  Integer.parseInt(row[3]),
                  Double.parseDouble(row[4]),
                  Double.parseDouble(row[5]),
                  Double.parseDouble(row[6])))
          .collect(Collectors.toMap(NodeShape::name, shape -> shape));

  /** An ellipse that is bent is drawn with so many sides. */
  private static final int ROUND = 120;

  private static final int MOST_SIDES = 500;
  private static final int MOST_BORDERS = 50;

  static boolean isKnown(String name) {
    return KNOWN.containsKey(name);
  }

  /** That of a node; a box where nobody knows its name. */
  static NodeShape of(DotAttributes given) {
    NodeShape own = KNOWN.getOrDefault(given.text("shape", "ellipse"), KNOWN.get("box"));
    boolean isFree = own.sides == 0;
    double distortion = isFree ? given.number("distortion", 0) : own.distortion;
    double skew = isFree ? given.number("skew", 0) : own.skew;
    int sides = isFree ? (int) Math.clamp(given.number("sides", 4), 0, MOST_SIDES) : own.sides;
    return new NodeShape(
        own.name,
        own.isRegular || given.isTrue("regular", false),
        (int) Math.clamp(given.number("peripheries", own.borders), 0, MOST_BORDERS),
        sides < 3 && (distortion != 0 || skew != 0) ? ROUND : sides,
        own.turn + given.number("orientation", 0),
        distortion,
        skew);
  }

  boolean isRound() {
    return sides < 3;
  }

  boolean isBox() {
    return sides == 4 && Math.round(turn) % 90 == 0 && distortion == 0 && skew == 0;
  }
}
