package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** An image of few colours as a PNG file, in half the time that ImageIO takes for one. */
final class IndexedPng {
  private static final byte[] SIGNATURE = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);
  private static final int HEADER = 13;
  private static final byte BITS = 8;
  private static final byte PALETTE = 3;
  private static final int LEVEL = 5;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  private IndexedPng() {}

  static byte[] of(FewColours image) {
    IndexedPng png = new IndexedPng();
    png.file.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(image.width()).putInt(image.height());
    png.chunk("IHDR", header.put(BITS).put(PALETTE).array(), HEADER);
    byte[] colours = new byte[3 * image.palette().length];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = (byte) (image.palette()[i / 3] >> 16 - 8 * (i % 3));
    }
    png.chunk("PLTE", colours, colours.length);
    png.pixels(image);
    png.chunk("IEND", new byte[0], 0);
    return png.file.toByteArray();
  }

  /** The rows, each after a 0, which says that it is as it is. */
  private void pixels(FewColours image) {
    int width = image.width();
    byte[] rows = new byte[image.height() * (width + 1)];
    for (int y = 0; y < image.height(); y++) {
      System.arraycopy(image.pixels(), y * width, rows, y * (width + 1) + 1, width);
    }
    byte[] packed = new byte[1 << 16];
    try (Deflater deflater = new Deflater(LEVEL)) {
      deflater.setInput(rows);
      deflater.finish();
      while (!deflater.finished()) {
        chunk("IDAT", packed, deflater.deflate(packed));
      }
    }
  }

  private void chunk(String name, byte[] data, int length) {
    byte[] type = name.getBytes(ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(data, 0, length);
    file.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
    file.writeBytes(type);
    file.write(data, 0, length);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
