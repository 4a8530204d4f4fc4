/**
 * Pictures of graphs: {@link org.micrograd.draw.Drawing} is what users hold, {@code Dot} writes the
 * graph as text, a {@code Renderer} makes an image of it. To add a renderer, add a class and name
 * it in {@code Drawing}.
 *
 * <p>Native {@code dot} comes first: it is the fastest and costs no memory here. graphviz-java
 * draws where it is missing. Both are stopped when they take too long or the drawing thread is
 * interrupted. Where neither draws, the error says why for each, and the DOT text can be had.
 */
package org.micrograd.draw;
