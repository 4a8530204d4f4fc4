package org.micrograd.console;

/**
 * A piece of a text: what it is, and where it begins and ends.
 *
 * @param closed false for a string or comment that the text's end cuts off
 */
record Token(Kind kind, int start, int end, boolean closed) {
  enum Kind {
    KEYWORD,
    NAME,
    NUMBER,
    STRING,
    COMMENT,
    OPEN,
    CLOSE,
    SIGN
  }

  /** By how much the brackets are deeper after it. */
  int depth() {
    return kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
  }

  String in(String text) {
    return text.substring(start, end);
  }
}
