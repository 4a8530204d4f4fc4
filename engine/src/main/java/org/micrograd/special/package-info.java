/**
 * Special functions of plain numbers, to the last digits: what rows of {@link
 * org.micrograd.autograd.Op} compute that {@code java.lang.Math} lacks.
 *
 * <p>They are written here rather than taken from a library because their derivatives need more
 * than values: {@link org.micrograd.special.Taylor} carries the derivatives in a shape through the
 * same series and fractions.
 *
 * <p>This package imports nothing of the other packages.
 */
package org.micrograd.special;
