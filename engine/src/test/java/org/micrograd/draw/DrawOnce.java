package org.micrograd.draw;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws the notebook's graph by an engine, in formats, and says what came out. */
final class DrawOnce {
  private DrawOnce() {}

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(Map.of("engine", arguments[0]));
    Drawing drawing = Drawing.of(Graphs.notebook(), options);
    for (String format : Arrays.asList(arguments).subList(1, arguments.length)) {
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
