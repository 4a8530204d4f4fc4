/**
 * The words in which applications and libraries speak of scripts: what one may touch and use, what
 * it answers, how it fails, and what a part of the library offers it.
 *
 * <p>The rooms above build on them, each on those before it: {@code run} (one run of a script, its
 * limits, streams and failures), {@code language} (all in which JavaScript and Python differ),
 * {@code border} (what crosses between scripts and Java), {@code library} (what scripts may call),
 * {@code host} (a context with all of that). These words lie below the rooms, not on top, so that a
 * room may use them, and so that this package alone is for everybody.
 */
package org.micrograd.script;
