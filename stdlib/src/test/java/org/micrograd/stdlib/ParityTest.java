package org.micrograd.stdlib;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.Library;
import org.micrograd.script.ScriptModule;

/** One list of exports, one seeded program: both languages have the same names and numbers. */
class ParityTest {
  private static final ScriptEngine JS = new ScriptEngineManager().getEngineByName("micrograd-js");
  private static final ScriptEngine PYTHON =
      new ScriptEngineManager().getEngineByName("micrograd-python");

  private static final Pattern CLASS =
      Pattern.compile("(?s)\\n  class (\\w+)( extends \\w+)? \\{\\n(.*?)\\n  \\}\\n");
  private static final Pattern METHOD =
      Pattern.compile("(?m)^    (?!_)(\\w+)(\\((?:[^()]|\\(\\))*\\)) \\{");

  /** What is written by hand, in the module's two texts. */
  @Test
  void bothLanguagesHaveTheListedClasses() throws ScriptException, IOException {
    Set<String> listed = new TreeSet<>(text("classes.txt").lines().toList());
    Set<String> javaScript = new TreeSet<>();
    List<String> names = new ArrayList<>();
    for (Library library : ServiceLoader.load(Library.class)) {
      for (ScriptModule module : library.modules()) {
        if (module.isWritten()) {
          names.addAll(module.written());
          try (InputStream in = library.open(module.name() + ".js")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            declared(text).forEach(javaScript::add);
          }
        }
      }
    }
    assertEquals(lines(listed), lines(javaScript), "JavaScript");
    PYTHON.put("names", names);
    PYTHON.eval(text("classes.py"));
    Set<String> python = new TreeSet<>();
    ((List<?>) PYTHON.get("signatures")).forEach(line -> python.add(line.toString()));
    Set<String> own = new TreeSet<>();
    listed.forEach(line -> own.add(line.replace("weightDecay", "weight_decay")));
    own.add("Module.named_parameters()");
    assertEquals(lines(own), lines(python), "Python");
  }

  private static String lines(Set<String> set) {
    return String.join("\n", set);
  }

  private static Stream<String> declared(String module) {
    return CLASS
        .matcher(module)
        .results()
        .flatMap(type -> {
          Matcher made = Pattern.compile("    constructor(\\(.*?\\)) \\{").matcher(type.group(3));
          return Stream.concat(
              Stream.of(type.group(1) + (made.find() ? plain(made.group(1)) : "()")),
              METHOD
                  .matcher(type.group(3))
                  .results()
                  .filter(m -> !Set.of("constructor", "toString").contains(m.group(1)))
                  .map(m -> type.group(1) + "." + m.group(1) + plain(m.group(2))));
        });
  }

  /** Parameters without their defaults. */
  private static String plain(String parameters) {
    String list = parameters.substring(1, parameters.length() - 1).replaceAll("= '[^']*'", "");
    return Stream.of(list.split(","))
        .map(parameter -> parameter.replaceFirst("=.*", "").strip())
        .collect(joining(", ", "(", ")"));
  }

  @Test
  void bothComputeTheSameFromTheSameSeed() throws ScriptException, IOException {
    JS.eval(text("seeded.js"));
    PYTHON.eval(text("seeded.py"));
    List<Double> numbers = numbers((List<?>) JS.get("numbers"));
    assertEquals(numbers, numbers((List<?>) PYTHON.get("numbers")));
    assertTrue(numbers.size() > 100, "only " + numbers.size() + " numbers");
    assertTrue(numbers.getLast() < numbers.getFirst() / 2, "the loss: " + numbers.getLast());
    assertEquals(JS.get("words"), PYTHON.get("words"));
  }

  private static List<Double> numbers(List<?> list) {
    return list.stream().map(x -> ((Number) x).doubleValue()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mse([1, 2], [3, 2])                       | 2",
        "mae([1, 2], [3, 2])                       | 1",
        "huber([0, 3], [0.5, 0])                   | 1.3125",
        "hinge([0.5, -2], [1, -1])                 | 0.25",
        "binaryCrossEntropy([0, 800], [1, 1])      | 0.34657359027997264",
        "crossEntropy([[1000, 0]], [1])            | 1000",
        "crossEntropy([[0, 0, 0, 0]], [2])         | 1.3862943611198906",
        "linearRate(1, 0.1, 50, 100)               | 0.55",
        "cosineRate(1, 0, 100, 100)                | 0",
        "stepRate(1, 0.5, 10, 29)                  | 0.25",
        "logNormal(2, 0, 3)[2]                     | 7.38905609893065",
        "logNormal(0, 1, 1, 5)[0]                  | 0.9304954312805797",
      })
  void answersWhatTheFormulasSay(String expression, double expected) throws ScriptException {
    for (ScriptEngine engine : List.of(JS, PYTHON)) {
      assertEquals(expected, ((Number) engine.eval(expression)).doubleValue(), 1e-15, expression);
    }
  }

  private static String text(String file) throws IOException {
    try (InputStream in = ParityTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
