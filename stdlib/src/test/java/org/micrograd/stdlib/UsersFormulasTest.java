package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.script.ScriptException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.jsr223.GradEngine;

/**
 * Formulas of many fields in all that the languages have to write them with: on plain numbers and
 * on Values, compiled and in batches they give the same, and derivatives are those of differences.
 */
@Tag("thorough")
class UsersFormulasTest {
  @ParameterizedTest
  @CsvSource({"js, formulas.js", "python, formulas.py"})
  void allWaysAgree(String language, String file) throws IOException, ScriptException {
    try (var in = UsersFormulasTest.class.getResourceAsStream(file);
        GradEngine engine = GradEngine.builder("micrograd-" + language).build()) {
      engine.eval(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(List.of(), engine.eval("failures()"));
    }
  }
}
