package org.micrograd.notebook;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.micrograd.io.Xml;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Lexis.Token;

/** Code as HTML, a span a line, its keywords, numbers, strings and comments in their colours. */
final class SourceColours {
  private SourceColours() {}

  static String lines(String code, Language language) {
    StringBuilder html = new StringBuilder();
    int from = 0;
    for (Token token : language.lexis().tokens(code)) {
      html.append(Xml.escaped(code.substring(from, token.start())));
      html.append(coloured(token.in(code), name(token)));
      from = token.end();
    }
    html.append(Xml.escaped(code.substring(from)));
    return html.toString()
        .lines()
        .map(line -> "<span>" + line + "</span>")
        .collect(Collectors.joining("\n"));
  }

  private static String name(Token token) {
    return switch (token.kind()) {
      case KEYWORD -> "keyword";
      case NUMBER -> "number";
      case STRING -> "string";
      case COMMENT -> "comment";
      case NAME, OPEN, CLOSE, SIGN -> "";
    };
  }

  /** A token, closed and opened again at the ends of its lines. */
  private static String coloured(String text, String name) {
    String escaped = Xml.escaped(text);
    return name.isEmpty()
        ? escaped
        : Stream.of(escaped.split("\n", -1))
            .map(line -> "<i class=\"" + name + "\">" + line + "</i>")
            .collect(Collectors.joining("\n"));
  }
}
