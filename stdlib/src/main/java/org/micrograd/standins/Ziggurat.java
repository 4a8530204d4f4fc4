package org.micrograd.standins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import org.micrograd.special.Accurate;

/** Normal and exponential numbers by layers of a curve, with the tables that numpy has. */
final class Ziggurat {
  private static final double LAST = 3.6541528853610087963519472518;
  private static final double LAST_INVERSE = 0.27366123732975827203338247596;
  private static final double LAST_EXPONENTIAL = 7.69711747013104971;

  /** Of each curve: bounds, widths and heights of its 256 layers. */
  private static final ByteBuffer TABLES = tables();

  private static final LongBuffer BOUNDS = longs(0);
  private static final DoubleBuffer WIDTHS = doubles(1);
  private static final DoubleBuffer HEIGHTS = doubles(2);
  private static final LongBuffer BOUNDS_OF_EXPONENTIAL = longs(3);
  private static final DoubleBuffer WIDTHS_OF_EXPONENTIAL = doubles(4);
  private static final DoubleBuffer HEIGHTS_OF_EXPONENTIAL = doubles(5);

  private Ziggurat() {}

  private static ByteBuffer tables() {
    try (InputStream in = Ziggurat.class.getResourceAsStream("ziggurat.bin")) {
      return ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteBuffer table(int number) {
    return TABLES.slice(number * 2048, 2048).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static LongBuffer longs(int number) {
    return table(number).asLongBuffer();
  }

  private static DoubleBuffer doubles(int number) {
    return table(number).asDoubleBuffer();
  }

  static double normal(Bits bits) {
    while (true) {
      long r = bits.next64();
      int layer = (int) (r & 0xff);
      long size = r >>> 9 & 0x000fffffffffffffL;
      double x = size * WIDTHS.get(layer);
      x = (r >>> 8 & 1) == 1 ? -x : x;
      if (size < BOUNDS.get(layer)) {
        return x;
      }
      if (layer == 0) {
        double tail = tail(bits);
        return (size >>> 8 & 1) == 1 ? -tail : tail;
      }
      double above = HEIGHTS.get(layer - 1) - HEIGHTS.get(layer);
      if (above * bits.nextDouble() + HEIGHTS.get(layer) < Accurate.exp(-0.5 * x * x)) {
        return x;
      }
    }
  }

  private static double tail(Bits bits) {
    while (true) {
      double x = -LAST_INVERSE * Math.log1p(-bits.nextDouble());
      double y = -Math.log1p(-bits.nextDouble());
      if (y + y > x * x) {
        return LAST + x;
      }
    }
  }

  static double exponential(Bits bits) {
    while (true) {
      long r = bits.next64() >>> 3;
      int layer = (int) (r & 0xff);
      long size = r >>> 8;
      double x = size * WIDTHS_OF_EXPONENTIAL.get(layer);
      if (size < BOUNDS_OF_EXPONENTIAL.get(layer)) {
        return x;
      }
      if (layer == 0) {
        return LAST_EXPONENTIAL - Math.log1p(-bits.nextDouble());
      }
      double low = HEIGHTS_OF_EXPONENTIAL.get(layer);
      double above = HEIGHTS_OF_EXPONENTIAL.get(layer - 1) - low;
      if (above * bits.nextDouble() + low < Accurate.exp(-x)) {
        return x;
      }
    }
  }
}
