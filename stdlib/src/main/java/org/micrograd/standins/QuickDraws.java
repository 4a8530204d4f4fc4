package org.micrograd.standins;

import static org.micrograd.standins.RandomCalls.many;
import static org.micrograd.standins.RandomCalls.shaped;

import org.graalvm.polyglot.HostAccess.Export;

/**
 * What scripts draw over and over, each in one step from the script to here: by the lengths of a
 * shape an array, without any a number.
 */
public final class QuickDraws {
  private final RandomCalls draws;

  QuickDraws(RandomCalls draws) {
    this.draws = draws;
  }

  /** Real numbers from a least one up. */
  @Export
  public Object doubles(double least, double width, int... shape) {
    return shaped(many(Shapes.size(shape), () -> least + width * draws.next()), shape);
  }

  /** Normal numbers around a middle. */
  @Export
  public Object normals(double middle, double deviation, int... shape) {
    return shaped(many(Shapes.size(shape), () -> middle + deviation * draws.normal()), shape);
  }

  /** Whole numbers up to another, which is not among them. */
  @Export
  public Object wholes(long least, long end, int... shape) {
    return draws.wholes(least, end, shape);
  }
}
