package org.micrograd.draw;

import java.util.List;
import java.util.function.IntConsumer;
import org.micrograd.draw.Scene.Line;

/** Writes an expression of JavaScript that can stand in a page. */
final class JavaScriptWriter {
  private final StringBuilder text = new StringBuilder();
  private boolean isFirst = true;

  void raw(String expression) {
    text.append(expression);
  }

  /** An object of the fields that the content writes. */
  void object(Runnable content) {
    text.append('{');
    isFirst = true;
    content.run();
    text.append('}');
    isFirst = false;
  }

  void field(String name, Runnable value) {
    text.append(isFirst ? "" : ",").append(name).append(':');
    value.run();
    isFirst = false;
  }

  void field(String name, boolean value) {
    field(name, () -> raw("" + value));
  }

  void field(String name, double value) {
    field(name, () -> number(value));
  }

  void field(String name, String value) {
    field(name, () -> text(value));
  }

  void list(String name, int size, IntConsumer element) {
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

  void lines(String name, List<Line> lines) {
    list(
        name,
        lines.size(),
        i -> {
          text.append('[');
          text(lines.get(i).text());
          text.append(',').append(lines.get(i).isBold()).append(']');
        });
  }

  /** The shortest digits that read back the same. */
  void number(double x) {
    String digits = Double.toString(x);
    text.append(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
  }

  /** Any text: neither the script nor the page around it ends early. */
  void text(String string) {
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
