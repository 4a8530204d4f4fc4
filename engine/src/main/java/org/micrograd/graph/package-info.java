/**
 * The graph under a root as lists: {@link org.micrograd.graph.Trace} is what drawings, compiled
 * functions and scripts read; a {@link org.micrograd.graph.Scope} is a part of it with a name.
 *
 * <p>The notebook's {@code trace} collects sets. Here nodes and edges are lists in an order that
 * depends on the graph alone, so that the same program gives the same drawing, and an operand used
 * twice has two edges, as its gradient counts twice. Nothing here recurses: a chain of a million
 * operations needs no stack.
 */
package org.micrograd.graph;
