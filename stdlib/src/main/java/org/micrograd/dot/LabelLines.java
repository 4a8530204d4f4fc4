package org.micrograd.dot;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.dot.TextBlock.Line;
import org.micrograd.dot.TextBlock.Run;

/** Lines that fill with text. */
final class LabelLines {
  private final List<Line> lines = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final char side;
  private final double size;

  LabelLines(char side, double size) {
    this.side = side;
    this.size = size;
  }

  /** The side at which lines stand that say none. */
  char side() {
    return side;
  }

  /** Text, whose breaks are spaces as in HTML. */
  void add(String text, Writing writing) {
    String shown = text.replaceAll("\\s*\\n\\s*", text.isBlank() ? "" : " ").replace('\t', ' ');
    if (!shown.isEmpty() && !(shown.isBlank() && runs.isEmpty())) {
      runs.add(new Run(shown, writing));
    }
  }

  void end(char ofLine) {
    lines.add(new Line(trimmed(), ofLine, size));
    runs.clear();
  }

  /** Without the spaces at the beginning and the end. */
  private List<Run> trimmed() {
    List<Run> trimmed = new ArrayList<>(runs);
    if (!trimmed.isEmpty()) {
      trimmed.set(
          0, new Run(trimmed.getFirst().text().stripLeading(), trimmed.getFirst().writing()));
      int last = trimmed.size() - 1;
      trimmed.set(
          last, new Run(trimmed.get(last).text().stripTrailing(), trimmed.get(last).writing()));
    }
    return trimmed;
  }

  List<Line> ended() {
    if (!runs.isEmpty() || lines.isEmpty()) {
      end(side);
    }
    return lines;
  }
}
