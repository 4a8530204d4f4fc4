package org.micrograd.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.micrograd.script.Language;

/** Completes names, members, keywords, modules, commands and files. */
final class Completion implements Completer {
  private final Supplier<Kernel> kernel;

  /**
   * @param kernel the language of what is being typed, asked at each completion
   */
  Completion(Supplier<Kernel> kernel) {
    this.kernel = kernel;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    Words.Word word = (Words.Word) line;
    switch (word.kind()) {
      case COMMAND ->
          Arrays.stream(Command.values())
              .map(c -> new Candidate(c.word(), c.word(), null, c.description(), null, null, true))
              .forEach(candidates::add);
      case FILE -> files(word.word()).map(Completion::candidate).forEach(candidates::add);
      case PATH -> modules("micrograd/").map(Completion::candidate).forEach(candidates::add);
      case PACKAGE -> modules("micrograd.").map(Completion::candidate).forEach(candidates::add);
      case NAME -> names(word.word()).map(Completion::candidate).forEach(candidates::add);
    }
  }

  private static Candidate candidate(String text) {
    return new Candidate(text, text, null, null, null, null, false);
  }

  private Stream<String> modules(String prefix) {
    Stream<String> modules =
        Stream.concat(Stream.of("engine"), kernel.get().host().modules().stream());
    return modules.sorted().map(module -> prefix + module);
  }

  private Stream<String> names(String start) {
    Kernel spoken = kernel.get();
    Language language = spoken.language();
    Stream<String> keywords =
        start.isEmpty()
            ? Stream.of()
            : Lexis.of(language).keywords().stream().filter(word -> word.startsWith(start));
    return Stream.concat(spoken.host().complete(start).stream(), keywords).distinct();
  }

  /** The files and folders whose path continues a text. */
  private static Stream<String> files(String start) {
    int slash = start.lastIndexOf('/') + 1;
    String head = start.substring(0, slash);
    String tail = start.substring(slash);
    try (Stream<Path> found = Files.list(Path.of(head.isEmpty() ? "." : head))) {
      return found
          .map(path -> path.getFileName() + (Files.isDirectory(path) ? "/" : ""))
          .filter(name -> name.startsWith(tail) && (!name.startsWith(".") || tail.startsWith(".")))
          .sorted()
          .map(name -> head + name)
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException e) {
      // No such folder: nothing continues the text.
      return Stream.of();
    }
  }
}
