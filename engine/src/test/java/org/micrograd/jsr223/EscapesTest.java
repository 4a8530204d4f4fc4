package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.graalvm.polyglot.HostAccess.Export;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Attempts of a restricted script at what is not its business. */
class EscapesTest {
  /** An object that an application hands to its scripts. */
  public static final class App {
    /** Something exported. */
    @Export public String text = "text";

    /** Something exported. */
    @Export
    public Object call() {
      return new App();
    }

    /** Something not exported. */
    public String hidden() {
      return "hidden";
    }
  }

  static Stream<Arguments> attempts() throws IOException {
    try (InputStream in = EscapesTest.class.getResourceAsStream("escapes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line ->
                  Arguments.of(line.split(" ", 2)[0], line.split(" ", 2)[1].replace("\\n", "\n")))
              .toList()
              .stream();
    }
  }

  /** What scripts try to write to; FOLDER in their text. */
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("attempts")
  void isRefused(String language, String text) throws Exception {
    String script = text.replace("FOLDER", folder.toString());
    ScriptEngine engine = Engines.fresh(language);
    UnaryOperator<Object> twice = x -> x;
    engine.put("app", new App());
    engine.put("twice", twice);
    ScriptException error = assertThrows(ScriptException.class, () -> engine.eval(script));
    assertFalse(error.getMessage().contains("java.lang."), error.getMessage());
    assertFalse(error.getMessage().contains("com.oracle."), error.getMessage());
    try (Stream<Path> made = Files.list(folder)) {
      assertEquals(List.of(), made.toList());
    }
    assertEquals("Value(data=4.0)", engine.eval("value(2) * -3 + 10").toString());
  }
}
