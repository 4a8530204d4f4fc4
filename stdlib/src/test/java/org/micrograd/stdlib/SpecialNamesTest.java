package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.jsr223.GradEngine;

/** The names of scipy.special, in both languages, against its numbers. */
class SpecialNamesTest {
  private static final GradEngine JS = GradEngine.builder("micrograd-js").build();
  private static final GradEngine PYTHON = GradEngine.builder("micrograd-python").build();

  @AfterAll
  static void close() {
    JS.close();
    PYTHON.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expit | expit | 0.7 | 0.6681877721681662",
        "expit | expit | -40.0 | 4.248354255291589e-18",
        "logExpit | log_expit | 0.7 | -0.4031860488854579",
        "logExpit | log_expit | -800.0 | -800.0",
        "psi | psi | 2.3 | 0.6000398803639695",
        "trigamma | trigamma | 2.3 | 0.5425374586652585",
        "gammaln | gammaln | 12.5 | 18.73434751193645",
        "ndtr | ndtr | -1.3 | 0.09680048458561036",
        "ndtri | ndtri | 0.2 | -0.8416212335729142",
        "logNdtr | log_ndtr | -40.0 | -804.6084420137539",
        "exp1 | exp1 | 1.5 | 0.10001958240663265",
        "betaln | betaln | 2.5, 0.75 | -0.44783810920451095",
        "gammainc | gammainc | 2.5, 1.25 | 0.22350492887667728",
        "gammaincc | gammaincc | 2.5, 30.0 | 1.2154569777183007e-11",
        "gammaincinv | gammaincinv | 2.5, 0.3 | 1.4999540663799533",
        "stdtr | stdtr | 4.0, -1.5 | 0.104",
        "stdtrit | stdtrit | 4.0, 0.975 | 2.7764451051977934",
        "logaddexp | logaddexp | 1000.0, 1000.5 | 1000.9740769841801",
        "betainc | betainc | 2.0, 3.5, 0.4 | 0.5984490866652151",
        "betaincinv | betaincinv | 2.0, 3.5, 0.4 | 0.29396242322332655",
      })
  void scipysNamesGiveItsNumbers(String name, String snake, String arguments, double expected)
      throws ScriptException {
    String values =
        Arrays.stream(arguments.split(","))
            .map("value(%s)"::formatted)
            .collect(Collectors.joining(","));
    for (String call :
        new String[] {
          "%s(" + arguments + ")", "%s(" + values + ").data", "compile(%s)(" + arguments + ")"
        }) {
      near(expected, JS.eval(call.formatted(name)), name);
      near(expected, PYTHON.eval(call.formatted(snake)), snake);
    }
  }

  private static void near(double expected, Object found, String name) {
    assertEquals(1, ((Number) found).doubleValue() / expected, 1e-12, name);
  }
}
