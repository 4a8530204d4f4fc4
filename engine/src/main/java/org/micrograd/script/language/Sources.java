package org.micrograd.script.language;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.micrograd.script.Access;

/** The scripts of one context, parsed; those that were run last are kept. */
public final class Sources {
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

  /** Of a context without any. */
  public Sources(Language language, Context context, Access access) {
    this.language = language;
    this.context = context;
    this.access = access;
  }

  /** A script, to be executed. */
  public Value parse(String text, String name) {
    return parsed.computeIfAbsent(
        new Key(text, name), key -> context.parse(source(language.prepared(text), name, false)));
  }

  /** Whether a text is a module that imports or exports. */
  public boolean isModule(String text, String name) {
    return language.isModule(text, name);
  }

  /** Runs what was typed. */
  public Value interactive(String text, String name) {
    return context.eval(source(text, name, true));
  }

  /** Parses what was typed, and throws where it does not parse. */
  public void check(String text, String name) {
    context.parse(source(text, name, true));
  }

  private Source source(String text, String name, boolean typed) {
    // A trusted script imports its neighbours: its source must know where it lies.
    boolean file = access.trusted() && new File(name).isFile();
    Source.Builder source =
        file
            ? Source.newBuilder(language.id(), new File(name)).content(text).name(name)
            : Source.newBuilder(language.id(), text, name);
    try {
      return language.completed(source, text, name, typed, file).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
