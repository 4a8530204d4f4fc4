/**
 * The launcher and the console; the only user of JLine, which those who embed the engine may leave
 * out.
 */
package org.micrograd.console;
