package org.micrograd.dot;

/**
 * The text of an attribute.
 *
 * @param isHtml whether it is an HTML-like label
 */
record GivenText(String text, boolean isHtml) {
  static GivenText plain(String text) {
    return new GivenText(text, false);
  }
}
