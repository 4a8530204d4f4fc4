package org.micrograd.jsr223;

/** The names that an application and its engine keep to themselves: no script sees or sets them. */
final class Reserved {
  private Reserved() {}

  static boolean has(String name) {
    return name.startsWith("javax.script.") || name.startsWith("org.micrograd.");
  }
}
