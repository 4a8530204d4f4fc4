package org.micrograd.script.language;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How Python is typed: by indentation. */
record PythonTyping() implements Typing {
  private static final Pattern OPENS = Pattern.compile("[:({\\[]\\s*(#.*)?$");
  private static final Pattern GOES_ON =
      Pattern.compile("\\s|(?:elif|else|except|finally)\\b(?!\\s*=)");
  private static final Pattern LEAVES =
      Pattern.compile("^\\s*(return|pass|raise|break|continue)\\b");

  @Override
  public List<TypedPart> typed(String text, Predicate<String> parses) {
    return text.isBlank() ? List.of() : List.of(TypedPart.script(text));
  }

  @Override
  public boolean continues(String line) {
    return GOES_ON.matcher(line).lookingAt();
  }

  @Override
  public boolean hasBlocksInBraces() {
    return false;
  }

  @Override
  public boolean isShell(String line) {
    return true;
  }

  /** Never: what a program has, it imports. */
  @Override
  public boolean speaksOfProgram(String text) {
    return false;
  }

  @Override
  public String indentation(String text) {
    String line = text.substring(text.lastIndexOf('\n') + 1);
    String lead = line.substring(0, line.length() - line.stripLeading().length());
    if (OPENS.matcher(line).find()) {
      return lead + " ".repeat(step());
    }
    boolean leaves = LEAVES.matcher(line).find() && Lexis.PYTHON.depth(text) == 0;
    return line.isBlank() ? "" : lead.substring(leaves ? Math.min(step(), lead.length()) : 0);
  }

  @Override
  public int step() {
    return 4;
  }

  /** Below a block, the head of its next part stands under the head of the first. */
  @Override
  public int surplus(char key, String above, String line) {
    return key == ':' && Lexis.PYTHON.depth(above + line) == 0
        ? PythonBlock.surplus(above, line)
        : 0;
  }
}
