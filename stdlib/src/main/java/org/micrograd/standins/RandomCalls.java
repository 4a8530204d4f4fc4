package org.micrograd.standins;

import static org.micrograd.standins.QuickDraws.many;
import static org.micrograd.standins.QuickDraws.shaped;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.io.Interruption;
import org.micrograd.special.Accurate;

/** A generator of random numbers as the stand-in for numpy.random calls it, old or new. */
public final class RandomCalls {
  private final Bits bits;
  private final boolean isOld;
  private double spare = Double.NaN;

  RandomCalls(Bits bits, boolean isOld) {
    this.bits = bits;
    this.isOld = isOld;
  }

  /** A number from 0 up to 1. */
  double next() {
    return bits.nextDouble();
  }

  /** Numbers from 0 up to 1. */
  @Export
  public Object doubles(int[] shape) {
    return shaped(many(Shapes.size(shape), bits::nextDouble), shape);
  }

  /** What scripts draw over and over. */
  @Export
  public QuickDraws quick() {
    return new QuickDraws(this);
  }

  /** Normal numbers around 0 with a deviation of 1. */
  @Export
  public Object normals(int[] shape) {
    return shaped(many(Shapes.size(shape), this::normal), shape);
  }

  /** By Marsaglia's polar method, two at a time. */
  private double polar() {
    if (!Double.isNaN(spare)) {
      double found = spare;
      spare = Double.NaN;
      return found;
    }
    while (true) {
      double x = 2.0 * bits.nextDouble() - 1.0;
      double y = 2.0 * bits.nextDouble() - 1.0;
      double square = x * x + y * y;
      if (square < 1.0 && square != 0.0) {
        double factor = Math.sqrt(-2.0 * Accurate.log(square) / square);
        spare = factor * x;
        return factor * y;
      }
    }
  }

  double normal() {
    return isOld ? polar() : Ziggurat.normal(bits);
  }

  private double exponential() {
    return isOld ? -Accurate.log(1.0 - bits.nextDouble()) : Ziggurat.exponential(bits);
  }

  /** Exponential numbers of mean 1. */
  @Export
  public Object exponentials(int[] shape) {
    return shaped(many(Shapes.size(shape), this::exponential), shape);
  }

  /** Numbers of a rarer law, for each item of its parameters, which have one shape, one. */
  @Export
  public Object rare(String law, NdArray[] parameters, int[] shape) {
    RareLaws laws = laws();
    double[] found = new double[Shapes.size(shape)];
    forEach(parameters, found.length, (i, now) -> found[i] = laws.draw(law, now));
    return shaped(found, shape);
  }

  private RareLaws laws() {
    return new RareLaws(bits::nextDouble, this::normal, this::exponential, isOld);
  }

  /** What is done with the number of an item and its own parameters. */
  private interface Drawing {
    void draw(int item, double[] parameters);
  }

  private static void forEach(NdArray[] parameters, int count, Drawing drawing) {
    double[][] all = Arrays.stream(parameters).map(NdArray::doubles).toArray(double[][]::new);
    double[] now = new double[all.length];
    for (int i = 0; i < count; i++) {
      Interruption.check(i);
      for (int k = 0; k < now.length; k++) {
        now[k] = all[k][all[k].length == 1 ? 0 : i];
      }
      drawing.draw(i, now);
    }
  }

  /** Whole numbers from low up to a bound, which is not among them. */
  @Export
  public Object wholes(long low, long high, int[] shape) {
    return QuickDraws.wholes(shape, () -> low + upTo(high - 1 - low));
  }

  /** Whole numbers of 1, 8 or 16 bits: several share the 32 bits of one draw. */
  @Export
  public Object narrow(long low, long high, int width, int[] shape) {
    long last = high - 1 - low;
    SharedBits parts = new SharedBits(bits, width);
    boolean isMasked = isOld || width == 1;
    return QuickDraws.wholes(
        shape, () -> low + (last == 0 ? 0 : isMasked ? parts.masked(last) : parts.scaled(last)));
  }

  /** Where an old generator is: its words, the place in them, and a spare normal number. */
  @Export
  public Object[] state() {
    Twister twister = (Twister) bits;
    boolean isKept = !Double.isNaN(spare);
    return new Object[] {
      NdArray.of(twister.words()), twister.place(), isKept, isKept ? spare : 0.0
    };
  }

  /** Goes back to such a state. */
  @Export
  public void restore(NdArray words, int place, boolean isKept, double spare) {
    ((Twister) bits).restore(words.longs(), place);
    this.spare = isKept ? spare : Double.NaN;
  }

