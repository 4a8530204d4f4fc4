package org.micrograd.script.border;

/** A set of another host's script, for a language that gives sets a class. */
public interface OtherSet {}
