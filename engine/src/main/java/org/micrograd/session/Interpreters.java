package org.micrograd.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.micrograd.script.language.Language;

/**
 * What evaluates the languages of a session: each starts when it is first spoken, and sees the
 * names that the others have made.
 */
final class Interpreters implements AutoCloseable {
  private final Map<Language, Interpreter> started = new ConcurrentHashMap<>();
  private final Function<Language, Interpreter> start;
  private final Consumer<String> said;
  private Names names = new Names();
  private Interpreter last;

  /**
   * None yet.
   *
   * @param start starts one
   * @param said takes what a person is to know of names that do not cross
   */
  Interpreters(Function<Language, Interpreter> start, Consumer<String> said) {
    this.start = start;
    this.said = said;
  }

  /** The one of a language, with the names that the others have made. */
  Interpreter of(Language spoken) {
    Interpreter interpreter = started.computeIfAbsent(spoken, start);
    if (last != null && last != interpreter) {
      names.carry(last, interpreter).forEach(said);
    }
    last = interpreter;
    return interpreter;
  }

  /** The one that ran last, or null. */
  Interpreter last() {
    return last;
  }

  boolean hasStarted(Language language) {
    return started.containsKey(language);
  }

  /** The one to whose script an object belongs, or null. */
  Interpreter owner(Object value) {
    return started.values().stream()
        .filter(each -> each.host().owns(value))
        .findFirst()
        .orElse(null);
  }

  /** Does something with all that have started. */
  void forEach(Consumer<Interpreter> action) {
    started.values().forEach(action);
  }

  /** Ends all, with all names. */
  void forget() {
    close();
    started.clear();
    names = new Names();
    last = null;
  }

  @Override
  public void close() {
    forEach(Interpreter::close);
  }
}