  /** A whole number from 0 to a last one, which may be unsigned. */
  @Export
  public long upTo(long last) {
    if (last == 0) {
      return 0;
    }
    boolean isShort = last > 0 && last <= 0xffffffffL;
    return isOld ? masked(last, isShort) : isShort ? scaled(last) : scaledLong(last);
  }

  private long masked(long last, boolean isShort) {
    long mask = -1L >>> Long.numberOfLeadingZeros(last);
    while (true) {
      long found = (isShort ? bits.next32() & 0xffffffffL : bits.next64()) & mask;
      if (Long.compareUnsigned(found, last) <= 0) {
        return found;
      }
    }
  }

  /** By Lemire's product of 64 bits. */
  private long scaled(long last) {
    if (last == 0xffffffffL) {
      return bits.next32() & 0xffffffffL;
    }
    long count = last + 1;
    long product = (bits.next32() & 0xffffffffL) * count;
    if ((product & 0xffffffffL) < count) {
      long least = (0xffffffffL - last) % count;
      while ((product & 0xffffffffL) < least) {
        product = (bits.next32() & 0xffffffffL) * count;
      }
    }
    return product >>> 32;
  }

  private long scaledLong(long last) {
    if (last == -1) {
      return bits.next64();
    }
    long count = last + 1;
    long word = bits.next64();
    if (Long.compareUnsigned(word * count, count) < 0) {
      long least = Long.remainderUnsigned(-1L - last, count);
      while (Long.compareUnsigned(word * count, least) < 0) {
        word = bits.next64();
      }
    }
    return Math.unsignedMultiplyHigh(word, count);
  }

  /** The order of so many shuffled items. */
  @Export
  public Object shuffled(int count) {
    return shuffled(count, 1, true);
  }

  private NdArray shuffled(int count, int first, boolean isMasked) {
    long[] order = new long[count];
    Arrays.setAll(order, i -> i);
    for (int i = count - 1; i >= first; i--) {
      Interruption.check(count - 1 - i);
      int j = (int) (isMasked ? masked(i, true) : upTo(i));
      long kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return NdArray.of(order);
  }

  /** So many of the numbers below a count, each once. */
  @Export
  public Object sample(int count, int size) {
    if (count > 10000 && size > count / 50) {
      long[] all = shuffled(count, Math.max(count - size, 1), false).longs();
      return NdArray.of(Arrays.copyOfRange(all, count - size, count));
    }
    Set<Long> taken = new HashSet<>();
    long[] found = new long[size];
    for (int j = count - size; j < count; j++) {
      Interruption.check(j - count + size);
      long wish = upTo(j);
      found[j - count + size] = taken.add(wish) ? wish : j;
      taken.add(found[j - count + size]);
    }
    long[] order = shuffled(size, 1, false).longs();
    return NdArray.of(Arrays.stream(order).map(i -> found[(int) i]).toArray());
  }

  /** How many of n trials succeed; p is at most a half. */
  @Export
  public long binomial(long n, double p) {
    return Counts.binomial(bits::nextDouble, n, p);
  }

  /** The same for many. */
  @Export
  public Object binomials(long n, double p, int[] shape) {
    return QuickDraws.wholes(shape, () -> binomial(n, p));
  }

  /** Counts of a law, for each item of its parameters, which have one shape, one. */
  @Export
  public Object counts(String law, NdArray[] parameters, int[] shape) {
    long[] found = new long[Shapes.size(shape)];
    forEach(parameters, found.length, (i, now) -> found[i] = count(law, now));
    return shape.length == 0 ? (Object) found[0] : NdArray.of(DType.INT64, found, shape);
  }

  private long count(String law, double[] p) {
    return switch (law) {
      case "poisson" -> Counts.poisson(bits::nextDouble, p[0]);
      case "geometric" -> p[0] >= 1 / 3.0 ? Counts.searched(bits::nextDouble, p[0]) : waited(p[0]);
      case "negative_binomial" ->
          Counts.poisson(bits::nextDouble, (1 - p[1]) / p[1] * laws().gamma(p[0]));
      default -> throw new IllegalArgumentException("there is no law " + law);
    };
  }

  /** How many trials it takes until one of small chance succeeds. */
  private long waited(double p) {
    double trials =
        isOld
            ? Math.log1p(-bits.nextDouble()) / Accurate.log(1 - p)
            : -exponential() / Math.log1p(-p);
    return (long) Math.ceil(trials);
  }
}
