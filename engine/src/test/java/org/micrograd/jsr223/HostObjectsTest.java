package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.script.Access;

/**
 * Every kind of object that applications bind, with every line of a script that somebody may write
 * with it: the answer is that of a plain polyglot context with everything allowed, or a row of
 * {@code host-objects.better.txt} says why ours is better. In a script {@code x} is the object,
 * {@code x2} the same object and {@code y} another one made alike.
 */
@Tag("thorough")
class HostObjectsTest {
  /** All lines with all kinds take a minute or two: {@code -Dhost.objects=1}. */
  private static final int PART = Integer.getInteger("host.objects", 4);

  private static final List<Better> BETTER =
      lines("host-objects.better.txt").stream().map(Better::read).toList();

  /** Rows that may differ, and why. */
  private record Better(Pattern language, Pattern kind, Pattern code, String reason) {
    static Better read(String line) {
      String[] cells = line.split("\\s+\\|\\|\\s+");
      return new Better(
          Pattern.compile(cells[0].strip()),
          Pattern.compile(cells[1]),
          Pattern.compile(cells[2]),
          cells[3]);
    }

    boolean has(String language, HostKind of, String line) {
      return this.language.matcher(language).matches()
          && kind.matcher(of.name()).matches()
          && code.matcher(line).matches();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void areInScriptsWhatTheyAreInPlainPolyglot(String language) throws ScriptException {
    List<String> unexplained = new ArrayList<>();
    Set<Better> used = new HashSet<>();
    try (Context plain = plain(language);
        GradEngine own = GradEngine.open("micrograd-" + language, Access.TRUSTED)) {
      Value shown = plain.eval(language, text("host-objects." + language));
      own.put("shown", own.eval(text("host-objects." + language)));
      for (HostKind kind : HostKind.values()) {
        for (String line : some(lines("host-objects." + extension(language) + ".txt"), kind)) {
          String expected = answer(kind, all -> plainAnswer(shown, line, all));
          String answered = answer(kind, all -> ownAnswer(own, line, all));
          if (!same(expected, answered)) {
            List<Better> better =
                BETTER.stream().filter(each -> each.has(language, kind, line)).toList();
            used.addAll(better);
            if (better.isEmpty()) {
              unexplained.add(
                  "%s: %s: plain %s, ours %s".formatted(kind, line, expected, answered));
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", unexplained));
    if (PART > 1) {
      return;
    }
    List<Better> idle =
        BETTER.stream()
            .filter(each -> each.language.matcher(language).matches() && !used.contains(each))
            .toList();
    assertEquals(List.of(), idle, "rows that explain nothing");
  }

  /**
   * In the build every kind has its own part of the lines, and every line its part of the kinds.
   */
  private static List<String> some(List<String> lines, HostKind kind) {
    return IntStream.range(0, lines.size())
        .filter(i -> (i + kind.ordinal()) % PART == 0)
        .mapToObj(lines::get)
        .toList();
  }

  private static Context plain(String language) {
    return Context.newBuilder(language)
        .allowAllAccess(true)
        .allowHostAccess(HostAccess.newBuilder(HostAccess.ALL).build())
        .option("engine.WarnInterpreterOnly", "false")
        .build();
  }

  private static String extension(String language) {
    return language.equals("js") ? "js" : "py";
  }

  private static String answer(HostKind kind, Function<Object[], String> answer) {
    Object x = kind.make();
    return answer
        .apply(new Object[] {x, x, kind.make()})
        .replaceAll("(@|0x|#|Lambda/0x)[0-9a-f]+", "@")
        .replace("\n", "\\n");
  }

  private static String plainAnswer(Value shown, String line, Object... all) {
    try {
      return shown.execute(line, all[0], all[1], all[2]).asString();
    } catch (PolyglotException e) {
      return "THROWS " + e.getMessage();
    }
  }

  private static String ownAnswer(GradEngine own, String line, Object... all) {
    try {
      return (String) own.invokeFunction("shown", line, all[0], all[1], all[2]);
    } catch (ScriptException | NoSuchMethodException e) {
      return "THROWS " + e.getMessage();
    }
  }

  private static boolean same(String expected, String answered) {
    return expected.equals(answered)
        || expected.startsWith("THROWS") && answered.startsWith("THROWS");
  }

  private static List<String> lines(String file) {
    return text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#!")).toList();
  }

  private static String text(String file) {
    try (InputStream in = HostObjectsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
