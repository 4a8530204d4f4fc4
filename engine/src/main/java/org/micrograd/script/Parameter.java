package org.micrograd.script;

import java.util.Locale;
import java.util.regex.Pattern;
import org.micrograd.autograd.Numbers;

/**
 * A parameter of a library function.
 *
 * @param fallback what Java gets where a script gives nothing; null may be one
 * @param required whether there is no such
 * @param doc what it does, or ""
 */
public record Parameter(String name, Kind kind, Object fallback, boolean required, String doc) {
  private static final Pattern WORDS = Pattern.compile("([a-z0-9])([A-Z])");

  /** A parameter that a script has to give. */
  public static Parameter need(String name, Kind kind) {
    return new Parameter(name, kind, null, true, "");
  }

  /** A parameter that a script may leave out. */
  public static Parameter may(String name, Kind kind, Object fallback) {
    return new Parameter(name, kind, fallback, false, "");
  }

  /** The same with a few words on what it does. */
  public Parameter says(String words) {
    return new Parameter(name, kind, fallback, required, words);
  }

  /** A name as Python writes it: trainTestSplit is train_test_split; a class keeps its own. */
  public static String snake(String name) {
    String parted = WORDS.matcher(name).replaceAll("$1_$2");
    boolean plain = parted.equals(name) || Character.isUpperCase(name.charAt(0));
    return plain ? name : parted.toLowerCase(Locale.ROOT);
  }

  /** The default as a language writes it, from its words for nothing, true and false. */
  public String fallback(String nothing, String yes, String no) {
    return switch (fallback) {
      case null -> nothing;
      case Boolean b -> b ? yes : no;
      case String s -> "'" + s + "'";
      case Number n -> Numbers.repr(n.doubleValue()).replaceFirst("\\.0$", "");
      default -> "[]";
    };
  }
}
