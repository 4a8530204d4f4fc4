package org.micrograd.session;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.micrograd.draw.Options;
import org.micrograd.script.language.Lexis.Token;

/** The options that a call may be given. */
final class CallOptions {
  private CallOptions() {}

  /** The options of the call around the end of a text, as the language writes them. */
  static Stream<String> of(Interpreter spoken, String text, List<Token> tokens) {
    OpenCall call = OpenCall.around(tokens, text);
    if (call == null) {
      return Stream.of();
    }
    boolean named = !spoken.inspection().parameters("draw").isEmpty();
    if (call.braced() == named) {
      return Stream.of();
    }
    Stream<?> names =
        draws(call)
            ? Options.names().stream()
            : spoken.inspection().parameters(call.function()).stream();
    String given = text.substring(text.lastIndexOf(call.function()));
    return names
        .map(String::valueOf)
        .filter(each -> !given.matches("(?s).*[(,\\s]" + Pattern.quote(each) + "\\s*[=:].*"))
        .map(each -> each + (named ? "=" : ": "));
  }

  private static boolean draws(OpenCall call) {
    return call.function().matches("draw(_dot)?");
  }

  /** What an option of a drawing may be. */
  static List<String> choices(String text, List<Token> before) {
    if (before.size() < 3 || !before.getLast().in(text).matches("[=:]")) {
      return List.of();
    }
    String option = before.get(before.size() - 2).in(text);
    OpenCall call = OpenCall.around(before, text);
    return call != null && draws(call) ? Options.choices(option) : List.of();
  }
}
