package org.micrograd.stdlib;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.FLOOR;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The round numbers of an axis.
 *
 * @param offset what is to be added to all labels, empty for nothing: digits that all would share
 */
record Ticks(List<Tick> all, String offset) {
  /** More digits than these are shared, and stand once at the axis. */
  private static final int MOST_DIGITS = 5;

  private static final int FIFTHS = 5;

  private static final MathContext SHORT = new MathContext(6);

  /** From so many decades on not each one has a number, where there is no room. */
  private static final int MANY_DECADES = 5;

  /** Up to so many decades there are marks between them. */
  private static final int MOST_MINOR_DECADES = 10;

  /** Numbers of all powers of ten between these are short. */
  private static final int LEAST_POWER = -2;

  private static final int GREATEST_POWER = 3;

  /**
   * A mark at an axis.
   *
   * @param part where it is, from 0 to 1
   * @param label empty for a mark between
   */
  record Tick(double part, String label) {}

  /** Those with a number. */
  List<Tick> labelled() {
    return all.stream().filter(tick -> !tick.label.isEmpty()).toList();
  }

  /** Fifths between those that all have a number; an axis that has marks between has no others. */
  List<Tick> minor() {
    List<Double> at = all.stream().map(Tick::part).sorted().toList();
    if (at.size() < 2 || labelled().size() < at.size()) {
      return List.of();
    }
    double step = (at.get(1) - at.get(0)) / FIFTHS;
    List<Tick> between = new ArrayList<>();
    for (int i = -FIFTHS; i < FIFTHS * at.size(); i++) {
      double part = at.get(0) + i * step;
      if (i % FIFTHS != 0 && part >= -1e-9 && part <= 1 + 1e-9) {
        between.add(new Tick(part, ""));
      }
    }
    return between;
  }

  /** At most so many ticks, and one more where the axis begins at one. */
  static Ticks of(Axis axis, int most) {
    return axis.log() ? logarithmic(axis, most) : linear(axis, most);
  }

  private static Ticks linear(Axis axis, int most) {
    List<BigDecimal> numbers = round(axis.low(), axis.high(), most, axis.whole());
    BigDecimal step = numbers.size() > 1 ? numbers.get(1).subtract(numbers.get(0)) : BigDecimal.ONE;
    BigDecimal shared = shared(numbers, step);
    List<String> labels = labels(numbers.stream().map(x -> x.subtract(shared)).toList());
    List<Tick> ticks =
        IntStream.range(0, labels.size())
            .mapToObj(i -> new Tick(axis.part(numbers.get(i).doubleValue()), labels.get(i)))
            .toList();
    boolean isShared = shared.signum() != 0;
    String sign = shared.signum() < 0 ? "− " : "+ ";
    return new Ticks(ticks, isShared ? sign + plain(shared.abs()) : "");
  }

  /** Numbers of one, two or five times a power of ten, between two others. */
  static List<BigDecimal> round(double low, double high, int most, boolean whole) {
    BigDecimal from = new BigDecimal(low);
    BigDecimal range = new BigDecimal(high).subtract(from);
    if (range.signum() == 0) {
      return List.of(from);
    }
    BigDecimal step = step(range.divide(BigDecimal.valueOf(most), SHORT));
    if (whole) {
      step = step.max(BigDecimal.ONE);
    }
    // What misses the end only by a rounding is there.
    BigDecimal slack = range.movePointLeft(9);
    BigDecimal number = from.subtract(slack).divide(step, 0, CEILING).multiply(step);
    BigDecimal last = new BigDecimal(high).add(slack);
    List<BigDecimal> numbers = new ArrayList<>();
    for (; number.compareTo(last) <= 0; number = number.add(step)) {
      numbers.add(number);
    }
    return numbers;
  }

