package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.draw.Picture;
import org.micrograd.script.Parameter;

/** The library, from both languages: the same names, results and errors. */
class LibraryTest {
  private static final Map<String, ScriptEngine> ENGINES =
      Stream.of("js", "python")
          .collect(
              Collectors.toMap(
                  name -> name,
                  name -> new ScriptEngineManager().getEngineByName("micrograd-" + name)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arange(4)                            | 0.0 1.0 2.0 3.0
          arange(1, 4)                         | 1.0 2.0 3.0
          arange(-1, 1, 0.5)                   | -1.0 -0.5 0.0 0.5
          arange(3, 0, -1)                     | 3.0 2.0 1.0
          arange(3, 0)                         | ''
          linspace(0, 1, 5)                    | 0.0 0.25 0.5 0.75 1.0
          linspace(2, 7, 1)                    | 2.0
          linspace(0, 0.3, 4)                  | 0.0 0.09999999999999999 0.19999999999999998 0.3
          [derivative(square, 3, 0.001)]       | 6.000999999999479
          [derivative(square, value(3).data)]  | 6.000001000927568
          """)
  void answersTheSame(String expression, String expected) throws ScriptException {
    for (Map.Entry<String, ScriptEngine> each : ENGINES.entrySet()) {
      List<?> numbers = (List<?>) each.getValue().eval(expression);
      assertEquals(
          expected,
          numbers.stream()
              .map(x -> String.valueOf(((Number) x).doubleValue()))
              .collect(Collectors.joining(" ")),
          each.getKey());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arange('x')               | arange needs a number for start, got "x"
          arange(0, 1, 0)           | arange needs a step other than 0
          linspace(0, 1, 0)         | linspace needs a whole number of at least 1 for count, got 0
          linspace(0, 1, 2.5)       | linspace needs a whole number of at least 1 for count, got 2.5
          linspace(0, value(1), 2)  | linspace needs a number for stop, got Value(data=1.0)
          derivative(3, 1)          | derivative needs a function for f, got 3
          derivative(square, 'x')   | derivative needs a number for x, got "x"
          plot([1, 2], [1])         | plot needs as many xs as ys, got 2 and 1
          plot([], [])              | plot needs at least one point that is finite, got none
          plot([1], ['x'])          | plot needs a list of numbers for ys, got "x" at index 0
          plot(1, [1])              | plot needs a list of numbers for xs, got 1
          plot([1], [1], 5)         | plot needs a text for label, got 5
          plot([1], [1]).title(5)   | title needs a text for words, got 5
          scatter([1], [1, 2])      | scatter needs as many xs as ys, got 1 and 2
          lossCurve([])             | lossCurve needs at least one point that is finite, got none
          lossCurve(3)              | lossCurve needs a list of numbers for losses, got 3
          lossCurve([new SGD([])])  | got a SGD at index 0
          subplots([])              | subplots needs at least one plot, got none
          subplots(plot([1, 2]))    | a list of pictures for plots, as [plot([1, 2]), plot([2, 1])], got a Plot
          subplots([draw(value(1))]) | subplots needs plots, got Drawing(1 values, 0 operations) at index 0
          subplots([plot([1, 2])], -1) | a whole number of at least 0 for columns, got -1
          histogram([])             | histogram needs at least one number, got none
          plotSamples([1], [1])     | plotSamples needs a list of points [x, y] for X, got 1 at index 0
          plotSamples([[1, 2]], []) | samples need as many points as classes and at least one, got 1 and 0
          tangent(3, 1)             | tangent needs a function for f, got 3
          contour(max, [1], [1, 2]) | a field needs at least two xs that rise, got [1.0]
          readCsv(5)                       | readCsv needs a path for path, got 5
          parseCsv('a', 5)                 | parseCsv needs a text for separator, got 5
          parseCsv('a,b').column('c')      | there is no column
          trainTestSplit([1], [1, 2])      | trainTestSplit needs as many X as y and at least one, got 1 and 2
          trainTestSplit([1], [1], 2)      | trainTestSplit needs a part from 0 to 1, got 2
          batches([], [])                  | batches needs as many X as y and at least one, got 0 and 0
          standardize([[1], [1, 2]])       | standardize needs a list of rows of numbers, as many in each, for X, got [1, 2] at index 1
          standardize([])                  | needs at least one row of at least one number, got 0 of 0
          fit(1, [1], [1], mse, 1)         | fit needs a function for model, got 1
          fit(square, [1], [1], 1, 1)      | fit needs a function for loss, got 1
          fit(square, [1], [1], mse, 1)    | fit needs an optimizer for optimizer, as SGD
          arange(0, 1e308 * 10)            | arange needs finite numbers
          derivative(square, 1, 0)         | derivative needs an h other than 0
          histogram([1], 2.5)              | histogram needs a whole number of at least 0 for bins, got 2.5
          make_moons(0.5)                  | make_moons needs a whole number of at least 1 for count, got 0.5
          make_blobs(5, 0)                 | make_blobs needs a whole number of at least 1 for classes, got 0
          make_circles('x')                | make_circles needs a whole number of at least 1 for count, got "x"
          make_spiral(10, 2, 0.1, 'x')     | make_spiral needs a whole number for seed, got "x"
          logNormal(0, -1)                 | logNormal needs a deviation of at least 0, got -1
          logNormal(0, 1, 0)               | logNormal needs a whole number of at least 1 for n, got 0
          batches(1, [1])                  | batches needs a list for X, got 1
          standardize(1)                   | of rows of numbers, as many in each, for X, got 1
          new Layer(2, 0)                  | nout must be a whole number of at least 1, got 0
          new Neuron(1.5)                  | nin must be a whole number of at least 1, got 1.5
          new MLP(2, 3)                    | of layer sizes, as in
          new MLP(2, [3])([1])             | a neuron with 2 weights needs as many inputs, got 1
          new MLP(2, [3])(1)               | of inputs, got 1
          new Sequential([1])              | of modules and functions, got
          new SGD(1)                       | of Values, as model.parameters(), got 1
          new SGD([1])                     | an optimizer moves Values that the script made, as Value(1.0), not a plain number
          new SGD([value(1) * 2])          | not what was computed
          new SGD([], -1).step()           | lr must be a number from 0 up, got -1.0
          new SGD([], 1, 2).step()         | momentum must be a number from 0 to 1, got 2.0
          new Adam([], 1, 1).step()        | beta1 must be a number from 0 to below 1, got 1.0
          new AdamW([], 1, 0, 'x').step()  | beta2 needs a number, got
          clipGradients([], -1)            | norm must be a number from 0 up, got -1.0
          linearRate(1, 0, 1, 0)           | a learning rate needs a step of at least 0 among more than 0, got 1 among 0
          stepRate(1, 1, 0, 1)             | a learning rate needs a step of at least 0 among more than 0, got 1 among 0
          cosineRate(1, 0, 'x', 5)         | cosineRate needs a number for step, got "x"
          fit(square, 1, [1], mse, new SGD([]))              | fit needs a list for X, got 1
          fit(square, [1], [1], mse, new SGD([]), 1, -1)     | fit needs a whole number of at least 0 for batchSize, got -1
          fit(square, [1], [1], mse, new SGD([]), 1, 1, 1)   | fit needs a function for schedule, got 1
          summary(1)                       | summary needs a model with namedParameters() for model, got 1
          decisionBoundary(1, [], [])      | decisionBoundary needs a function for model, got 1
          decisionBoundary(square, [], []) | decisionBoundary needs at least one point
          """)
  void failsTheSame(String expression, String expected) {
    for (Map.Entry<String, ScriptEngine> each : ENGINES.entrySet()) {
      String answer;
      String own = each.getKey().equals("js") ? expression : expression.replace("new ", "");
      try {
        answer = String.valueOf(each.getValue().eval(own));
      } catch (ScriptException e) {
        answer = e.getMessage();
      }
      assertTrue(answer.contains(expected), each.getKey() + ": " + answer);
    }
  }

  @Test
  void plotsNumbersAndValues() throws ScriptException, IOException {
    for (Map.Entry<String, ScriptEngine> each : ENGINES.entrySet()) {
      ScriptEngine engine = each.getValue();
      String optimizer = each.getKey().equals("js") ? "new SGD([])" : "SGD([])";
      Picture plot = (Picture) engine.eval("plot([0, 1, 2], [value(1), 4, 9])");
      assertEquals("Plot(3 points)", plot.toString());
      assertEquals("Plot(4 points)", engine.eval("plot([1, 4, 9, 16])").toString());
      engine.eval("t = fit(square, [value(1), value(2)], [1, 2], mse, %s, 3)".formatted(optimizer));
      assertEquals("Plot(6 points)", engine.eval("lossCurve(t, 'a').line(t)").toString());
      String grid = "subplots([histogram(t), plot([1, 4, 9])]).title('two')";
      assertEquals("PlotGrid(2 plots, 1 x 2)", engine.eval(grid).toString());
      assertTrue(plot.svg().startsWith("<?xml"));
      assertEquals(1280, ImageIO.read(new ByteArrayInputStream(plot.png())).getWidth());
    }
  }

  /** Python's own functions of these names take more than numbers and Values. */
  @Test
  void everythingOfTheLibraryHidesNothingOfPython() throws ScriptException {
    Object hidden =
        ENGINES
            .get("python")
            .eval(
                """
                import builtins
                names = {}
                exec("from micrograd import *", names)
                sorted(each for each in names if each in vars(builtins) and names[each] is not vars(builtins)[each] and each[:2] != "__")
                """);
    assertEquals(List.of(), hidden);
    assertEquals(3, ((Number) ENGINES.get("python").eval("max(1, 3, 2)")).intValue());
  }

  @Test
  void aTableIsTheColumnsOfABatch() throws ScriptException {
    String js =
        "compile((a, b) => a * b).batch(columns(parseCsv('a,b\\n1,2\\n3,4'))).values.join()";
    assertEquals("2,12", ENGINES.get("js").eval(js));
    String python =
        "str(compile(lambda a, b: a * b).batch(columns(parseCsv('a,b\\n1,2\\n3,4'))).values)";
    assertEquals("[2.0, 12.0]", ENGINES.get("python").eval(python));
    for (ScriptEngine engine : ENGINES.values()) {
      ScriptException e =
          assertThrows(
              ScriptException.class, () -> engine.eval("columns(parseCsv('a,b\\n1,2\\n3,x'))"));
      assertTrue(
          e.getMessage().contains("row 1 has \"x\"; take some with column(name)"), e.getMessage());
      assertEquals(1, ((Number) engine.eval("parseCsv('a,b\\n1,2').rows[0][0]")).intValue());
    }
  }

  @Test
  void fitSaysWhereItDiverges() {
    Map<String, String> scripts =
        Map.of(
            "js", "w = value(1); fit((x) => w * x, [1], [0], mse, new SGD([w], 1e200))",
            "python", "w = value(1)\nfit(lambda x: w * x, [1], [0], mse, SGD([w], 1e200))");
    scripts.forEach((language, script) -> {
      ScriptException e =
          assertThrows(ScriptException.class, () -> ENGINES.get(language).eval(script));
      assertTrue(e.getMessage().contains("after 1 steps: try a lower learning rate"), language);
    });
  }

  @Test
  void displayWritesText() throws ScriptException {
    for (ScriptEngine engine : ENGINES.values()) {
      StringWriter out = new StringWriter();
      var before = engine.getContext().getWriter();
      engine.getContext().setWriter(out);
      engine.eval("display(value(2)); display('x'); display(plot([1], [2]))");
      engine.getContext().setWriter(before);
      assertEquals("Value(data=2.0)\n'x'\nPlot(1 points)\n", out.toString());
    }
  }

  /** As scripts do that expect another encoding than their own. */
  @Test
  void outputIsSetAndWrappedInUtf8() throws ScriptException {
    ScriptEngine python = ENGINES.get("python");
    StringWriter out = new StringWriter();
    var before = python.getContext().getWriter();
    python.getContext().setWriter(out);
    python.eval(
        """
        import io, sys
        sys.stdout.reconfigure(encoding='UTF8', errors='replace')
        print('\u00e9', sys.stdout.errors)
        sys.stdout.buffer.write('\u00fc'.encode()[:1])
        sys.stdout.buffer.write('\u00fc'.encode()[1:])
        wrapped = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8')
        print('!', file=wrapped, flush=True)
        try:
            sys.stdout.reconfigure(encoding='latin-1')
        except ValueError as e:
            print(e)
        """);
    python.getContext().setWriter(before);
    assertEquals(
        "\u00e9 replace\n\u00fc!\nthe output of micrograd is written in utf-8, not in latin-1\n",
        out.toString());
  }

  @Test
  void picturesOfferThemselvesToNotebooks() throws ScriptException {
    ScriptEngine python = ENGINES.get("python");
    python.eval("p = plot([1, 2], [3, 4]); bundle = p._repr_mimebundle_()");
    assertEquals(
        List.of("image/png", "image/svg+xml", "text/plain"), python.eval("sorted(bundle)"));
    assertEquals(
        true, python.eval("bundle['image/png'] == p._repr_png_() and p.png()[:4] == b'\\x89PNG'"));
    assertEquals(
        true, python.eval("bundle['image/svg+xml'] == p._repr_svg_() and '<svg' in p.svg()"));
    assertEquals(
        List.of("text/plain"),
        python.eval("list(p._repr_mimebundle_(include=['text/plain', 'text/html']))"));
    assertEquals(
        Set.of("image/png", "image/svg+xml", "text/plain"),
        ((Picture) python.get("p")).mimeBundle().keySet());
  }

  @Test
  void exportsTheSameNames() throws ScriptException {
    Object js =
        ENGINES
            .get("js")
            .eval("Object.getOwnPropertyNames(globalThis[Symbol.for('micrograd')]).join(' ')");
    Object python = ENGINES.get("python").eval("__import__('micrograd')._exports");
    Set<String> javaScript = new TreeSet<>(List.of(js.toString().split(" ")));
    Set<String> both = new TreeSet<>(javaScript);
    javaScript.stream().map(Parameter::snake).forEach(both::add);
    assertEquals(
        both,
        ((List<?>) python)
            .stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new)));
  }
}
