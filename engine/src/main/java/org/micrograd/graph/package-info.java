/**
 * The graph under a root as lists: {@link org.micrograd.graph.Trace} is what drawings, compiled
 * functions and scripts read.
 *
 * <p>The notebook's {@code trace} collects sets. Here nodes and edges are lists in an order that
 * depends on the graph alone, so that the same program gives the same drawing, and an operand used
 * twice has two edges, as its gradient counts twice. Nothing here recurses: a chain of a million
 * operations needs no stack.
 *
 * <p>{@link org.micrograd.graph.Outline} is a trace that is small enough to be read: groups, which
 * a program opens with {@link org.micrograd.graph.Scope}, are closed; long sums become one node;
 * what plays the same part is shown once with its count.
 */
package org.micrograd.graph;
