package org.micrograd.script.border;

/**
 * A plain object of another host's script, which is a map to a language whose maps are no objects.
 */
public interface OtherObject {}
