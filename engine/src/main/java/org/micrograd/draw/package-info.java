/**
 * Pictures of graphs: {@link org.micrograd.draw.Drawing} is what users hold.
 *
 * <p>From the graph to the picture: an {@link org.micrograd.outline.Outline} says what is shown and
 * what is folded; {@code SceneBuilder} makes a {@code Scene} of it, boxes with text, frames,
 * arrows; a {@code Layout} says where they go; {@code Painter} paints them on a {@link
 * org.micrograd.draw.Canvas}, SVG or an image, which libraries use for pictures of their own.
 * Graphviz and ELK see sizes only, never text: no label can break them, and a picture looks the
 * same whoever laid it out. To add a layout, add a class and name it in {@code Layouts}.
 *
 * <p>Native {@code dot} comes first: it is the fastest and costs no memory here. Where it is
 * missing, ELK lays out, which starts in half the time of graphviz-java's V8 and with a fourth of
 * its memory; a large graph goes to graphviz-java first, which has both back by then. Open groups
 * go to ELK first, which sets them in columns. All are stopped when they take too long or the
 * drawing thread is interrupted. Where none can, the error says why for each, and the DOT text can
 * be had.
 *
 * <p>An {@code HtmlPage} lays itself out, since its groups open and close: {@code rows.js}, {@code
 * layout.js}, {@code terms.js}, {@code shapes.js}, {@code marks.js}, {@code view.js} and {@code
 * model.js} are functions without a document, {@code camera.js} moves it, {@code page.js} is the
 * page.
 *
 * <p>No node remembers the line of the script that made it: that would cost a field of each node,
 * which has 40 bytes and no room. An engine that is asked to notes lines beside the nodes, as
 * {@link org.micrograd.outline.NodeOrigins}, and an {@code Outline} looks them up.
 */
package org.micrograd.draw;
