package org.micrograd.script.language;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.micrograd.script.Access;

/** The scripts of one context, parsed; those that were run last are kept. */
public final class Sources implements Parser {
  private static final int KEPT = 64;

  private final Language language;
  private final Context context;
  private final Access access;
  private final Map<Key, ScriptText> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ScriptText> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(String text, String name) {}

  /** Of a context without any. */
  public Sources(Language language, Context context, Access access) {
    this.language = language;
    this.context = context;
    this.access = access;
  }

  /**
   * A text, that of an earlier run where it is the same.
   *
   * @param name what errors call the script
   */
  public synchronized ScriptText text(String text, String name) {
    return kept.computeIfAbsent(new Key(text, name), key -> new ScriptText(text, name));
  }

  @Override
  public Value parse(ScriptText script) {
    return script.known("parsed", () -> parsed(script.text(), script.name()));
  }

  /** Runs a script that may have run before, and have declared what it declares again. */
  public Value executeAgain(ScriptText script) {
    try {
      return parse(script).execute();
    } catch (PolyglotException e) {
      String again = isRedeclaration(e) ? language.again(script.text(), script.name()) : null;
      if (again == null) {
        throw e;
      }
      return script.known("again", () -> parsed(again, script.name())).execute();
    }
  }

  /** JavaScript finds this before it runs any of the script. */
  private static boolean isRedeclaration(PolyglotException e) {
    return e.isSyntaxError()
        && String.valueOf(e.getMessage()).contains("has already been declared");
  }

  @Override
  public Value parse(ScriptText script, String before, String after) {
    return script.known(before, () -> parsed(before + script.text() + after, script.name()));
  }

  private Value parsed(String text, String name) {
    return context.parse(source(language.prepared(text), name, false));
  }

  /** The scopes that runs may have of their own. */
  public RunScopes scopes() {
    return language.scopes(context, this);
  }

  /** Whether a text is a module that imports or exports. */
  public boolean isModule(String text, String name) {
    return language.isModule(text, name);
  }

  /** Runs what was typed. */
  public Value interactive(String text, String name) {
    return context.eval(source(text, name, true));
  }

  /** Parses a text that runs once, and whose value nobody asks for where it is a module. */
  public Value once(String text, String name) {
    return context.parse(source(language.prepared(text), name, true));
  }

  /** Parses what was typed, and throws where it does not parse. */
  public void check(String text, String name) {
    context.parse(source(text, name, true));
  }

  private Source source(String text, String name, boolean typed) {
    // A script that may read imports its neighbours: its source must know where it lies.
    boolean file = FileAccess.folder(access, name) != null;
    Source.Builder source =
        file
            ? Source.newBuilder(language.id(), new File(name)).content(text).name(name)
            : Source.newBuilder(language.id(), text, name);
    try {
      return language.completed(source, text, name, typed).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
