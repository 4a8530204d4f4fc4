package org.micrograd.console;

import java.util.List;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.micrograd.session.Completion;

/** Offers what continues the text before the cursor. */
final class CompletionMenu implements Completer {
  private final Function<String, Completion.Found> found;

  /**
   * @param found what continues a text
   */
  CompletionMenu(Function<String, Completion.Found> found) {
    this.found = found;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    Words.Word word = (Words.Word) line;
    String text = word.line().substring(0, word.cursor());
    Completion.Found all = found.apply(text);
    int from = word.cursor() - word.word().length();
    for (Completion.Word each : all.words()) {
      // JLine replaces its own word, which begins earlier where what is completed is a part of it.
      String lead = all.start() >= from ? text.substring(from, all.start()) : "";
      String whole = lead + each.text();
      String description = each.description().isEmpty() ? null : each.description();
      boolean goesOn = each.text().matches(".*[/=.]|.*: ");
      candidates.add(
          new Candidate(
              whole, each.text(), null, description, null, null, !goesOn && description != null));
    }
  }
}
