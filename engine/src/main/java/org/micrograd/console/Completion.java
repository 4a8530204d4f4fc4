package org.micrograd.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.micrograd.draw.Options;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

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
      case PATH -> modules().map(Completion::candidate).forEach(candidates::add);
      case PACKAGE -> python(word, Kernel::modules).forEach(candidates::add);
      case MEMBER -> python(word, kernel -> kernel.members(word.module())).forEach(candidates::add);
      case NAME ->
          Stream.concat(options(word), names(word.word()).map(Completion::candidate))
              .forEach(candidates::add);
    }
  }

  private static Candidate candidate(String text) {
    String last = text.endsWith("/") ? text : text.substring(text.lastIndexOf('.') + 1);
    return new Candidate(text, last, null, null, null, null, false);
  }

  /** What an import of Python names; elsewhere the word is a name like any other. */
  private Stream<Candidate> python(Words.Word word, Function<Kernel, List<?>> found) {
    Kernel spoken = kernel.get();
    return Languages.PYTHON.equals(spoken.language())
        ? found.apply(spoken).stream().map(name -> candidate((String) name))
        : names(word.word()).map(Completion::candidate);
  }

  /** The options of the call around a word: parameters of Python, and what draw takes. */
  private Stream<Candidate> options(Words.Word word) {
    if (word.word().contains(".")) {
      return Stream.of();
    }
    Kernel spoken = kernel.get();
    boolean python = Languages.PYTHON.equals(spoken.language());
    String before = word.line().substring(0, word.cursor() - word.word().length());
    OpenCall call = OpenCall.around(Lexis.of(spoken.language()).tokens(before), before);
    if (call == null || call.braced() == python) {
      return Stream.of();
    }
    boolean draws = call.function().matches("draw(_dot)?");
    Stream<?> names =
        draws
            ? Options.names().stream()
            : python ? spoken.parameters(call.function()).stream() : Stream.of();
    return names.map(name -> candidate(name + (python ? "=" : ": ")));
  }

  private Stream<String> modules() {
    Stream<String> modules =
        Stream.concat(Stream.of("engine"), kernel.get().host().modules().stream());
    return modules.sorted().map(module -> "micrograd/" + module);
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
