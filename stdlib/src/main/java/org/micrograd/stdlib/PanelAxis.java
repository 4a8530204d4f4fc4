package org.micrograd.stdlib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What an axis of a panel shows: its ends and its ticks, given or found. */
final class PanelAxis {
  private final int number;
  private final List<Painting> paintings;
  private final List<PanelAxis> alike = new ArrayList<>();
  private double[] limits = {};
  private boolean isLog;
  private boolean isTurned;
  private double[] tickPlaces;
  private String[] tickLabels;

  /** Axis 0 (x) or 1 (y) of a panel with paintings. */
  PanelAxis(int number, List<Painting> paintings) {
    this.number = number;
    this.paintings = paintings;
  }

  /** Two ends or none; logarithmic; from high to low. */
  void show(double[] ends, boolean log, boolean turned) {
    limits = ends;
    isLog = log;
    isTurned = turned;
  }

  /** Reaches over what another one shows, too. */
  void share(PanelAxis other) {
    alike.add(other);
  }

  void ticks(double[] places, String[] labels) {
    tickPlaces = places;
    tickLabels = labels;
  }

  boolean hasTicks() {
    return tickPlaces != null;
  }

  /** The axis from high to low, where it is to be. */
  Axis turned(Axis axis) {
    return isTurned
        ? new Axis(/* low= */ axis.high(), /* high= */ axis.low(), axis.log(), axis.whole())
        : axis;
  }

  /** What it shows, with a margin of a part of it where it has no ends of its own. */
  Axis axis(double margin) {
    if (limits.length == 2) {
      double[] ends = limits;
      double more = ends[0] == ends[1] ? 0.5 : 0;
      return new Axis(ends[0] - more, ends[1] + more, isLog, false);
    }
    double[] numbers =
        all()
            .flatMapToDouble(p -> Arrays.stream(number == 0 ? p.xs() : p.ys()))
            .filter(x -> Double.isFinite(x) && (!isLog || x > 0))
            .toArray();
    double[] shown =
        numbers.length > 0 ? numbers : isLog ? new double[] {1, 10} : new double[] {0, 1};
    Axis found = Axis.of(shown, isLog, margin);
    double low = Arrays.stream(shown).min().orElseThrow();
    double high = Arrays.stream(shown).max().orElseThrow();
    return low == high
        ? found
        : new Axis(
            isBase(low) ? low : found.low(),
            isBase(high) ? high : found.high(),
            isLog,
            found.whole());
  }

  private Stream<Painting> all() {
    return Stream.concat(Stream.of(this), alike.stream()).flatMap(axis -> axis.paintings.stream());
  }

  private boolean isBase(double end) {
    return all().flatMapToDouble(p -> Arrays.stream(p.bases(number))).anyMatch(x -> x == end);
  }

  /** Its ticks: those that it was given, or so many. */
  Ticks ticks(Axis axis, int most) {
    if (tickPlaces == null) {
      return flipped(Ticks.of(axis, most));
    }
    List<Ticks.Tick> all = new ArrayList<>();
    for (int i = 0; i < tickPlaces.length; i++) {
      double part = axis.part(tickPlaces[i]);
      if (part >= 0 && part <= 1) {
        all.add(new Ticks.Tick(part, tickLabels[i]));
      }
    }
    return flipped(new Ticks(all, ""));
  }

  Ticks flipped(Ticks ticks) {
    return isTurned
        ? new Ticks(
            ticks.all().stream().map(t -> new Ticks.Tick(1 - t.part(), t.label())).toList(),
            ticks.offset())
        : ticks;
  }
}
