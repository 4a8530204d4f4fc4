package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** micrograd's demo, as written for micrograd: its own weights, losses and accuracies. */
class MoonsTest {
  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({"js, js", "python, py"})
  void followsMicrogradStepByStep(String language, String extension)
      throws ScriptException, IOException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-" + language);
    engine.put("text", text("moons-demo.json"));
    engine.eval(text("moons." + extension));
    List<?> answer = (List<?>) engine.get("answer");
    assertEquals(true, answer.get(0), "the initial weights");
    assertEquals(true, answer.get(1), "the accuracies");
    double worst = ((Number) answer.get(2)).doubleValue();
    assertTrue(worst <= 1e-12, "a loss is off by " + worst);
    assertEquals(
        "MLP of [Layer of [ReLUNeuron(2), ReLUNeuron(2)], Layer of [LinearNeuron(2)]]",
        answer.get(3));
  }

  /** The same with nothing but the loss compiled. */
  @ParameterizedTest
  @CsvSource({"js, js", "python, py"})
  void followsMicrogradCompiled(String language, String extension)
      throws ScriptException, IOException {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-" + language);
    engine.put("text", text("moons-demo.json"));
    engine.eval(text("moons-compiled." + extension));
    List<?> answer = (List<?>) engine.get("answer");
    assertEquals(true, answer.get(0), "the accuracies");
    double worst = ((Number) answer.get(1)).doubleValue();
    assertTrue(worst <= 1e-9, "a loss is off by " + worst);
  }

  private static String text(String file) throws IOException {
    try (InputStream in = MoonsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
