package org.micrograd.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** An image as a PNG file. */
final class PngFile {
  /**
   * The quality that ImageIO takes for the lowest level of compression: up to two fifths larger, in
   * half the time of what it does unasked.
   */
  private static final float FAST = 0.9f;

  /** How far a colour may be from what was painted, of 255: nobody sees that. */
  private static final int NEAR = 2;

  private static final int FAR = 12;

  private PngFile() {}

  /** With few colours where that changes nothing that is seen. */
  static byte[] bytes(BufferedImage painted) {
    FewColours few = FewColours.of(painted, NEAR, FAR);
    return few == null ? ofMany(painted) : IndexedPng.of(few);
  }

  private static byte[] ofMany(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    // Not by way of a temporary file, as ImageIO would by itself.
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(FAST);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
