/**
 * What crosses between scripts and Java. {@link org.micrograd.script.border.Border} turns a value
 * of one side into one of the other; what has no equal there is seen through a view: {@code
 * Java...} are Java's objects in scripts, {@code GuestObject} and {@code ScriptList} are scripts'
 * objects in Java. The views and the border need each other: that circle is the border itself.
 *
 * <p>Python computes on the Java objects themselves; JavaScript, which has no operators on them, on
 * wrappers that the border puts on and takes off.
 */
package org.micrograd.script.border;
