package org.micrograd.script.host;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.micrograd.script.run.Streams;

/** What a context reads and where it writes, asked for at each read and write. */
final class ContextStreams {
  /** Those of a context that ends after its host: what it still says has no reader. */
  private static final ContextStreams GONE =
      new ContextStreams(Reader::nullReader, Writer::nullWriter, Writer::nullWriter);

  private final Supplier<Reader> in;
  private final Supplier<Writer> out;
  private final Supplier<Writer> err;
  private volatile IntPredicate allows = n -> true;

  ContextStreams(Supplier<Reader> in, Supplier<Writer> out, Supplier<Writer> err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** A context with these. */
  Context.Builder of(Context.Builder builder) {
    // Polyglot's engine keeps the streams of its contexts: they must not keep the host.
    WeakReference<ContextStreams> self = new WeakReference<>(this);
    Supplier<ContextStreams> streams = () -> Objects.requireNonNullElse(self.get(), GONE);
    return builder
        .in(Streams.from(() -> streams.get().in.get()))
        .out(Streams.to(() -> streams.get().out.get(), n -> streams.get().allows.test(n)))
        .err(Streams.to(() -> streams.get().err.get(), n -> streams.get().allows.test(n)));
  }

  /** Sets what counts the characters written, and says whether they may be. */
  void allows(IntPredicate check) {
    allows = check;
  }

  /** Writes a text, to the errors or not. */
  void print(boolean error, String text) {
    try {
      if (allows.test(text.length())) {
        Writer writer = error ? err.get() : out.get();
        writer.append(text);
        writer.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write: " + e.getMessage(), e);
    }
  }

  /** Reads a line with its end; null at the end of all. */
  String line() {
    return Streams.line(in.get());
  }
}
