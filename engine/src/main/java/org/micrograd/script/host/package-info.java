/**
 * A context of one language with the library loaded: {@link org.micrograd.script.host.ScriptHost},
 * on top of all rooms of scripts.
 */
package org.micrograd.script.host;
