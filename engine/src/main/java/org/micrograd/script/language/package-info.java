/**
 * All in which {@link org.micrograd.script.language.Language}s differ, each a class; and what a
 * script of each sees of the machine: sources, globals, modules, files.
 */
package org.micrograd.script.language;
