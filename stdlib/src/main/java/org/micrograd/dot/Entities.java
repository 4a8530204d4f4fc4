package org.micrograd.dot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Characters by the names that HTML has for them: Graphviz reads them in all labels. */
final class Entities {
  private static final Map<String, Integer> KNOWN = known();
  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final Pattern NAMED = Pattern.compile("&(#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|\\w+);");

  private Entities() {}

  private static Map<String, Integer> known() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Entities.class.getResourceAsStream("entities.txt"), StandardCharsets.UTF_8))) {
      return in.lines()
          .map(line -> line.split(" "))
          .collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text with the characters in place of their names; unknown names stay. */
  static String read(String text) {
    return text.indexOf('&') < 0
        ? text
        : NAMED
            .matcher(text)
            .replaceAll(m -> {
              int code = code(m.group(1));
              boolean isKnown = Character.isValidCodePoint(code) && code != 0;
              return Matcher.quoteReplacement(isKnown ? Character.toString(code) : m.group());
            });
  }

  /** The same, but what has a meaning in XML keeps its name. */
  static String readForXml(String text) {
    return NAMED.matcher(text).replaceAll(Entities::forXml);
  }

  private static String forXml(MatchResult m) {
    String name = m.group(1);
    boolean isNamed = KNOWN.containsKey(name) && !OF_XML.contains(name);
    return Matcher.quoteReplacement(isNamed ? Character.toString(KNOWN.get(name)) : m.group());
  }

  private static int code(String name) {
    if (name.charAt(0) != '#') {
      return KNOWN.getOrDefault(name, -1);
    }
    boolean isHex = Character.toLowerCase(name.charAt(1)) == 'x';
    return Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
  }
}
