package org.micrograd.standins;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files of other formats of a picture in PNG: JPEG, and PDF of one page. */
final class ImageFiles {
  private static final float QUALITY = 0.95f;

  /** Units of a page that an inch has. */
  private static final double PAGE = 72;

  private ImageFiles() {}

  /** What is clear in a picture is white on paper. */
  private static BufferedImage onPaper(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage paper =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D drawn = paper.createGraphics();
    drawn.drawImage(image, 0, 0, Color.WHITE, null);
    drawn.dispose();
    return paper;
  }

  static byte[] jpeg(byte[] png) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(onPaper(png), null, null), settings);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** A page as large as the picture, which has so many points an inch. */
  static byte[] pdf(byte[] png, double dpi) throws IOException {
    BufferedImage image = onPaper(png);
    double width = image.getWidth() * PAGE / dpi;
    double height = image.getHeight() * PAGE / dpi;
    byte[] content =
        String.format(Locale.ROOT, "q %.2f 0 0 %.2f 0 0 cm /I Do Q", width, height)
            .getBytes(StandardCharsets.US_ASCII);
    Pages pages = new Pages();
    pages.object("<< /Type /Catalog /Pages 2 0 R >>", null);
    pages.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", null);
    pages.object(
        String.format(
            Locale.ROOT,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
            width,
            height),
        null);
    pages.object(String.format(Locale.ROOT, "<< /Length %d >>", content.length), content);
    byte[] pixels = deflated(image);
    pages.object(
        String.format(
            Locale.ROOT,
            "<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length %d >>",
            image.getWidth(),
            image.getHeight(),
            pixels.length),
        pixels);
    return pages.end();
  }

  private static byte[] deflated(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          int rgb = image.getRGB(x, y);
          packed.write(rgb >> 16);
          packed.write(rgb >> 8);
          packed.write(rgb);
        }
      }
    }
    return out.toByteArray();
  }

  /** The objects of a PDF one after the other, and where each begins. */
  private static final class Pages {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> begins = new ArrayList<>();

    Pages() {
      write("%PDF-1.4\n");
    }

    private void write(String text) {
      out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    void object(String says, byte[] stream) {
      begins.add(out.size());
      write(String.format(Locale.ROOT, "%d 0 obj\n%s\n", begins.size(), says));
      if (stream != null) {
        write("stream\n");
        out.writeBytes(stream);
        write("\nendstream\n");
      }
      write("endobj\n");
    }

    byte[] end() {
      int table = out.size();
      write(String.format(Locale.ROOT, "xref\n0 %d\n0000000000 65535 f \n", begins.size() + 1));
      begins.forEach(begin -> write(String.format(Locale.ROOT, "%010d 00000 n \n", begin)));
      write(
          String.format(
              Locale.ROOT,
              "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n",
              begins.size() + 1,
              table));
      return out.toByteArray();
    }
  }
}
