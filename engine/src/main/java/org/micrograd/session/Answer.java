package org.micrograd.session;

/**
 * The last value of a cell.
 *
 * @param text how its language writes it
 */
public record Answer(Object value, String text) {}
