/**
 * An {@link org.micrograd.outline.Outline} is a trace that is small enough to be read: groups,
 * which a program opens with {@link org.micrograd.graph.Scope}, are closed; long sums become one
 * node; what plays the same part is shown once with its count. {@link
 * org.micrograd.outline.Folding} makes it.
 *
 * <p>It is a package of its own, beside the trace that everybody may use, since only drawings need
 * it.
 */
package org.micrograd.outline;
