/**
 * The launcher and the console; the only user of JLine, which those who embed the engine may leave
 * out.
 *
 * <p>Scripts run interpreted unless asked otherwise. The Graal compiler costs the cache of loaded
 * classes, which the JDK offers only without it, and the time to compile: a hundred steps of
 * micrograd's demo end sooner without it.
 */
package org.micrograd.console;
