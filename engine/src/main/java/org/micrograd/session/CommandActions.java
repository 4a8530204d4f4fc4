package org.micrograd.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.micrograd.autograd.Value;
import org.micrograd.draw.Drawing;
import org.micrograd.draw.Picture;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/** What the commands of a session do; each gives the value of its line, or null. */
final class CommandActions {
  private static final Pattern SEARCH = Pattern.compile("((?:-[iac]\\s+)*)([\\w$.*?]+)\\s*");

  private final Session session;
  private final Inputs inputs;
  private final Screen screen;
  private Path left;

  CommandActions(Session session, Inputs inputs, Screen screen) {
    this.session = session;
    this.inputs = inputs;
    this.screen = screen;
  }

  Session session() {
    return session;
  }

  Answer reset(String options) {
    if (!options.matches("(-[fs]+\\s*)*")) {
      throw new Refusal("write " + Command.RESET.word() + ", without names");
    }
    session.forget();
    return null;
  }

  /** Forgets the names in which a pattern is found. */
  Answer forget(String argument) {
    String pattern = argument.replaceFirst("^-f\\s+", "");
    try {
      Predicate<String> found = Pattern.compile(pattern).asPredicate();
      Interpreter interpreter = session.interpreter();
      interpreter.inspection().own().stream()
          .filter(found)
          .forEach(interpreter.host().globals()::remove);
    } catch (PatternSyntaxException e) {
      throw new Refusal("the pattern %s is none: %s".formatted(pattern, e.getDescription()));
    }
    return null;
  }

  Answer speak(Language next, String code) {
    if (code.isEmpty()) {
      session.speak(next);
      return null;
    }
    return session.evaluate(next, code);
  }

  Answer draw(String expression) {
    Answer answer = session.evaluate(session.speaking(), expression);
    Object value = answer == null ? null : answer.value();
    Picture picture =
        value instanceof Value v ? Drawing.of(v) : value instanceof Picture p ? p : null;
    if (picture == null) {
      throw new Refusal("%draw needs a Value or a picture, and " + expression + " is neither");
    }
    return new Answer(picture, picture.toString());
  }

  Answer doc(String name) {
    if (session.interpreter().inspection().hasLayout()) {
      return laidOut(name, false);
    }
    String text = Manual.of(session.interpreter(), name);
    if (text == null) {
      session.say("Object `" + name + "` not found.");
      return null;
    }
    if (text.isEmpty()) {
      return session.evaluate(session.speaking(), name);
    }
    screen.page(text);
    return null;
  }

  /** Tells field by field what a name or a command is, with its source if all is asked. */
  private Answer laidOut(String name, boolean all) {
    // Behind the mark of commands stands one, whatever else is called so.
    String command = name.replaceFirst("^%%?", "");
    String text = command.equals(name) ? session.layout(name, all) : Command.told(command);
    if (text == null) {
      session.say("Object `" + name + "` not found.");
    } else {
      screen.page(text.stripTrailing());
    }
    return null;
  }

  /** Lists the names that fit a pattern, which options may stand before. */
  Answer search(String argument) {
    Matcher asked = SEARCH.matcher(argument);
    if (!asked.matches()) {
      throw new Refusal("write %psearch [-i] [-a] PATTERN: a name with stars for what may be more");
    }
    String options = asked.group(1);
    session
        .interpreter()
        .inspection()
        .search(asked.group(2), options.contains("i"), options.contains("a"))
        .forEach(name -> session.say(name.toString()));
    return null;
  }

  Answer source(String name) {
    if (session.interpreter().inspection().hasLayout()) {
      return laidOut(name, true);
    }
    String text = session.interpreter().inspection().source(name);
    if (text == null) {
      return doc(name);
    }
    screen.page(text);
    return null;
  }

  Answer rerun(String range) {
    Answer last = null;
    for (TypedInput input : inputs.again(range)) {
      session.say(input.text());
      last =
          session.evaluate(
              input.language(), Cell.of(input.text()).parts(input.language()).getFirst().code());
    }
    return last;
  }

  /** How many digits numbers are shown with; empty for all. */
  Answer precision(String digits) {
    if (!digits.matches("\\d{0,2}|%\\.\\d+[efg]")) {
      throw new Refusal("write %precision, the number of digits, or a form as %.3e behind it");
    }
    return shown(session.interpreter().precision(digits));
  }

