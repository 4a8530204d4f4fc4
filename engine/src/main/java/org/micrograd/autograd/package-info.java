/**
 * Values that remember how they were computed, and their derivatives.
 *
 * <p>{@link org.micrograd.autograd.Op} is the one table of operations; everything else reads it. To
 * add an operation, add a row there and a line in {@link org.micrograd.autograd.Arith}.
 *
 * <p>A node holds no mark of a traversal: a sweep files the nodes it finds by their creation
 * numbers, so that threads may read one graph at the same time and no node is hashed. Operands have
 * lower numbers than their users, whichever threads made them, so a sweep goes down the numbers and
 * meets users first, without recursion, stack or sorting.
 *
 * <p>Derivatives come in two ways. {@link org.micrograd.autograd.Value#backward()} reads the rules
 * with numbers and writes {@code grad}, as in micrograd. {@link org.micrograd.autograd.Gradients}
 * reads them with Values, or collects numbers, and writes to no node. All keep one rule, and so do
 * compiled functions and batches: what {@code where}, {@code max} or {@code relu} did not choose
 * adds nothing, whatever its own derivative; what merely happens to be 0, an adjoint or a partial,
 * obeys IEEE 754, so that 0 times infinity is NaN and an overflow does not look like an optimum. An
 * adjoint at which nothing arrived is written -0, to which any number may be added without a
 * change, and one that happens to be 0 is +0; the rows CHAIN, CHAIN_BOTH and CHAIN_DIV of the table
 * are the product and quotient that keep the two apart. No rule looks at data, so derivatives of
 * traced functions hold for other data as well.
 *
 * <p>Threads: graphs of different threads do not meet, and leaves may be shared. {@code Gradients}
 * may differentiate one graph on many threads, as long as none sets its data. {@code backward}
 * writes: two sweeps that share a node, be it a leaf, must not run at the same time. A node made by
 * one thread is handed to another as any object is, by way of a future, a queue or a lock.
 *
 * <p>This package imports nothing of the other packages.
 */
package org.micrograd.autograd;
