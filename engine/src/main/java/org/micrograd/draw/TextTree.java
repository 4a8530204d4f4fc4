package org.micrograd.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.micrograd.outline.Outline;
import org.micrograd.outline.Outline.Item;
import org.micrograd.outline.Outline.Use;
import org.micrograd.outline.PartName;

/**
 * A graph as lines of text, for terminals that show no images: the root first, operands below their
 * user, as deep as the lines go. What is used twice is written once.
 */
final class TextTree {
  private static final int MOST_LINES = 24;

  /** Of a long sum the terms that are written. */
  private static final int MOST_OPERANDS = 8;

  private final Outline outline;
  private final Options options;
  private final int columns;
  private final boolean isPlain;
  private final int[] users;

  /** What is written already. */
  private final Set<Integer> seen = new HashSet<>();

  private final List<String> lines = new ArrayList<>();

  /**
   * Of an outline.
   *
   * @param columns how long lines are at most
   * @param isPlain whether its strokes are those of ASCII
   */
  private TextTree(Outline outline, Options options, int columns, boolean isPlain) {
    this.outline = outline;
    this.options = options;
    this.columns = columns;
    this.isPlain = isPlain;
    this.users = new int[outline.items().size()];
    outline.items().forEach(item -> item.uses().forEach(use -> users[use.item()]++));
  }

  static String of(Outline outline, Options options, int columns, boolean isPlain) {
    List<String> best = List.of();
    for (int depth = 0; ; depth++) {
      TextTree tree = new TextTree(outline, options, columns, isPlain);
      boolean isWhole = tree.write(outline.items().size() - 1, depth, "", "");
      if (depth > 0 && tree.lines.size() > MOST_LINES) {
        break;
      }
      best = tree.lines;
      if (isWhole) {
        break;
      }
    }
    return String.join("\n", best);
  }

  /** Writes an item and what is below it; whether nothing is left out for its depth. */
  private boolean write(int i, int depth, String first, String others) {
    Item item = outline.items().get(i);
    boolean isKnown = seen.contains(i);
    boolean isCut = !isKnown && depth == 0 && !item.uses().isEmpty();
    if (!isCut && !item.isLeaf()) {
      seen.add(i);
    }
    line(first + text(i, item, isKnown) + (isCut ? " " + dots() : ""));
    boolean isWhole = !isCut;
    List<Use> uses = isKnown || isCut ? List.of() : item.uses();
    int shown = uses.size() > MOST_OPERANDS + 1 ? MOST_OPERANDS : uses.size();
    for (int k = 0; k < shown; k++) {
      boolean isLast = k + 1 == uses.size();
      String branch = isPlain ? (isLast ? "`- " : "|- ") : isLast ? "└─ " : "├─ ";
      String below = isLast ? "   " : isPlain ? "|  " : "│  ";
      isWhole &= write(uses.get(k).item(), depth - 1, others + branch, others + below);
    }
    if (shown < uses.size()) {
      line(others + (isPlain ? "`- " : "└─ ") + dots() + " " + (uses.size() - shown) + " more");
    }
    return isWhole;
  }

  private String dots() {
    return isPlain ? "..." : "…";
  }

  private String text(int i, Item item, boolean isKnown) {
    String name = PartName.shortened(item.label());
    String given =
        name.isEmpty() && !item.isLeaf() && users[i] > 1
            ? "n" + i
            : Label.of(name).lines().stream().collect(Collectors.joining(" ")).strip();
    if (isKnown) {
      return given + " (above)";
    }
    List<String> words = new ArrayList<>();
    if (!given.isEmpty()) {
      words.add(item.isLeaf() ? given : given + " =");
    }
    if (!item.isLeaf()) {
      words.add(item.sign());
    }
    if (item.count() > 1) {
      words.add("x" + item.count());
    }
    if (options.hasValues() || item.isConstant()) {
      words.add(" " + NumberText.of(item.data()));
    }
    if (options.hasValues() && !item.isConstant() && hasGrad()) {
      words.add(" grad " + NumberText.of(item.grad()));
    }
    return String.join(" ", words).strip();
  }

  private boolean hasGrad() {
    return outline.items().stream()
        .anyMatch(item -> item.grad().low() != 0 || item.grad().high() != 0);
  }

  /** Adds a line, cut where it is too long. */
  private void line(String text) {
    int width = 0;
    int end = 0;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      width += Character.isIdeographic(letter) || letter >= 0x1F000 ? 2 : 1;
      if (width > columns - 1) {
        lines.add(text.substring(0, end) + dots());
        return;
      }
      end += Character.charCount(letter);
    }
    lines.add(text);
  }
}
