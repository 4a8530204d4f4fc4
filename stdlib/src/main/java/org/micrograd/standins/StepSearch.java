package org.micrograd.standins;

/**
 * How long a step along a line should be, after Moré and Thuente: a value low enough where the
 * slope has become flat, as MINPACK-2's dcsrch finds it.
 */
final class StepSearch {
  private static final double DESCENT = 1e-3;
  private static final double FLATNESS = 0.9;
  private static final double LEAST_WIDTH = 0.1;
  private static final double LONGEST = 1e10;

  /** A step with the value and the slope there. */
  private record At(double step, double value, double slope) {
    /** The same of the function less a line through zero. */
    At less(double slant) {
      return new At(step, value - step * slant, slope - slant);
    }
  }

  private final At start;
  private final double slant;
  private At best;
  private At other;
  private boolean isBracketed;
  private boolean isFirst = true;
  private double width = LONGEST;
  private double before = 2 * LONGEST;
  private double low;
  private double high;
  private double step;

  StepSearch(double value, double slope, double first) {
    start = new At(0, value, slope);
    slant = DESCENT * slope;
    best = start;
    other = start;
    step = first;
    high = 5 * first;
  }

  double step() {
    return step;
  }

  /** Whether a step with this value and slope will do; if not, another is to be tried. */
  boolean isDone(double value, double slope) {
    At here = new At(step, value, slope);
    double bound = start.value + step * slant;
    if (isFirst && value <= bound && slope >= 0) {
      isFirst = false;
    }
    boolean isLow = value <= bound;
    if (isBracketed && (step <= low || step >= high || high - low <= LEAST_WIDTH * high)
        || step == LONGEST && isLow && slope <= slant
        || step == 0 && (!isLow || slope >= slant)
        || isLow && Math.abs(slope) <= -FLATNESS * start.slope) {
      return true;
    }
    if (isFirst && value <= best.value && !isLow) {
      best = best.less(slant);
      other = other.less(slant);
      next(here.less(slant));
      best = best.less(-slant);
      other = other.less(-slant);
    } else {
      next(here);
    }
    bound();
    return false;
  }

  private void bound() {
    if (isBracketed) {
      double reach = Math.abs(other.step - best.step);
      if (reach >= 0.66 * before) {
        step = best.step + 0.5 * (other.step - best.step);
      }
      before = width;
      width = reach;
      low = Math.min(best.step, other.step);
      high = Math.max(best.step, other.step);
    } else {
      low = step + 1.1 * (step - best.step);
      high = step + 4 * (step - best.step);
    }
    step = Math.min(Math.max(step, 0), LONGEST);
    if (isBracketed && (step <= low || step >= high || high - low <= LEAST_WIDTH * high)) {
      step = best.step;
    }
  }

  /** The next step by cubics and parabolas through what is known, and what is known then. */
  private void next(At here) {
    double turn = here.slope * Math.signum(best.slope);
    double found;
    if (here.value > best.value) {
      double cubic = cubic(best, here, false);
      double parabola =
          best.step
              + best.slope
                  / ((best.value - here.value) / (here.step - best.step) + best.slope)
                  / 2
                  * (here.step - best.step);
      boolean isNear = Math.abs(cubic - best.step) < Math.abs(parabola - best.step);
      found = isNear ? cubic : cubic + (parabola - cubic) / 2;
      isBracketed = true;
    } else if (turn < 0) {
      double cubic = cubic(here, best, false);
      double line = line(here);
      found = Math.abs(cubic - here.step) > Math.abs(line - here.step) ? cubic : line;
      isBracketed = true;
    } else if (Math.abs(here.slope) < Math.abs(best.slope)) {
      found = flatter(here);
    } else if (isBracketed) {
      found = cubic(here, other, false);
    } else {
      found = here.step > best.step ? high : low;
    }
    if (here.value > best.value) {
      other = here;
    } else {
      other = turn < 0 ? best : other;
      best = here;
    }
    step = found;
  }

  private double flatter(At here) {
    double cubic = cubic(here, best, true);
    double line = line(here);
    boolean isNear = Math.abs(cubic - here.step) < Math.abs(line - here.step);
    if (!isBracketed) {
      return Math.max(low, Math.min(high, isNear ? line : cubic));
    }
    double found = isNear ? cubic : line;
    double reach = here.step + 0.66 * (other.step - here.step);
    return here.step > best.step ? Math.min(reach, found) : Math.max(reach, found);
  }

  /** Where the line of slopes is zero. */
  private double line(At here) {
    return here.step + here.slope / (here.slope - best.slope) * (best.step - here.step);
  }

  /** Where the cubic through two is least, seen from the first; it may have no such place. */
  private double cubic(At a, At b, boolean isOpen) {
    double theta = 3 * (a.value - b.value) / (b.step - a.step) + a.slope + b.slope;
    double s = Math.max(Math.abs(theta), Math.max(Math.abs(a.slope), Math.abs(b.slope)));
    double square = theta / s * (theta / s) - a.slope / s * (b.slope / s);
    double gamma = s * Math.sqrt(isOpen ? Math.max(0, square) : square);
    gamma = b.step < a.step ? -gamma : gamma;
    double p = gamma - a.slope + theta;
    double q = isOpen ? gamma + (b.slope - a.slope) + gamma : gamma - a.slope + gamma + b.slope;
    double r = p / q;
    if (isOpen && !(r < 0 && gamma != 0)) {
      return a.step > b.step ? high : low;
    }
    return a.step + r * (b.step - a.step);
  }
}
