package org.micrograd.script.run;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.SourceSection;
import org.micrograd.script.ScriptPlace;
import org.micrograd.script.UserSources;

/** Places in the user's own scripts, as opposed to the prelude and a language's own library. */
public final class SourcePlaces {
  private SourcePlaces() {}

  /**
   * The section that an exception names, or the innermost call in the user's own source.
   *
   * @param skipped how many of the innermost calls are not where it came from
   * @param prefixes what a language puts before the first line of a text that it runs
   */
  public static ScriptPlace of(PolyglotException e, int skipped, List<Pattern> prefixes) {
    SourceSection section = skipped > 0 ? sections(e).get(skipped) : section(e);
    return section == null
        ? ScriptPlace.UNKNOWN
        : new ScriptPlace(
            section.getSource().getName(),
            section.getStartLine(),
            section.getStartColumn() - before(section, prefixes));
  }

  /**
   * The line of the innermost call in the user's own source where a language tells no more of it
   * than the whole of what was called: unknown where that has several lines.
   */
  public static ScriptPlace ofLine(PolyglotException e) {
    SourceSection section = section(e);
    return section == null || section.getStartLine() != section.getEndLine()
        ? ScriptPlace.UNKNOWN
        : new ScriptPlace(section.getSource().getName(), section.getStartLine(), -1);
  }

  private static int before(SourceSection section, List<Pattern> prefixes) {
    return section.getStartLine() > 1
        ? 0
        : prefixes.stream()
            .map(prefix -> prefix.matcher(section.getSource().getCharacters()))
            .filter(Matcher::lookingAt)
            .mapToInt(Matcher::end)
            .findFirst()
            .orElse(0);
  }

  private static SourceSection section(PolyglotException e) {
    SourceSection section = e.getSourceLocation();
    if (UserSources.isOurs(section) || e.isSyntaxError() && section != null) {
      return section;
    }
    return frames(e).findFirst().map(StackFrame::getSourceLocation).orElse(null);
  }

  private static List<SourceSection> sections(PolyglotException e) {
    return frames(e).map(StackFrame::getSourceLocation).toList();
  }

  private static Stream<StackFrame> frames(PolyglotException e) {
    return StreamSupport.stream(e.getPolyglotStackTrace().spliterator(), false)
        .filter(frame -> frame.isGuestFrame() && UserSources.isOurs(frame.getSourceLocation()));
  }

  /**
   * The user's own calls in a language, innermost first: polyglot may list, behind them, those of
   * the script in another that has called it, which tells of them itself.
   */
  public static List<ScriptCall> calls(PolyglotException e, String language) {
    return frames(e)
        .filter(frame -> frame.getLanguage().getId().equals(language))
        .map(SourcePlaces::call)
        .toList();
  }

  private static ScriptCall call(StackFrame frame) {
    SourceSection section = frame.getSourceLocation();
    ScriptPlace place =
        new ScriptPlace(
            section.getSource().getName(), section.getStartLine(), section.getStartColumn());
    return new ScriptCall(frame.getRootName(), place);
  }
}
