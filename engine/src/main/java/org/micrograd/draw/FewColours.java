package org.micrograd.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/**
 * An image of at most 256 colours, which takes a third of the bytes: pictures have few, and what
 * smooth edges make of them lies close together.
 *
 * @param palette colours as {@code 0xrrggbb}, those of most pixels first
 * @param pixels the position of each pixel's colour, row by row
 */
public record FewColours(int width, int height, int[] palette, byte[] pixels) {
  private static final int MOST = 256;

  /** A colour of so many pixels is that of an area: it stays as it is. */
  private static final int AREA = 400;

  /** With more colours than these it is a photograph. */
  private static final int MANY = 1 << 15;

  /**
   * An image with fewer colours; null where it has too many.
   *
   * @param near how far red, green or blue of a colour may be from what it was, of 255
   * @param far the same for an image that has too many colours otherwise
   */
  public static FewColours of(BufferedImage image, int near, int far) {
    ColourCounts counts = new ColourCounts(MANY);
    int width = image.getWidth();
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      read(image, y, row);
      if (!counts.addAll(row)) {
        return null;
      }
    }
    int[] colours = counts.colours();
    int exact =
        (int) Arrays.stream(colours).limit(MOST / 2).filter(c -> counts.get(c) >= AREA).count();
    for (int apart = near; apart <= far; apart = Math.max(2, 2 * apart)) {
      int[] palette = palette(colours, exact, apart);
      if (palette.length <= MOST) {
        return new FewColours(width, image.getHeight(), palette, indexed(image, counts, palette));
      }
    }
    return null;
  }

  /** The first colours, and more such that each is near one, or more of them than are of use. */
  private static int[] palette(int[] colours, int exact, int apart) {
    int[] palette = new int[MOST + 1];
    int size = 0;
    for (int i = 0; i < colours.length && size <= MOST; i++) {
      int colour = colours[i];
      int end = size;
      int k = i < exact ? end : 0;
      while (k < end && distance(palette[k], colour) > apart) {
        k++;
      }
      if (k == end) {
        palette[size++] = colour;
      }
    }
    return Arrays.copyOf(palette, size);
  }

  private static int distance(int a, int b) {
    int red = Math.abs((a >> 16 & 255) - (b >> 16 & 255));
    int green = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
    return Math.max(Math.max(red, green), Math.abs((a & 255) - (b & 255)));
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    for (int k = 1; k < palette.length; k++) {
      best = distance(palette[k], colour) < distance(palette[best], colour) ? k : best;
    }
    return best;
  }

  private static byte[] indexed(BufferedImage image, ColourCounts counts, int[] palette) {
    counts.replace(colour -> nearest(palette, colour));
    int width = image.getWidth();
    byte[] pixels = new byte[width * image.getHeight()];
    int[] row = new int[width];
    int at = 0;
    int last = 0; // No pixel is transparent.
    byte place = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      read(image, y, row);
      for (int pixel : row) {
        if (pixel != last) {
          last = pixel;
          place = (byte) counts.get(pixel);
        }
        pixels[at++] = place;
      }
    }
    return pixels;
  }

  /** A row of pixels: those that we paint without detours, which take ten times as long. */
  private static void read(BufferedImage image, int y, int[] row) {
    if (image.getType() != BufferedImage.TYPE_3BYTE_BGR) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      return;
    }
    byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int at = 3 * y * row.length;
    for (int x = 0; x < row.length; x++) {
      row[x] =
          0xff000000 | (bytes[at + 2] & 255) << 16 | (bytes[at + 1] & 255) << 8 | bytes[at] & 255;
      at += 3;
    }
  }

  /** The image. */
  public BufferedImage image() {
    IndexColorModel model =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBufferByte.TYPE_BYTE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(pixels, 0, target, 0, pixels.length);
    return image;
  }
}
