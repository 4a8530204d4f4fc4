package org.micrograd.draw;

/** Says where everything in a scene goes. */
interface Layout {
  /**
   * Lays out a scene.
   *
   * @throws RenderException if it cannot: the next layout is asked then
   */
  LaidOutScene place(Scene scene) throws RenderException;
}
