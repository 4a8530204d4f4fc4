/**
 * Graphviz's language where there is no Graphviz: read from its text, laid out in rows, painted.
 *
 * <p>Data flows one way: {@code DotReader} makes a {@code DotGraph} of a text, {@code SceneInput}
 * what of it matters to a layout, {@code LayerLayout} places in rows, {@code DotScene} ways and
 * labels between them, {@code DotPainter} marks on a canvas.
 *
 * <p>The layout follows the published method of dot (ranks and places by network simplex, orders by
 * medians) and not that of ELK, which draws large graphs of Values: a program that was written for
 * Graphviz says by {@code rank=same}, {@code weight}, {@code minlen}, {@code constraint} and the
 * order of its statements where things are to stand, and that has a meaning in this method only.
 */
package org.micrograd.dot;