  private static BigDecimal step(BigDecimal least) {
    int power = power(least);
    for (int digit : new int[] {1, 2, 5}) {
      BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
      if (step.compareTo(least) >= 0) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
  }

  private static int power(BigDecimal x) {
    return x.precision() - x.scale() - 1;
  }

  /** What is taken from all numbers where they would be too long: a round one among them. */
  private static BigDecimal shared(List<BigDecimal> numbers, BigDecimal step) {
    int power =
        numbers.stream().filter(x -> x.signum() != 0).mapToInt(Ticks::power).max().orElse(0);
    if (power - power(step) < MOST_DIGITS) {
      return BigDecimal.ZERO;
    }
    int least = power(step) + 3;
    for (; power > least; power--) {
      BigDecimal round = multiple(numbers.getLast(), power, FLOOR);
      if (round.signum() != 0 && round.compareTo(numbers.getFirst()) >= 0) {
        return round;
      }
    }
    // Else the digits that they begin with.
    return multiple(numbers.getFirst(), least, DOWN);
  }

  private static BigDecimal multiple(BigDecimal x, int power, RoundingMode mode) {
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
    return x.divide(unit, 0, mode).multiply(unit);
  }

  /** Numbers with the same decimals and the same exponent. */
  private static List<String> labels(List<BigDecimal> numbers) {
    int power =
        numbers.stream().filter(x -> x.signum() != 0).mapToInt(Ticks::power).max().orElse(0);
    int exponent = power >= Axis.LARGE || power < Axis.SMALL ? power : 0;
    int decimals =
        numbers.stream()
            .mapToInt(x -> x.scaleByPowerOfTen(-exponent).stripTrailingZeros().scale())
            .reduce(0, Math::max);
    return numbers.stream()
        .map(x ->
            x.signum() == 0
                ? "0"
                : x.scaleByPowerOfTen(-exponent).setScale(decimals).toPlainString()
                    + (exponent == 0 ? "" : "e" + exponent))
        .toList();
  }

  private static String plain(BigDecimal x) {
    BigDecimal number = x.stripTrailingZeros();
    int power = power(number);
    return power < 15 && power >= Axis.SMALL
        ? number.toPlainString()
        : number.scaleByPowerOfTen(-power).stripTrailingZeros().toPlainString() + "e" + power;
  }

  private static Ticks logarithmic(Axis axis, int most) {
    int first = (int) Math.ceil(Math.log10(axis.low()) - 1e-9);
    int last = (int) Math.floor(Math.log10(axis.high()) + 1e-9);
    int decades = last - first + 1;
    boolean arePowers = first < LEAST_POWER || last > GREATEST_POWER;
    int stride =
        decades > MANY_DECADES
            ? step(BigDecimal.valueOf(Math.ceilDiv(decades, most))).intValue()
            : 1;
    int digits = stride > 1 || decades > MOST_MINOR_DECADES ? 1 : 9;
    boolean isNarrow = decades < 3;
    List<Tick> ticks = new ArrayList<>();
    for (int d = first - 1; d <= last; d++) {
      for (int digit = 1; digit <= digits; digit++) {
        boolean isLabelled =
            digit == 1 && Math.floorMod(d, stride) == 0 || isNarrow && (digit == 2 || digit == 5);
        double part = axis.part(BigDecimal.valueOf(digit).scaleByPowerOfTen(d).doubleValue());
        if (part >= -1e-9 && part <= 1 + 1e-9) {
          ticks.add(new Tick(part, isLabelled ? label(digit, d, arePowers) : ""));
        }
      }
    }
    // Less than a stretch from 1 to 5 has the ticks of an ordinary axis.
    boolean isEnough = ticks.stream().filter(tick -> !tick.label.isEmpty()).count() >= 2;
    return isEnough || stride > 1 ? new Ticks(List.copyOf(ticks), "") : linear(axis, most);
  }

  /** A digit times a power of ten: as a number, or with the power above, as in 2·10⁻⁵. */
  private static String label(int digit, int power, boolean arePowers) {
    if (!arePowers) {
      return Axis.text(BigDecimal.valueOf(digit).scaleByPowerOfTen(power).doubleValue(), 3);
    }
    String raised =
        String.valueOf(power)
            .codePoints()
            .map(c -> c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return (digit == 1 ? "10" : digit + "·10") + raised;
  }
}
