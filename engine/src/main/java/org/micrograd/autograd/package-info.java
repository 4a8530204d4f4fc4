/**
 * Values that remember how they were computed, and their derivatives.
 *
 * <p>{@link org.micrograd.autograd.Op} is the one table of operations; everything else reads it. To
 * add an operation, add a row there and a line in {@link org.micrograd.autograd.Arith}.
 *
 * <p>A node holds no mark of a traversal. A sweep keeps its own set of visited nodes, as bits at
 * their creation numbers, so that threads may read one graph at the same time and nothing is
 * hashed. Creation numbers are given to threads by the block; what orders a graph is its edges
 * alone.
 *
 * <p>This package imports nothing of the other packages.
 */
package org.micrograd.autograd;
