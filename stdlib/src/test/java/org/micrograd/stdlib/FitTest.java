package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/**
 * A training compiles the library's own layers, and only those; it goes as one that calls the model
 * for each row, whatever the loss.
 */
class FitTest {
  private static final Map<String, GradEngine> ENGINES =
      Map.of(
          "js", GradEngine.open("micrograd-js", Access.RESTRICTED),
          "python", GradEngine.open("micrograd-python", Access.RESTRICTED));

  /** A training of a model and of the same behind a function; the loss sees which is compiled. */
  @BeforeAll
  static void trainings() throws ScriptException {
    ENGINES
        .get("js")
        .eval(
            """
            const rows = linspace(0, 1, 50).map((t) => linspace(t, t * t, 8));
            const far = (a, b) => Math.max(...a.map((x, i) => Math.abs(x - b[i])));
            let compiled;
            function train(make, loss, y, size, wrapped, inputs = rows) {
              seed(3);
              const model = make(), parameters = model.parameters().filter((p) => p._prev.size === 0);
              const seen = (p, t) => {
                compiled = (Array.isArray(p[0]) ? p[0][0] : p[0])._prev.size === 0;
                return loss(p, t) + 0.001 * parameters.slice(0, 3).reduce((sum, each) => sum + each * each, 0);
              };
              const losses = fit(wrapped ? (x) => model(x) : model, inputs, y, seen, new Adam(parameters, 0.01), 6, size).losses;
              return [...losses, ...parameters.map((p) => p.data)];
            }
            function differ(make, loss, y, size = 0, inputs = rows) {
              const one = train(make, loss, y, size, false, inputs), kind = compiled ? 'compiled' : 'called';
              return `${kind} ${far(one, train(make, loss, y, size, true, inputs)) < 1e-12}`;
            }
            const classes = rows.map((_, i) => i % 3), signs = rows.map((_, i) => 2 * (i % 2) - 1);
            class Own extends MLP { forward(x) { return super.forward(x); } }
            const changed = (model, change) => { change(model.layers[1].neurons[0]); return model; };
            """);
    ENGINES
        .get("python")
        .eval(
            """
            rows = [linspace(t, t * t, 8) for t in linspace(0, 1, 50)]
            compiled = None

            def train(make, loss, y, size, wrapped, inputs):
                seed(3)
                model = make()
                parameters = [p for p in model.parameters() if not p._prev]
                def seen(p, t):
                    global compiled
                    compiled = not (p[0][0] if isinstance(p[0], list) else p[0])._prev
                    return loss(p, t) + 0.001 * sum(each * each for each in parameters[:3])
                losses = fit((lambda x: model(x)) if wrapped else model, inputs, y, seen, Adam(parameters, 0.01), 6, size).losses
                return [*losses, *(p.data for p in parameters)]

            def differ(make, loss, y, size=0, inputs=None):
                inputs = inputs or rows
                one = train(make, loss, y, size, False, inputs)
                kind = "compiled" if compiled else "called"
                other = train(make, loss, y, size, True, inputs)
                return f"{kind} {str(max(abs(a - b) for a, b in zip(one, other)) < 1e-12).lower()}"

            classes = [i % 3 for i in range(50)]
            signs = [2 * (i % 2) - 1 for i in range(50)]
            class Own(MLP):
                def __call__(self, x):
                    return super().__call__(x)
            def changed(model, change):
                change(model.layers[1].neurons[0])
                return model
            """);
  }

  @AfterAll
  static void close() {
    ENGINES.values().forEach(GradEngine::close);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | () => new MLP(8, [36, 1]), hinge, signs                         | compiled
          js     | () => new MLP(8, [36, 3], 'tanh'), crossEntropy, classes, 20    | compiled
          js     | () => new Layer(8, 40), (p, t) => mse(p.map((r) => r[1]), t), signs | compiled
          js     | () => changed(new MLP(8, [36, 1]), (n) => { n.b = n.w[0]; }), hinge, signs | compiled
          js     | () => changed(new MLP(8, [36, 1]), (n) => { n.b = n.w[0] * 2; }), hinge, signs | called
          js     | () => changed(new MLP(8, [36, 1]), (n) => { n.forward = (x) => x[0]; }), hinge, signs | called
          js     | () => new Own(8, [36, 1]), hinge, signs                         | called
          python | lambda: MLP(8, [36, 1]), hinge, signs                           | compiled
          python | lambda: MLP(8, [36, 3], 'tanh'), crossEntropy, classes, 20      | compiled
          python | lambda: Layer(8, 40), lambda p, t: mse([r[1] for r in p], t), signs | compiled
          python | lambda: changed(MLP(8, [36, 1]), lambda n: setattr(n, 'b', n.w[0])), hinge, signs | compiled
          python | lambda: changed(MLP(8, [36, 1]), lambda n: setattr(n, 'b', n.w[0] * 2)), hinge, signs | called
          python | lambda: Own(8, [36, 1]), hinge, signs                           | called
          python | lambda: MLP(8, [36, 1]), hinge, signs, 0, [[value(x) for x in row] for row in rows] | called
          """)
  void goesAsOneThatCallsTheModel(String language, String arguments, String kind)
      throws ScriptException {
    Object answer = ENGINES.get(language).eval("differ(" + arguments + ")");
    assertEquals(kind + " true", answer.toString());
  }

  /** What a row lacks is said by the model's own call. */
  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void rowsThatDoNotFitAreRefused(String language) {
    String model = language.equals("js") ? "new MLP(8, [36, 1])" : "MLP(8, [36, 1])";
    String optimizer = language.equals("js") ? "new SGD([])" : "SGD([])";
    String script = "fit(%s, [[1, 2]], [1], hinge, %s, 100000)".formatted(model, optimizer);
    String message =
        assertThrows(ScriptException.class, () -> ENGINES.get(language).eval(script)).getMessage();
    assertTrue(message.contains("a neuron with 8 weights needs as many inputs, got 2"), message);
  }
}
