package org.micrograd.script.border;

import java.util.List;
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

  /** The text of an object beyond what is read of it. */
  private static final Pattern LONG = Pattern.compile("'([^']{40}).*?'(?=\\(language)");

  private static final Pattern SEVERAL =
      Pattern.compile("(?s)Multiple applicable overloads .*?\\(candidates: (.*?)\\], arguments: ");

  private static final Pattern OVERLOAD = Pattern.compile("(\\w+)(\\([^()]*\\))[^()]*?\\]");

  private Misfits() {}

  /** The sentence for a member of an object. */
  static String said(String member, Object owner, IllegalArgumentException e) {
    String type = (owner instanceof Class<?> own ? own : owner.getClass()).getName();
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    Matcher several = SEVERAL.matcher(message);
    if (several.find()) {
      return ambiguous(member, type, several.group(1));
    }
    Matcher part = PART.matcher(message);
    String said = part.find() ? part.group(1) : message;
    return "%s of a %s: %s".formatted(member, type, LONG.matcher(said).replaceFirst("'$1...'"));
  }

  /** What a script writes to say which of them it means. */
  private static String ambiguous(String member, String type, String candidates) {
    List<String> all =
        OVERLOAD
            .matcher(candidates + "]")
            .results()
            .map(each -> member + each.group(2))
            .sorted()
            .toList();
    return "%s of a %s: several of its overloads take these arguments: %s; %s"
        .formatted(
            member,
            type,
            String.join(", ", all),
            member.equals("new")
                ? "give an object of Java that is only one of these"
                : "write the one that is meant as the name of the member, '%s'"
                    .formatted(all.getFirst()));
  }
}
