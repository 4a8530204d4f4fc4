package org.micrograd.script.border;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What polyglot says of a call or an assignment that does not fit, without the texts of the object
 * and of all arguments, which may be of any length.
 */
final class Misfits {
  private static final Pattern PART =
      Pattern.compile(
          "(?s)(Cannot convert .*?|Expected .*? argument.*?|Invalid member value .*?(?= for object )|Multiple applicable overloads .*?|no applicable overload .*?)(\\.?Provided arguments: .*|\\. ?| for object .*)?$");

  private Misfits() {}

  /** The sentence for a member of an object. */
  static String said(String member, Object owner, IllegalArgumentException e) {
    String type = (owner instanceof Class<?> own ? own : owner.getClass()).getName();
    String message = String.valueOf(e.getMessage());
    Matcher part = PART.matcher(message);
    return "%s of a %s: %s".formatted(member, type, part.find() ? part.group(1) : message);
  }
}
