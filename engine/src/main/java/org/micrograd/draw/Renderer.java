package org.micrograd.draw;

/** Makes an image of DOT text. */
interface Renderer {
  /**
   * Renders a graph.
   *
   * @param format svg or png
   * @throws RenderException if it cannot: the next renderer is asked then
   */
  byte[] render(String dot, String format) throws RenderException;
}
