package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.jsr223.GradEngine;

/**
 * An application binds something of its own by a name of the language: the library says that name
 * for what the language has by it, whenever its parts are first used.
 */
class BoundNamesTest {
  private static final List<String> USES =
      List.of(
          "dec > 1",
          "dec + 1",
          "`${dec}`",
          "type === type",
          "3 instanceof type",
          "value(2) * 3 + ''",
          "const v = value(2), w = v * v; w.backward(); v.grad",
          "grad(value(2) * 1, [])",
          "compile((x) => x * x)(3)",
          "compile((x) => x * x).grad(3) + ''",
          "draw(value(2) * value(3)).toString().length > 0",
          "tanh(value(1)) + ''",
          "f(3)",
          "map.a + list[0]",
          "[1, 2].map((x) => x * 2).join()",
          "print({a: [1, value(2)], b: list, c: dec, d: type})",
          "try { x.y } catch (e) { e.message }",
          "const net = new MLP(2, [2, 1]); net.parameters().length",
          "JSON.stringify([value(2)])");

  private static String answer(GradEngine own, String use) {
    try {
      return String.valueOf(own.eval("{" + use + "}"));
    } catch (ScriptException e) {
      return e.getMessage();
    }
  }

  private static Map<String, String> answers(String bound, String skipped) {
    try (GradEngine own = GradEngine.builder("micrograd-js").build()) {
      own.getContext().setAttribute(GradEngine.HOST, "bound", ScriptContext.ENGINE_SCOPE);
      own.getContext().setWriter(Writer.nullWriter());
      if (bound != null) {
        own.put(bound, 5);
      }
      own.put("dec", new BigDecimal("1.5"));
      own.put("type", Thread.class);
      own.put("list", List.of(1));
      own.put("map", Map.of("a", 1));
      own.put("f", (UnaryOperator<Object>) x -> x);
      return USES.stream()
          .filter(use -> !use.contains(skipped))
          .collect(Collectors.toMap(use -> use, use -> answer(own, use)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object",
        "Function",
        "Array",
        "Number",
        "Boolean",
        "String",
        "Symbol",
        "BigInt",
        "Math",
        "JSON",
        "Reflect",
        "Proxy",
        "Map",
        "Set",
        "WeakMap",
        "WeakSet",
        "Promise",
        "RegExp",
        "Date",
        "Error",
        "TypeError",
        "RangeError",
        "Uint8Array",
        "Float64Array",
        "ArrayBuffer",
        "Operators",
        "Java",
        "Other"
      })
  void isTheApplicationsAndNotTheLibrarys(String name) {
    assertEquals(answers(null, name), answers(name, name));
  }
}
