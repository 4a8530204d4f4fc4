package org.micrograd.script;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * The scripts of one context, parsed; those that were run last are kept.
 *
 * <p>Contexts do not share JavaScript code: GraalJS remembers in it which function of which context
 * an operator on Values calls, and would call that of another context.
 */
final class Sources {
  private static final int KEPT = 64;

  private final Language language;
  private final Context context;
  private final Access access;
  private final Map<Key, Value> parsed =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Value> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(String text, String name) {}

  Sources(Language language, Context context, Access access) {
    this.language = language;
    this.context = context;
    this.access = access;
  }

  /** A script, to be executed. */
  Value parse(String text, String name) {
    return parsed.computeIfAbsent(
        new Key(text, name), key -> context.parse(source(text, name, false)));
  }

  /** Runs what was typed; an interactive source of JavaScript would print its value by itself. */
  Value interactive(String text, String name) {
    return context.eval(source(text, name, language == Language.PYTHON));
  }

  /** Parses what was typed, and throws where it does not parse. */
  void check(String text, String name) {
    context.parse(source(text, name, language == Language.PYTHON));
  }

  private Source source(String text, String name, boolean interactive) {
    return language == Language.PYTHON && !interactive
        ? of(Notebook.plain(Indentation.removed(text)), name, false)
        : of(text, name, interactive);
  }

  private Source of(String text, String name, boolean interactive) {
    // A trusted script imports its neighbours: its source must know where it lies.
    Source.Builder source =
        access.trusted() && new File(name).isFile()
            ? Source.newBuilder(language.id(), new File(name)).content(text).name(name)
            : Source.newBuilder(language.id(), text, name);
    if (language == Language.JAVASCRIPT && ModuleFiles.isModule(text, name)) {
      source.mimeType("application/javascript+module");
    }
    try {
      return source.interactive(interactive).cached(language != Language.JAVASCRIPT).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
