package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.micrograd.draw.Picture;

/** The scripts that people write along lectures on micrograd, in both languages. */
class LectureTest {
  private static final ScriptEngine JS = ran("js", "lecture.js");
  private static final ScriptEngine PYTHON = ran("python", "lecture.py");

  private static ScriptEngine ran(String language, String file) {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-" + language);
    try (InputStream in = LectureTest.class.getResourceAsStream(file)) {
      engine.eval(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | ScriptException e) {
      throw new ExceptionInInitializerError(e);
    }
    return engine;
  }

  private static double[] numbers(ScriptEngine engine, String name) {
    return ((List<?>) engine.get(name))
        .stream().mapToDouble(x -> ((Number) x).doubleValue()).toArray();
  }

  @Test
  void aNeuronHasTheGradientsOfTheBlackboard() {
    for (ScriptEngine engine : List.of(JS, PYTHON)) {
      double[] all = {1, 0.5, 0.5, 0.5, 0.5, -1.5, 1, 0.5, 0};
      assertArrayEquals(all, numbers(engine, "swept"), 1e-15);
      assertArrayEquals(all, numbers(engine, "by_hand"), 1e-15);
      assertArrayEquals(new double[] {0.5, -1.5, 1, 0.5, 0}, numbers(engine, "by_exp"), 1e-15);
    }
  }

  @Test
  void itsDrawingShowsLabelsDataAndGradients() {
    for (ScriptEngine engine : List.of(JS, PYTHON)) {
      Picture picture = (Picture) engine.get("picture");
      String dot = new String(picture.bytes("dot"), StandardCharsets.UTF_8);
      for (String part : List.of("x1*w1 + x2*w2", "tanh", "0.7071", "-1.5")) {
        assertTrue(dot.contains(part), part + " is not in " + dot);
      }
    }
  }

  @Test
  void numbersMixWithValues() {
    for (ScriptEngine engine : List.of(JS, PYTHON)) {
      List<String> mixed =
          ((List<?>) engine.get("mixed"))
              .stream()
                  .map(x -> x instanceof Number n ? String.valueOf(n.doubleValue()) : "'" + x + "'")
                  .toList();
      assertEquals("[6.0, 2.0, 6.0, 1.5, -2.0, 0.3333333333333333, '', '+', 1.0]", mixed + "");
    }
  }

  @Test
  void aNetworkLearnsTheSameInBoth() {
    double[] losses = numbers(PYTHON, "losses");
    assertArrayEquals(numbers(JS, "losses"), losses);
    // What micrograd's own source gives.
    assertEquals(3.958093802726113, losses[0], 1e-9);
    assertEquals(0.13004179027691376, losses[19], 1e-9);
  }
}
