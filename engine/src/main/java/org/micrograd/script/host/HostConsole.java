package org.micrograd.script.host;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.micrograd.script.Display;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.border.Border;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Sources;
import org.micrograd.script.library.Bridge;
import org.micrograd.script.library.Prelude;

/**
 * A host's script as a person's who types it, or watches it: what it shows, how, and from where.
 */
public final class HostConsole {
  private static final int NOTED = 300;

  private final Border border;
  private final Language language;
  private final Sources sources;
  private final Bridge bridge;
  private final Prelude prelude;

  /** Takes each value that is shown, as the script has it; or null. */
  private Value keeper;

  HostConsole(Border border, Language language, Sources sources, Bridge bridge, Prelude prelude) {
    this.border = border;
    this.language = language;
    this.sources = sources;
    this.bridge = bridge;
    this.prelude = prelude;
  }

  /**
   * Runs what was typed at a console; its failure tells an unfinished text from a wrong one.
   *
   * @param echo takes the value that a console shows, and how the language writes it
   */
  public void evalInteractive(String text, String name, BiConsumer<Object, String> echo) {
    border.run(() -> {
      echo(sources.interactive(text, name), echo);
      return null;
    });
  }

  /** Calls a function of the script, whose answer is shown as that of a typed text. */
  public void callInteractive(
      ScriptObject function, Object argument, BiConsumer<Object, String> echo) {
    border.run(() -> {
      echo(guest(function).execute(border.toScript(argument)), echo);
      return null;
    });
  }

  private void echo(Value v, BiConsumer<Object, String> echo) {
    if (language.isShown(v)) {
      if (keeper != null) {
        keeper.executeVoid(v);
      }
      echo.accept(border.toJava(v), prelude.repr(v));
    }
  }

  /**
   * Sets a function of the script that takes each value that is shown, as the script has it: what
   * has been in Java may come back as another kind.
   */
  public void keeper(ScriptObject function) {
    keeper = guest(function);
  }

  /**
   * What a function of the script says of what the script has thrown, which it is given as the
   * script has it; null where that is nothing of the script's own.
   */
  public Object told(ScriptFailure failure, ScriptObject function) {
    Value thrown =
        failure.getCause() instanceof PolyglotException e && !e.isCancelled()
            ? e.getGuestObject()
            : null;
    return thrown == null ? null : border.run(() -> border.toJava(guest(function).execute(thrown)));
  }

  private Value guest(ScriptObject function) {
    return (Value) border.toScript(function);
  }

  /**
   * Runs a text and answers its value as the language prints it; null if it has none to show.
   *
   * @throws ScriptFailure if it does not parse or throws
   */
  public String evalPrinted(String text, String name) {
    return border.run(() -> {
      Value v = language.result(sources.parse(sources.text(text, name)).execute());
      return v != null && language.isShown(v) ? prelude.printed(v) : null;
    });
  }

  /** A value as the language prints it. */
  public String printed(Object value) {
    return border.run(() -> prelude.printed(border.toScript(value)));
  }

  /** Runs what consists of several scripts as one run, which an interrupt ends as a whole. */
  public <T> T asOne(Supplier<T> action) {
    return border.run(action);
  }

  /** Sets where a person sees what the script displays; without one it is written as text. */
  public void display(Display display) {
    // What the script reaches must not hold its host: it would be there for as long as the script
    // is.
    Supplier<Border> crossing = new WeakReference<>(border)::get;
    border.run(() -> {
      bridge.display(display);
      bridge.echo((value, repr) -> display.show(crossing.get().toJava(value), repr));
      return null;
    });
  }

  /** Makes a folder the one in which the library finds files that scripts name. */
  public void enterFolder(Path folder) {
    bridge.enterFolder(folder.toString());
  }

  /** Notes for drawings which lines make the next {@value #NOTED} nodes: each takes a while. */
  public void noteLines() {
    border.run(() -> {
      prelude.noteLines(NOTED);
      return null;
    });
  }

  /** Keeps the node that the script computes last, until it computes another one. */
  public void keepNewest() {
    border.run(() -> {
      prelude.keepNewest();
      return null;
    });
  }

  /** The node that the script computed last, where it was kept; else null. */
  public org.micrograd.autograd.Value newest() {
    return border.run(prelude::newest);
  }

  /** What keeps a text typed at a console from being run, or null if it parses; nothing runs. */
  public ScriptFailure check(String text, String name) {
    try {
      return border.run(() -> {
        sources.check(text, name);
        return null;
      });
    } catch (ScriptFailure e) {
      return e;
    }
  }

  /** A value as the language's own console would write it. */
  public String repr(Object value) {
    return border.run(() -> prelude.repr(border.toScript(value)));
  }

  /** The names that continue a dotted name: {@code d.ba} gives {@code d.backward}. */
  public List<String> complete(String start) {
    return border.run(() -> prelude.complete(start));
  }
}
