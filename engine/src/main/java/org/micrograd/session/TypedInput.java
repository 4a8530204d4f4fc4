package org.micrograd.session;

import org.micrograd.script.language.Language;

/** An input that has run, in the language that it was typed in. */
record TypedInput(Language language, String text) {}
