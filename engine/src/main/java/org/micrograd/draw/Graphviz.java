package org.micrograd.draw;

import java.time.Duration;

/** Graphviz, wherever it runs. */
interface Graphviz {
  /**
   * The layout of DOT text, as lines of Graphviz's format "plain".
   *
   * @throws RenderException if there is none within the limit
   */
  String plain(String dot, Duration limit) throws RenderException;
}
