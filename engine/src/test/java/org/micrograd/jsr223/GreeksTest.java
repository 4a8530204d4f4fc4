package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.ReferenceCase;

/** Price, first and second derivatives of a call option against closed forms of 25 digits. */
class GreeksTest {
  /**
   * The price as what it is worth at once plus an option out of the money, in scaled error
   * functions: the textbook's difference of two normal distributions loses three digits of the
   * derivatives deep in the money, whoever differentiates it.
   */
  private static final String FORMULA =
      """
      s, k, r, v, t = value(%s), value(%s), value(%s), value(%s), value(%s)
      now = k*exp(-r*t)
      w = v*sqrt(t)
      h = abs(log(s/k) + r*t)/w
      tails = erfcx((h - w/2)/2**0.5) - erfcx((h + w/2)/2**0.5)
      price = (s - now).relu() + sqrt(s*now)*exp(-(h*h + w*w/4)/2)*tails/2
      h = hessian(price, [s, k, r, v, t])
      """;

  private static final String ANSWER =
      "[price.data, [g.data for g in grad(price, [s, k, r, v, t])], [h[0][0], h[0][3], h[3][3]]]";

  private static final List<String> INPUTS = List.of("S", "K", "r", "v", "t");
  private static final List<String> FIRST = List.of("dS", "dK", "dr", "dv", "dt");
  private static final List<String> SECOND = List.of("gamma", "vanna", "volga");

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void greeksAgree(String language) throws ScriptException, IOException {
    ScriptEngine engine = Engines.fresh(language);
    List<?> cases = cases();
    assertEquals(8, cases.size());
    List<String> wrong = new ArrayList<>();
    for (Object each : cases) {
      Map<?, ?> option = (Map<?, ?>) each;
      String script = FORMULA.formatted(INPUTS.stream().map(option::get).toArray());
      engine.eval(language.equals("js") ? javaScript(script) : script);
      List<?> answer = (List<?>) engine.eval(language.equals("js") ? javaScript(ANSWER) : ANSWER);
      close(wrong, option, "price", answer.get(0), 1e-13);
      for (int i = 0; i < FIRST.size(); i++) {
        close(wrong, option, FIRST.get(i), ((List<?>) answer.get(1)).get(i), 1e-13);
      }
      for (int i = 0; i < SECOND.size(); i++) {
        close(wrong, option, SECOND.get(i), ((List<?>) answer.get(2)).get(i), 1e-11);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** The little in which the two languages write this formula differently. */
  private static String javaScript(String python) {
    return python
        .replaceFirst("s, k, r, v, t = (.*)", "[s, k, r, v, t] = [$1];")
        .replace(
            "[g.data for g in grad(price, [s, k, r, v, t])]",
            "grad(price, [s, k, r, v, t]).map((g) => g.data)");
  }

  private static void close(
      List<String> wrong, Map<?, ?> option, String name, Object found, double tolerance) {
    double expected = new BigDecimal(option.get(name).toString()).doubleValue();
    double error = Math.abs(((Number) found).doubleValue() / expected - 1);
    if (!(error <= tolerance)) {
      wrong.add("%s of %s is %s, off by %.1e".formatted(name, option, found, error));
    }
  }

  private static List<?> cases() throws ScriptException, IOException {
    try (InputStream in = ReferenceCase.class.getResourceAsStream("black-scholes-greeks.json")) {
      ScriptEngine engine = Engines.fresh("js");
      engine.put("text", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return (List<?>) engine.eval("JSON.parse(text)");
    }
  }
}
