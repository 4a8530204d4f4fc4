package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;

/**
 * Every operator and the common functions of numbers, on Values: a right value and gradient, or an
 * error that says what to write. What a language makes impossible stands in the tables as such.
 */
class NoSilentLossTest {
  private static final Map<String, BiFunction<Value, Value, Value>> ARITHMETIC =
      Map.of("+", Value::add, "-", Value::sub, "*", Value::mul, "/", Value::div, "**", Value::pow);

  private static final Map<String, BiPredicate<Double, Double>> COMPARISON =
      Map.of(
          "<", (x, y) -> x < y,
          "<=", (x, y) -> x <= y,
          ">", (x, y) -> x > y,
          ">=", (x, y) -> x >= y);

  /** The rows of a table: the operands of a language, or a sign and what it does on each. */
  private static List<String[]> rows() throws IOException {
    return lines("operators.txt").stream().map(line -> line.split(" +")).toList();
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = NoSilentLossTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  static List<Arguments> operations() throws IOException {
    List<Arguments> all = new ArrayList<>();
    String[] operands = {};
    for (String[] row : rows()) {
      if (!row[0].equals(operands.length == 0 ? "" : operands[0])) {
        operands = row;
        continue;
      }
      for (int i = 1; i < operands.length; i++) {
        String cell = row[i + 1];
        char reflected = cell.charAt(cell.length() - 1);
        all.add(Arguments.of(row[0], row[1], operands[i], true, cell.charAt(0)));
        all.add(Arguments.of(row[0], row[1], operands[i], false, reflected));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0}: {1} {2}, Value first {3}, gives {4}")
  @MethodSource("operations")
  void operatorsAreRightOrSay(
      String language, String sign, String operand, boolean first, char expected)
      throws ScriptException {
    switch (expected) {
      case '=' -> assertRight(language, sign, operand, first);
      case 'n' -> {
        String number = answer(language, expression(sign, "Number(" + operand + ")", first));
        assertEquals(number, answer(language, expression(sign, operand, first)));
      }
      case 't' -> {
        String text = answer(language, expression(sign, operand, first));
        assertTrue(first ? text.startsWith("Value(data=2.0)") : text.endsWith("Value(data=2.0)"));
      }
      case 'f' ->
          assertEquals(
              sign.equals("!=") ? "true" : "false",
              answer(language, expression(sign, operand, first)));
      default -> assertSentence(language, sign, expression(sign, operand, first), expected == '!');
    }
  }

  private static String expression(String sign, String operand, boolean first) {
    return first ? "a " + sign + " " + operand : operand + " " + sign + " a";
  }

  private static void assertRight(String language, String sign, String operand, boolean first)
      throws ScriptException {
    Value a = Value.of(2);
    Value x = Value.of(Double.parseDouble(operand));
    String expected;
    if (ARITHMETIC.containsKey(sign)) {
      Value y = ARITHMETIC.get(sign).apply(first ? a : x, first ? x : a);
      y.backward();
      expected = y + " " + a.grad() + " 0.0";
    } else {
      double left = first ? 2 : x.data();
      expected = "" + COMPARISON.get(sign).test(left, first ? x.data() : 2);
    }
    assertEquals(expected, answer(language, expression(sign, operand, first)));
  }

  private static void assertSentence(String language, String sign, String script, boolean ours) {
    ScriptException error =
        assertThrows(ScriptException.class, () -> answer(language, script), script);
    String sentence =
        ".*(needs numbers or Values, got|has no derivative on Values: |compares a Value).*";
    assertEquals(ours, error.getMessage().matches(sentence), error.getMessage());
    // A language may answer one comparison by another: a <= b by b < a.
    String named =
        COMPARISON.containsKey(sign) ? "[<>]=?" : Pattern.quote(sign.equals("!=") ? "==" : sign);
    assertTrue(!ours || error.getMessage().matches(".*\"" + named + "\".*"), error.getMessage());
  }

  static List<Arguments> functions() throws IOException {
    List<String> lines = lines("no-silent-loss.txt");
    List<Arguments> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 2) {
      String[] script = lines.get(i).split(" ", 2);
      all.add(Arguments.of(script[0], script[1].replace("\\n", "\n"), lines.get(i + 1).strip()));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void functionsAreRightOrSay(String language, String script, String expected) {
    String answer;
    try {
      answer = answer(language, script);
    } catch (ScriptException e) {
      answer = e.getMessage().replaceFirst(" in <eval> at line number.*", "");
    }
    assertEquals(expected, answer.strip());
  }

  /** What a script on a = 2 and b = 3 answers; of a Value also the gradients in both. */
  private static String answer(String language, String script) throws ScriptException {
    ScriptEngine engine = Engines.fresh(language);
    Value a = Value.of(2, "a");
    Value b = Value.of(3, "b");
    engine.put("a", a);
    engine.put("b", b);
    Object answer = engine.eval(script);
    if (answer instanceof Value v) {
      v.backward();
      return v + " " + a.grad() + " " + b.grad();
    }
    return String.valueOf(answer);
  }
}
