package org.micrograd.io;

import java.util.function.IntConsumer;

/** Writes an expression of JavaScript that can stand in a page. */
public final class JavaScriptWriter {
  private final StringBuilder text = new StringBuilder();
  private boolean isFirst = true;

  /** Any expression, as it is. */
  public void raw(String expression) {
    text.append(expression);
  }

  /** An object of the fields that the content writes. */
  public void object(Runnable content) {
    text.append('{');
    isFirst = true;
    content.run();
    text.append('}');
    isFirst = false;
  }

  /** A field of an object, whose value is written by what runs. */
  public void field(String name, Runnable value) {
    text.append(isFirst ? "" : ",").append(name).append(':');
    value.run();
    isFirst = false;
  }

  /** A truth as a field. */
  public void field(String name, boolean value) {
    field(name, () -> raw("" + value));
  }

  /** A number as a field. */
  public void field(String name, double value) {
    field(name, () -> number(value));
  }

  /** A text as a field. */
  public void field(String name, String value) {
    field(name, () -> text(value));
  }

  /** A list as a field, each element written by its place. */
  public void list(String name, int size, IntConsumer element) {
    field(
        name,
        () -> {
          text.append('[');
          for (int i = 0; i < size; i++) {
            text.append(i > 0 ? "," : "");
            element.accept(i);
          }
          text.append(']');
        });
  }

  /** Numbers as a field. */
  public void numbers(String name, double... numbers) {
    list(name, numbers.length, i -> number(numbers[i]));
  }

  /** The shortest digits that read back the same. */
  public void number(double x) {
    String digits = Double.toString(x);
    text.append(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
  }

  /** Any text: neither the script nor the page around it ends early. */
  public void text(String string) {
    text.append('"');
    for (char c : string.toCharArray()) {
      boolean isPlain = c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
      if (isPlain && !Character.isSurrogate(c) && c < 0x2028 || c > 0x2029 && c < 0xd800) {
        text.append(c);
      } else {
        text.append(String.format("\\u%04x", (int) c));
      }
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
