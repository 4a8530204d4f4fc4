package org.micrograd.standins;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Pictures one after the other. */
final class MovingPicture {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  /** To begin anew at the end, as browsers take it from Netscape's times. */
  private static final byte[] ENDLESS = {1, 0, 0};

  private MovingPicture() {}

  /** A GIF of pictures in PNG, whose bytes are characters, each shown so long. */
  static byte[] of(String[] pictures, double millis) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (String picture : pictures) {
        BufferedImage read =
            ImageIO.read(new ByteArrayInputStream(picture.getBytes(StandardCharsets.ISO_8859_1)));
        writer.writeToSequence(new IIOImage(read, null, timed(writer, read, millis)), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadata timed(ImageWriter writer, BufferedImage read, double millis)
      throws IOException {
    IIOMetadata found =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(read), writer.getDefaultWriteParam());
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", String.valueOf(Math.max(1, Math.round(millis / 10))));
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    IIOMetadataNode endless = new IIOMetadataNode("ApplicationExtension");
    endless.setAttribute("applicationID", "NETSCAPE");
    endless.setAttribute("authenticationCode", "2.0");
    endless.setUserObject(ENDLESS.clone());
    extensions.appendChild(endless);
    root.appendChild(control);
    root.appendChild(extensions);
    found.mergeTree(FORMAT, root);
    return found;
  }
}
