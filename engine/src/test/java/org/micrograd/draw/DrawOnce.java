package org.micrograd.draw;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;

/** A program that draws the notebook's graph in the formats it is given and says what came out. */
final class DrawOnce {
  private DrawOnce() {}

  public static void main(String[] formats) throws Exception {
    Drawing drawing = Drawing.of(Graphs.notebook());
    for (String format : formats) {
      try {
        byte[] image = drawing.bytes(format);
        boolean whole =
            format.equals("png")
                ? ImageIO.read(new ByteArrayInputStream(image)).getWidth() > 300
                : drawing.svg().strip().endsWith("</svg>");
        System.out.println(format + " " + whole);
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
      }
    }
    System.out.println("dot " + drawing.dot().startsWith("digraph {"));
    System.out.println("headless " + System.getProperty("java.awt.headless"));
  }
}
