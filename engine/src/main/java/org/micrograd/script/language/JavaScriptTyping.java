package org.micrograd.script.language;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.micrograd.script.ScriptFailure;

/** How JavaScript is typed: by braces, and a line may go on with what could already be run. */
record JavaScriptTyping() implements Typing {
  /** A line that goes on with what could already be run. */
  private static final Pattern GOES_ON =
      Pattern.compile("\\s*([.?:)\\]}]|&&|\\|\\||(else|catch|finally)\\b).*");

  /** Two words, which no expression begins with: what is negated is one, or has operators. */
  private static final Pattern SHELL =
      Pattern.compile(
          "!!?\\s*(?!(?:await|new|typeof|void|delete)\\b)[\\w./~-]+\\s+(?!(?:in|instanceof)\\b)[-\\w./~\"'$].*");

  /** What node has, and what only a module may await or import. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "\\b(?:await|import|catch|JSON|console|process|require|module|exports|global|Buffer|Promise|performance"
              + "|Text(?:De|En)coder|URL(?:SearchParams)?|atob|btoa|structuredClone|queueMicrotask"
              + "|(?:set|clear)(?:Immediate|Interval|Timeout))\\b");

  @Override
  public List<TypedPart> typed(String text, Predicate<String> parses) {
    return JavaScriptCell.parts(CatchText.of(text), parses);
  }

  @Override
  public boolean isUnfinished(String text, Function<String, ScriptFailure> check) {
    List<Lexis.Token> tokens = Lexis.JAVASCRIPT.tokens(text);
    if (tokens.isEmpty()) {
      return false;
    }
    boolean inComment =
        !tokens.getLast().closed() && tokens.getLast().kind() == Lexis.Token.Kind.COMMENT;
    return inComment || Typing.super.isUnfinished(text, check);
  }

  /** An unfinished template literal is reported as an ordinary error. */
  static boolean isUnfinished(PolyglotException e) {
    if (e.isIncompleteSource()) {
      return true;
    }
    if (!e.isSyntaxError() || e.getSourceLocation() == null) {
      return false;
    }
    CharSequence source = e.getSourceLocation().getSource().getCharacters();
    return e.getMessage().contains("Missing close quote")
        && source.chars().filter(c -> c == '`').count() % 2 == 1;
  }

  @Override
  public boolean continues(String line) {
    return GOES_ON.matcher(line).matches();
  }

  @Override
  public boolean hasBlocksInBraces() {
    return true;
  }

  @Override
  public boolean isShell(String line) {
    return SHELL.matcher(line).matches();
  }

  @Override
  public boolean speaksOfProgram(String text) {
    return PROGRAM.matcher(text).find();
  }

  @Override
  public String indentation(String text) {
    return " ".repeat(step() * Lexis.JAVASCRIPT.depth(text));
  }

  @Override
  public int step() {
    return 2;
  }

  /** A brace that closes a block stands under the block's head. */
  @Override
  public int surplus(char key, String above, String line) {
    return key == '}' && line.isBlank()
        ? Math.max(0, line.length() - step() * (Lexis.JAVASCRIPT.depth(above) - 1))
        : 0;
  }
}
