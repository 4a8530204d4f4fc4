package org.micrograd.console;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.autograd.Value;
import org.micrograd.draw.Drawing;
import org.micrograd.draw.Picture;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/**
 * A conversation in both languages: runs what is typed and shows the answers. A language starts
 * when it is first spoken. One thread at a time; only {@link #interrupt} is for others.
 */
final class Session implements AutoCloseable {
  private static final Pattern LEAVE =
      Pattern.compile("\\s*(?:exit|quit)\\s*(?:\\(\\s*(\\d{0,3})\\s*\\))?\\s*;?\\s*");

  /** The characters of a value that a list of names shows. */
  private static final int WIDTH = 70;

  private final Screen screen;
  private final Reader in;
  private final Map<Language, Kernel> kernels = new ConcurrentHashMap<>();
  private final Inputs inputs = new Inputs();
  private Names names = new Names();
  private Language language;
  private Kernel last;
  private boolean failed;
  private Integer exitStatus;

  Session(Language language, Screen screen, Reader in) {
    this.language = language;
    this.screen = screen;
    this.in = in;
  }

  /** The language of what is typed next. */
  Language language() {
    return language;
  }

  /** The status with which a script left; null while it stays. */
  Integer exitStatus() {
    return exitStatus;
  }

  /** Whether anything failed so far. */
  boolean hasFailed() {
    return failed;
  }

  /** The language spoken, started if need be, with the names that the other one has made. */
  Kernel kernel() {
    return kernel(language);
  }

  private Kernel kernel(Language spoken) {
    Kernel kernel = kernels.computeIfAbsent(spoken, each -> new Kernel(each, screen, in, inputs));
    if (last != null && last != kernel) {
      names.carry(last, kernel).forEach(screen::remark);
    }
    last = kernel;
    return kernel;
  }

  /** Whether more lines could complete a text. */
  boolean isUnfinished(String text) {
    try {
      return !text.isBlank()
          && !Command.looksLikeOne(Command.meant(text))
          && kernel().isUnfinished(text);
    } catch (ScriptFailure e) {
      // The language does not start: the text is run, which says so.
      return false;
    }
  }

  /** Runs what was typed or pasted: a command in a line of its own, or code; shows what fails. */
  void run(String text) {
    Matcher leave = LEAVE.matcher(text);
    if (leave.matches()) {
      String status = leave.group(1);
      exitStatus = status == null || status.isEmpty() ? 0 : Integer.parseInt(status);
      return;
    }
    StringBuilder code = new StringBuilder();
    for (String line : Command.meant(text).lines().toList()) {
      boolean command =
          code.toString().isBlank() ? Command.looksLikeOne(line) : Command.of(line) != null;
      if (command) {
        attempt(code.toString());
        code.setLength(0);
        attempt(line);
      } else {
        code.append(line).append('\n');
      }
    }
    attempt(code.toString());
  }

  private void attempt(String text) {
    try {
      if (text.isBlank() || exitStatus != null) {
        return;
      }
      if (Command.looksLikeOne(text)) {
        Command.run(this, text);
      } else {
        run(new Cell(language, text));
      }
    } catch (ScriptFailure e) {
      exitStatus = e.exitStatus();
      if (exitStatus == null) {
        fail(inputs.report(e, last == null ? "" : Guess.of(last.host(), e)));
      }
    } catch (Refusal e) {
      fail(e.getMessage());
    } catch (RuntimeException e) {
      fail("internal error: " + e);
    }
  }

  private void fail(String message) {
    failed = true;
    screen.error(message);
  }

  private void run(Cell cell) {
    Kernel kernel = kernel(cell.language());
    kernel.run(
        cell,
        (value, repr) -> {
          kernel.remember(value);
          screen.value(value, shown(value, repr));
        });
    inputs.ran(cell);
  }

  /** What belongs to the other language is written as that one does. */
  private String shown(Object value, String repr) {
    return kernels.values().stream()
        .filter(kernel -> kernel != last && kernel.host().owns(value))
        .map(kernel -> kernel.host().repr(value))
        .findFirst()
        .orElse(repr);
  }

  void speak(Language next, String code) {
    if (code.isEmpty()) {
      language = next;
    } else {
      run(new Cell(next, code + "\n"));
    }
  }

  void time(String code) {
    kernel();
    long start = System.nanoTime();
    run(new Cell(language, code + "\n"));
    screen.remark(elapsed(System.nanoTime() - start));
  }

  private static String elapsed(long nanoseconds) {
    double milliseconds = nanoseconds / 1e6;
    return milliseconds < 1000
        ? "%.3g ms".formatted(milliseconds)
        : "%.3g s".formatted(milliseconds / 1000);
  }

  void draw(String expression) {
    AtomicBoolean drawn = new AtomicBoolean();
    kernel()
        .run(
            new Cell(language, expression + "\n"),
            (value, repr) -> {
              Picture picture =
                  value instanceof Value v ? Drawing.of(v) : value instanceof Picture p ? p : null;
              if (picture != null) {
                screen.value(picture, picture.toString());
                drawn.set(true);
              }
            });
    if (!drawn.get()) {
      throw new Refusal("%draw needs a Value or a picture, and " + expression + " is neither");
    }
  }

  void doc(String name) {
    String text = Manual.of(kernel(), name);
    if (text == null) {
      throw new Refusal("there is nothing called " + name);
    }
    if (text.isEmpty()) {
      run(new Cell(language, name + "\n"));
    } else {
      screen.out().println(text);
    }
  }

  void who() {
    Kernel kernel = kernel();
    for (Object name : kernel.shared()) {
      Object value = kernel.host().get((String) name);
      screen.out().println(name + " = " + shortened(shown(value, kernel.host().repr(value))));
    }
    screen.out().flush();
  }

  private static String shortened(String repr) {
    String line = repr.lines().findFirst().orElse("");
    return line.length() > WIDTH ? line.substring(0, WIDTH) + " ..." : line;
  }

  void load(String file) {
    Path path = Inputs.path(file);
    Language spoken = Languages.ofFile(path.toString());
    if (spoken == null) {
      throw new Refusal(file + " is no script: its name must end in .js, .mjs or .py");
    }
    try {
      kernel(spoken).load(path.toString(), ScriptText.read(path, spoken));
    } catch (NoSuchFileException e) {
      throw new Refusal("there is no file " + file);
    } catch (IOException e) {
      throw new Refusal("cannot read " + file + ": " + e.getMessage());
    }
  }

  void save(String argument) {
    screen.remark(
        inputs.save(
            argument, text -> kernel(Languages.JAVASCRIPT).host().check(text, "<check>") == null));
  }

  void reset() {
    close();
    kernels.clear();
    inputs.forget();
    names = new Names();
    last = null;
  }

  void help() {
    screen.out().println(Command.help());
  }

  /** Stops the script that is running, from another thread; what it has made stays. */
  void interrupt() {
    kernels.values().forEach(kernel -> kernel.host().interrupt());
  }

  @Override
  public void close() {
    kernels.values().forEach(Kernel::close);
  }
}
