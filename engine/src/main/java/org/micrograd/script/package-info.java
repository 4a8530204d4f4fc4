/**
 * Scripts and Java, face to face: a {@link org.micrograd.script.ScriptHost} holds a polyglot
 * context of one {@link org.micrograd.script.Language}, whose prelude defines what scripts see in
 * terms of what the {@link org.micrograd.script.Bridge} exports.
 *
 * <p>Both languages have the same names. A prelude is written in its own language, since operators,
 * error texts and documentation belong there; the rows of the table of operations reach it through
 * the bridge. Python computes on the Java objects themselves; JavaScript, which has no operators on
 * them, on wrappers that the {@link org.micrograd.script.Border} puts on and takes off.
 */
package org.micrograd.script;
