package org.micrograd.standins;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.graalvm.polyglot.HostAccess.Export;

/** The points of an image, row by row: grey, red green and blue, or these and how dense. */
public final class Pixels {
  private static final int GREY = 1;
  private static final int DENSE = 4;

  private final int height;
  private final int width;
  private final int parts;
  private final String bytes;

  Pixels(int height, int width, int parts, String bytes) {
    this.height = height;
    this.width = width;
    this.parts = parts;
    this.bytes = bytes;
  }

  /** The points of a file in PNG, JPEG, GIF or BMP. */
  static Pixels of(byte[] file) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      if (image == null) {
        throw new IllegalArgumentException("cannot identify image file");
      }
      boolean isGrey =
          image.getRaster().getNumBands() == GREY
              && image.getType() == BufferedImage.TYPE_BYTE_GRAY;
      int parts = isGrey ? GREY : image.getColorModel().hasAlpha() ? DENSE : DENSE - 1;
      StringBuilder bytes = new StringBuilder(image.getWidth() * image.getHeight() * parts);
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          // A grey point as it is stored: getRGB would make it brighter.
          int rgb = isGrey ? image.getRaster().getSample(x, y, 0) : image.getRGB(x, y);
          for (int part = 0; part < parts; part++) {
            bytes.append((char) (rgb >> shift(part, parts) & 0xff));
          }
        }
      }
      return new Pixels(image.getHeight(), image.getWidth(), parts, bytes.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the image: " + e.getMessage(), e);
    }
  }

  /** Where a part is among the bits that Java has for a point: red, green, blue, then density. */
  private static int shift(int part, int parts) {
    return parts == GREY ? 0 : part == DENSE - 1 ? 24 : 16 - 8 * part;
  }

  /** As a file; in JPEG, which has no density, what is clear is black. */
  byte[] file(String format) {
    boolean isDense = parts == DENSE && format.equals("png");
    BufferedImage image =
        new BufferedImage(
            width, height, isDense ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, at((y * width + x) * parts));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private int at(int place) {
    int rgb = parts == DENSE ? 0 : 0xff << 24;
    for (int part = 0; part < parts; part++) {
      rgb |= bytes.charAt(place + part) << shift(part, parts);
    }
    return parts == GREY ? rgb | (rgb & 0xff) * 0x10100 : rgb;
  }

  /** How many rows there are. */
  @Export
  public int height() {
    return height;
  }

  /** How many points are in a row. */
  @Export
  public int width() {
    return width;
  }

  /** How many parts a colour has. */
  @Export
  public int parts() {
    return parts;
  }

  /** All parts, as characters. */
  @Export
  public String bytes() {
    return bytes;
  }
}
