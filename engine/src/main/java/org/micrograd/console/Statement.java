package org.micrograd.console;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.console.Lexis.Token;
import org.micrograd.console.Lexis.Token.Kind;

/** A statement of JavaScript at the top level of a text, as its pieces. */
record Statement(String text, List<Token> tokens) {
  int start() {
    return tokens.getFirst().start();
  }

  int end() {
    return tokens.getLast().end();
  }

  /** The word that it begins with. */
  String word() {
    return tokens.getFirst().in(text);
  }

  private String word(int i) {
    return i < tokens.size() ? tokens.get(i).in(text) : "";
  }

  /** Whether it is {@code import(...)} or {@code import.meta}, an expression. */
  boolean isCall() {
    return word(1).equals("(") || word(1).equals(".");
  }

  /** An import as a module that makes the imported names global. */
  String module() {
    String statement = text.substring(start(), end());
    return statement
        + (statement.endsWith(";") ? " " : "; ")
        + "Object.assign(globalThis, {"
        + String.join(", ", imported())
        + "});\n";
  }

  private List<String> imported() {
    List<String> names = new ArrayList<>();
    boolean braces = false;
    for (int i = 1; i < tokens.size() && tokens.get(i).kind() != Kind.STRING; i++) {
      Token token = tokens.get(i);
      braces = token.kind() == Kind.OPEN || braces && token.kind() != Kind.CLOSE;
      boolean renamed = word(i + 1).equals("as");
      boolean grammar = word(i).equals("as") || !braces && word(i).equals("from");
      if (token.kind() == Kind.NAME && !renamed && !grammar) {
        names.add(token.in(text));
      }
    }
    return names;
  }

  /** Lets the names that it declares be declared again: in the text, or what became of it. */
  void declareAgain(StringBuilder edited) {
    switch (word()) {
      case "const" -> edited.replace(start(), start() + 5, "var  ");
      case "let" -> {
        if (tokens.size() > 1 && !word(1).equals("=")) {
          edited.replace(start(), start() + 3, "var");
        }
      }
      case "class" -> {
        if (word(tokens.size() - 1).equals("}")) {
          edited.insert(end(), ';');
          edited.insert(start(), "var " + word(1) + " = ");
        }
      }
      default -> {}
    }
  }
}
