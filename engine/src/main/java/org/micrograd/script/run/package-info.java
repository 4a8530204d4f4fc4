/**
 * One run of a script: its thread, limits, streams, and how it fails. Knows polyglot contexts, but
 * no language.
 */
package org.micrograd.script.run;
