package org.micrograd.script.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.micrograd.script.language.Lexis.Token;
import org.micrograd.script.language.Lexis.Token.Kind;

/**
 * What a text of JavaScript declares for a whole script: by {@code var} and {@code function}
 * outside of all functions. Read by its tokens; where those leave a doubt, a name counts as
 * declared.
 */
final class GlobalDeclarations {
  /** Brackets after these words hold no parameters. */
  private static final Set<String> CONTROL =
      Set.of("if", "for", "while", "switch", "catch", "with", "await");

  /** After these words an expression begins, or no statement can. */
  private static final Set<String> BEFORE_EXPRESSIONS =
      Set.of("return", "typeof", "new", "void", "delete", "in", "of", "instanceof", "throw");

  private static final String NAME = "[\\p{L}_$][\\p{L}\\p{Nd}\\p{Mn}_$]*";

  /** An open bracket: the place of its token, and whether a function's statements follow. */
  private record Bracket(int at, boolean isBody) {}

  private final String text;
  private final List<Token> tokens;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> functions = new LinkedHashSet<>();
  private final Deque<Bracket> open = new ArrayDeque<>();

  /** How many functions are open. */
  private int depth;

  /** Where the bracket opened that was closed last. */
  private int opened = -1;

  private boolean isBalanced = true;

  private GlobalDeclarations(String text) {
    this.text = text;
    this.tokens =
        Lexis.JAVASCRIPT.tokens(text).stream().filter(each -> each.kind() != Kind.COMMENT).toList();
  }

  /** Reads a text. */
  static GlobalDeclarations of(String text) {
    GlobalDeclarations found = new GlobalDeclarations(text);
    found.read(false);
    if (!found.isBalanced || !found.open.isEmpty()) {
      // The tokens were not understood.
      found = new GlobalDeclarations(text);
      found.read(true);
      found.functions.clear();
    }
    return found;
  }

  /** The names that the text declares. */
  Set<String> names() {
    return names;
  }

  /** Of those, the functions that surely stand outside of all brackets and statements. */
  Set<String> functions() {
    return functions;
  }

  /** Collects the names; those within functions, too, if it is to. */
  private void read(boolean withFunctions) {
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i).kind()) {
        case OPEN -> open(i);
        case CLOSE -> close(i);
        case KEYWORD -> {
          boolean isGlobal = (depth == 0 || withFunctions) && !word(i - 1).equals(".");
          if (isGlobal && word(i).equals("var") && !word(i + 1).matches("[:(=,}]")) {
            variables(i + 1);
          } else if (isGlobal && word(i).equals("function") && isStatement(i)) {
            function(i);
          }
        }
        default -> {}
      }
    }
  }

  private String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).in(text) : "";
  }

  private void open(int i) {
    boolean isBody = word(i).equals("{") && isBody(i);
    open.push(new Bracket(i, isBody));
    depth += isBody ? 1 : 0;
  }

  private void close(int i) {
    if (open.isEmpty()) {
      isBalanced = false;
      return;
    }
    Bracket bracket = open.pop();
    isBalanced &= "()[]{}".contains(word(bracket.at) + word(i));
    opened = bracket.at;
    depth -= bracket.isBody ? 1 : 0;
  }

  /** Whether a brace begins the statements of a function. */
  private boolean isBody(int i) {
    String before = word(i - 1);
    if (before.equals(")")) {
      return isHead(opened - 1, i);
    }
    return before.equals("static")
        || before.equals(">") && word(i - 2).equals("=") && tokens.get(i - 2).end() == start(i - 1);
  }

  /** Whether what stands before a bracket makes its contents the parameters of a function. */
  private boolean isHead(int i, int brace) {
    String name = word(i);
    String before = word(i - 1);
    if (name.equals("function")
        || before.equals("function")
        || before.equals("*") && word(i - 2).equals("function")) {
      return true;
    }
    // A block may follow a call, in a line of its own.
    return i >= 0 && !CONTROL.contains(name) && !isInNextLine(brace);
  }

  private int start(int i) {
    return tokens.get(i).start();
  }

  /** Whether {@code function} declares one, rather than being part of an expression. */
  private boolean isStatement(int i) {
    int last = word(i - 1).equals("async") ? i - 2 : i - 1;
    if (last < 0) {
      return true;
    }
    return switch (tokens.get(last).kind()) {
      case OPEN -> word(last).equals("{");
      case SIGN -> ";:".contains(word(last)) || isStep(last);
      case KEYWORD -> !BEFORE_EXPRESSIONS.contains(word(last));
      default -> true;
    };
  }

  /** Whether a sign is the end of {@code ++} or {@code --}, after which a statement may begin. */
  private boolean isStep(int i) {
    return "+-".contains(word(i)) && word(i - 1).equals(word(i)) && start(i) == start(i - 1) + 1;
  }

  private void function(int i) {
    int at = word(i + 1).equals("*") ? i + 2 : i + 1;
    name(at);
    String before = word(word(i - 1).equals("async") ? i - 2 : i - 1);
    if (open.isEmpty() && before.matches("[;}]?") && word(at).matches(NAME)) {
      functions.add(word(at));
    }
  }

  private void name(int i) {
    if (word(i).matches(NAME)) {
      names.add(word(i));
    }
  }

  /** The names from a token to the end of their statement: a pattern's, and after commas. */
  private void variables(int from) {
    int inner = 0;
    // Where a pattern's default value is passed over, how deep; deeper than any bracket elsewhere.
    int value = Integer.MAX_VALUE;
    boolean isTarget = true;
    for (int i = from; i < tokens.size(); i++) {
      if (inner == 0 && !isTarget && !word(i).equals(",") && isInNextLine(i)) {
        return;
      }
      inner += tokens.get(i).depth();
      if (inner < 0 || inner == 0 && word(i).equals(";")) {
        return;
      }
      boolean isComma = word(i).equals(",") && inner <= value;
      value = inner < value && value != Integer.MAX_VALUE || isComma ? Integer.MAX_VALUE : value;
      if (isComma) {
        isTarget |= inner == 0;
      } else if ("=".equals(word(i)) && inner > 0 && isTarget) {
        value = Math.min(value, inner);
      } else if (inner == 0 && Set.of("=", "in", "of").contains(word(i))) {
        isTarget = false;
      } else if (isTarget && inner < value && !(inner > 0 && word(i + 1).equals(":"))) {
        name(i);
      }
    }
  }

  private boolean isInNextLine(int i) {
    return text.substring(tokens.get(i - 1).end(), start(i)).contains("\n");
  }
}
