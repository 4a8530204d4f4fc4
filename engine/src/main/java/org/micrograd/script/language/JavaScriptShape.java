package org.micrograd.script.language;

import java.util.regex.Pattern;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/** The shape of a function of JavaScript, by its length and its text. */
final class JavaScriptShape {
  private static final Pattern VARIADIC = Pattern.compile("\\.\\.\\.|\\barguments\\b");

  /** Parameters and a body in braces; an async function answers its promise. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?s)\\s*(?!async\\b|class\\b)(?:(?:function\\b\\s*)?[\\w$]*\\s*\\([^()]*\\)\\s*(?:=>)?|[\\w$]+\\s*=>)\\s*\\{.*");

  private static final Pattern ANSWER = Pattern.compile("\\breturn\\b[ \\t]*[^;}\\s]");

  private JavaScriptShape() {}

  static FunctionShape of(Value function) {
    Value length = function.getMember("length");
    if (length == null || !length.fitsInInt()) {
      return FunctionShape.UNKNOWN;
    }
    SourceSection section = function.getSourceLocation();
    String text =
        section == null || !section.isAvailable() ? "" : section.getCharacters().toString();
    int least = length.asInt();
    boolean isVariadic = text.isEmpty() ? least == 0 : VARIADIC.matcher(text).find();
    boolean isVoid = BLOCK.matcher(text).matches() && !ANSWER.matcher(text).find();
    // More arguments than parameters are left alone.
    return new FunctionShape(least, Integer.MAX_VALUE, isVariadic, isVoid);
  }
}