  /** Writes long answers a row a line, or no longer. */
  Answer pretty() {
    boolean isOn = session.interpreter().pretty();
    session.say("Pretty printing has been turned " + (isOn ? "ON" : "OFF"));
    return null;
  }

  Answer load(String argument) {
    // IPython's options, as -i: a script's names are left to the session anyhow.
    List<String> words =
        Inputs.words(argument, session.folder()).stream()
            .dropWhile(word -> word.matches("-[inpteN]"))
            .toList();
    if (words.isEmpty()) {
      throw new Refusal("write " + Command.RUN.word() + " FILE");
    }
    String name = words.getFirst();
    String file = Files.exists(session.path(name)) ? name : name + ending(name);
    Path path = session.path(file);
    Language spoken = Languages.ofFile(path.toString());
    if (spoken == null) {
      throw new Refusal(file + " is no script: its name must end in .js, .mjs or .py");
    }
    try {
      String text = ScriptFile.read(path, spoken);
      session.interpreter(spoken).load(file, path.toString(), text, words.subList(1, words.size()));
    } catch (NoSuchFileException e) {
      throw new Refusal("there is no file " + file);
    } catch (IOException e) {
      throw new Refusal("cannot read " + file + ": " + e.getMessage());
    }
    return null;
  }

  /** The ending that a script's name may leave out, where a file has it. */
  private String ending(String name) {
    String ending = "." + session.speaking().fileExtension();
    return Files.exists(session.path(name + ending)) ? ending : "";
  }

  Answer save(String argument) {
    session.say(
        inputs.save(
            argument,
            session.speaking(),
            session::path,
            text -> session.interpreter(Languages.JAVASCRIPT).check(text) == null));
    return null;
  }

  Answer history(String range) {
    inputs.history(range).forEach(session::say);
    return null;
  }

  Answer edit(String which) {
    TypedInput typed = inputs.numbered(which);
    String text = screen.edit(typed.text(), typed.language().fileExtension());
    session.say(text.stripTrailing());
    inputs.typed(new TypedInput(typed.language(), text.stripTrailing()), session.number());
    return session.evaluate(typed.language(), text);
  }

  /** Goes to a folder; behind a dash to the one before. */
  Answer cd(String argument) {
    boolean isBack = argument.equals("-");
    if (isBack && left == null) {
      throw new Refusal("there is no folder to go back to: the session is where it began");
    }
    Path next = isBack ? left : session.path(argument.isEmpty() ? "~" : argument);
    if (!Files.isDirectory(next)) {
      throw new Refusal("there is no folder " + (isBack ? next : argument));
    }
    left = session.folder();
    session.entered(next);
    session.say(session.folder().toString());
    return null;
  }

  Answer clear(String when) {
    if (!when.isEmpty() && !when.equals("wait")) {
      throw new Refusal("write " + Command.CLEAR.word() + ", or wait behind it");
    }
    screen.clear(!when.isEmpty());
    return null;
  }

  Answer pwd() {
    return shown(session.folder().toString());
  }

  private Answer shown(Object value) {
    return new Answer(value, session.interpreter().shown(value));
  }

  /**
   * Tells what a variable of the environment is for scripts, or sets it: NAME=VALUE or NAME VALUE;
   * of nothing, what all of them are.
   */
  Answer environment(String text) {
    if (text.isBlank()) {
      Map<?, ?> all = session.interpreter().environment();
      return shown(all == null ? System.getenv() : all);
    }
    String[] parts = text.split("\\s*=\\s*|\\s+", 2);
    if (parts.length == 2) {
      session.say("env: " + parts[0] + "=" + parts[1]);
    }
    Object value = session.interpreter().environment(parts[0], parts.length == 2 ? parts[1] : null);
    if (value == null) {
      throw new Refusal("there is no variable " + parts[0] + " in the environment");
    }
    return parts.length == 2 ? null : shown(value);
  }

  Answer traceback() {
    Problem last = inputs.failure();
    if (last == null) {
      throw new Refusal("nothing has failed yet");
    }
    session.say(last.told());
    return null;
  }

  Answer help() {
    screen.page(Command.help());
    return null;
  }
}
