/**
 * The script engines by which applications that know only {@code javax.script} evaluate scripts.
 */
package org.micrograd.jsr223;
