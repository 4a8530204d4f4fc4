package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;

/** What cannot be computed fails with a sentence, at its place, and costs nothing but the eval. */
class BadInputTest {
  static Stream<Arguments> table() throws IOException {
    try (InputStream in = BadInputTest.class.getResourceAsStream("bad-input.txt")) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      return IntStream.range(0, lines.size() / 2)
          .mapToObj(i -> {
            String[] script = lines.get(2 * i).split(" ", 2);
            return Arguments.of(
                script[0], script[1].replace("\\n", "\n"), lines.get(2 * i + 1).strip());
          });
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void failsWithASentence(String language, String script, String expected) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    Value kept = Value.of(2, "kept");
    engine.put("kept", kept);
    engine.eval("(kept * 3).backward()");
    ScriptException error = assertThrows(ScriptException.class, () -> engine.eval(script));
    assertEquals(expected, error.getMessage());
    if (error.getLineNumber() > 0) {
      assertTrue(error.getColumnNumber() > 0, "no column");
      assertEquals("<eval>", error.getFileName());
    }
    assertEquals(3, kept.grad(), "a gradient changed");
    assertEquals("Value(data=4.0)", engine.eval("kept * 2").toString(), "the engine broke");
  }
}
