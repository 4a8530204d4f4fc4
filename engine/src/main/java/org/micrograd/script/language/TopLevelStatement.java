package org.micrograd.script.language;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.script.language.Lexis.Token;
import org.micrograd.script.language.Lexis.Token.Kind;

/** A statement of JavaScript at the top level of a text, as its pieces. */
record TopLevelStatement(String text, List<Token> tokens) {
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

  /** The name of the function that it declares, or null. */
  String function() {
    int at = word().equals("async") ? 1 : 0;
    if (!word(at).equals("function")) {
      return null;
    }
    return word(at + 1).equals("*") ? word(at + 2) : word(at + 1);
  }

  /** Where its expression ends, before any semicolon. */
  int expressionEnd() {
    Token last = tokens.getLast();
    return last.in(text).equals(";") && tokens.size() > 1
        ? tokens.get(tokens.size() - 2).end()
        : last.end();
  }

  /** Makes an assignment of a declaration, in the text or what became of it. */
  void assign(StringBuilder edited) {
    switch (word()) {
      case "const", "let", "var" -> {
        boolean pattern = tokens.size() > 1 && tokens.get(1).kind() == Kind.OPEN;
        if (pattern) {
          edited.insert(expressionEnd(), ')');
        }
        String blank = " ".repeat(word().length());
        edited.replace(start(), start() + word().length(), pattern ? blank + "(" : blank);
      }
      case "class" -> edited.insert(end(), ';').insert(start(), word(1) + " = ");
      default -> {}
    }
  }

  /** The names that it declares with a value: none for a function. */
  List<String> declared() {
    return switch (word()) {
      case "const", "let", "var" -> variables();
      case "class" -> List.of(word(1));
      default -> List.of();
    };
  }

  /** One before each sign of equality, or in a pattern, where what stands behind one is a value. */
  private List<String> variables() {
    List<String> names = new ArrayList<>();
    int depth = 0;
    // How deep the value is that is passed over; 0 behind the statement's own sign of equality.
    int value = -1;
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean ends = token.in(text).equals(",") ? depth <= value : depth + token.depth() < value;
      value = ends ? -1 : token.in(text).equals("=") && value < 0 ? depth : value;
      if (value < 0 && token.kind() == Kind.NAME && !word(i + 1).equals(":")) {
        names.add(token.in(text));
      }
      depth += token.depth();
    }
    return names;
  }
}
