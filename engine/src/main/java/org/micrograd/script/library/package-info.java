/**
 * What scripts may call: a language's prelude, which defines what scripts see in terms of what the
 * {@link org.micrograd.script.library.Bridge} exports, and the modules of all libraries.
 *
 * <p>Both languages have the same names. A prelude is written in its own language, since operators,
 * error texts and documentation belong there; the rows of the table of operations reach it through
 * the bridge.
 */
package org.micrograd.script.library;
