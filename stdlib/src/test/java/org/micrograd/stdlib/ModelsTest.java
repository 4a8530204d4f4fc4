package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.jsr223.GradEngine;

/** A model computes in Java what its neurons say in the script, whatever has become of them. */
class ModelsTest {
  private static final Map<String, String> BEFORE =
      Map.of(
          "js",
          """
          var x = [1, 2], m = new MLP(2, [3, 1], 'tanh');
          var before = m(x).data;
          function byHand() {
            return m.layers.reduce((x, layer) => layer.neurons.map((n) => {
              const sum = n.w.reduce((sum, w, i) => sum + w*x[i], n.b);
              return n.nonlin ? sum[n.activation]() : sum;
            }), x)[0].data;
          }
          """,
          "python",
          """
          import copy, pickle
          x, m = [1, 2], MLP(2, [3, 1], 'tanh')
          before = m(x).data
          def byHand():
              signal = x
              for layer in m.layers:
                  sums = [(n, dot(n.w, signal) + n.b) for n in layer.neurons]
                  signal = [getattr(v, n.activation)() if n.nonlin else v for n, v in sums]
              return signal[0].data
          """);

  private static final Map<String, GradEngine> SHARED = new HashMap<>();

  private static GradEngine open(String language) throws ScriptException {
    GradEngine engine = GradEngine.builder("micrograd-" + language).build();
    engine.eval(BEFORE.get(language));
    return engine;
  }

  /** An engine for tests that change a model only, with a new one. */
  private static GradEngine shared(String language) throws ScriptException {
    GradEngine engine =
        SHARED.computeIfAbsent(language, name -> GradEngine.builder("micrograd-" + name).build());
    engine.eval(BEFORE.get(language));
    return engine;
  }

  @AfterAll
  static void close() {
    SHARED.values().forEach(GradEngine::close);
    SHARED.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m.layers[0].neurons[0].w[1] = value(5)",
        "m.layers[0].neurons[1].w = [value(1), value(-1)]",
        "m.layers[0].neurons[2].b = value(5)",
        "m.layers[0].neurons[0].nonlin = 0",
        "m.layers[0].neurons[0].activation = 'relu'",
        "n = m.layers[0].neurons[0]; w = n.w; m(x); n.activation = 'relu'",
        "n = m.layers[0].neurons[0]; n.b = value(0); m(x); n.b = value(2)",
        "m.layers[0].neurons.pop(); m.layers[1].neurons[0].w.pop()",
        "m.layers[1].neurons[0].w[0].data = 3",
        "m.layers[0].neurons[0] = m.layers[0].neurons[1]",
        "m.layers[0] = m2.layers[0]",
        "m.layers = m2.layers",
      })
  void changesAreSeen(String change) throws ScriptException {
    for (String language : BEFORE.keySet()) {
      GradEngine engine = shared(language);
      engine.eval((language.equals("js") ? "m2 = new " : "m2 = ") + "MLP(2, [3, 1], 'tanh')");
      engine.eval(change);
      double after = (Double) engine.eval("m(x).data");
      assertNotEquals(engine.get("before"), after, language);
      assertEquals((Double) engine.eval("byHand()"), after, 1e-12, language);
      assertEquals(after, engine.eval("m(x).data"), language);
    }
  }

  /** What the parts say of themselves, for models whose parts a script has changed. */
  private static final Map<String, String> PARTS =
      Map.of(
          "js",
          """
          function check(m) {
            const all = m.layers.flatMap((l) => l.neurons.flatMap((n) => [...n.w, n.b]));
            all.forEach((p, i) => { p.grad = i + 1; });
            const same = (found) => found.length === all.length && found.every((p, i) => p === all[i]);
            const told = same(m.parameters()) && same(m.parameters());
            m.zero_grad();
            m.parameters().push(1);
            return told && all.every((p) => p.grad === 0) && same(m.parameters());
          }
          """,
          "python",
          """
          def check(m):
              all = [p for l in m.layers for n in l.neurons for p in [*n.w, n.b]]
              for i, p in enumerate(all):
                  p.grad = i + 1
              same = lambda found: len(found) == len(all) and {*map(id, found)} == {*map(id, all)} and found == all
              told = same(m.parameters()) and same(m.parameters())
              m.zero_grad()
              m.parameters().append(1)
              return told and {p.grad for p in all} == {0} and same(m.parameters())
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "m.parameters()[0].data = 3",
        "w = m.layers[0].neurons[0].w; m.zero_grad(); w[1] = value(5)",
        "w = m.layers[0].neurons[0].w; m.parameters(); w.pop()",
        "m.layers[0].neurons[1].w = w = [value(1), value(2)]; m.zero_grad(); w[0] = value(3)",
        "m.layers[0].neurons[2].b = value(5)",
        "m.layers[1].neurons[0].b = m.layers[0].neurons[0].b",
        "m.layers[0].neurons.pop()",
        "n = m.layers[0].neurons; m.zero_grad(); n[0] = m2.layers[0].neurons[0]",
        "m.layers[1] = m2.layers[1]",
        "m.layers = m2.layers; m.zero_grad(); m2.layers[0].neurons[0].w[1] = value(7)",
        "m(x); m.parameters(); m.layers[1].neurons[0].w[2] = value(7)",
      })
  void parametersAreThoseOfTheNeurons(String change) throws ScriptException {
    for (String language : BEFORE.keySet()) {
      GradEngine engine = shared(language);
      engine.eval(PARTS.get(language));
      engine.eval((language.equals("js") ? "m2 = new " : "m2 = ") + "MLP(2, [3, 1], 'tanh')");
      engine.eval("m.zero_grad(); m.parameters()");
      engine.eval(change);
      assertEquals(true, engine.eval("check(m)"), language);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "js | m.layers[0].parameters = () => []; m.parameters().length | 4",
        "js | m.layers[0].neurons[0].parameters = () => [m.layers[0].neurons[0].b]; m.parameters().length | 11",
        "js | m.layers[1].neurons[0].b = value(1); m.layers[1].neurons.push(new Neuron(3)); m.parameters().length | 17",
        "js | class A extends MLP { parameters() { return [...super.parameters(), this.extra]; } };"
            + " a = new A(2, [3, 1]); a.extra = value(1); a.extra.grad = 5; a.zero_grad(); a.parameters().length + a.extra.grad | 14",
        "js | class B extends Neuron { parameters() { return this.w; } };"
            + " m.layers[0].neurons[0] = new B(2); m.parameters().length | 12",
        "js | m.layers[0].neurons[0].b = null; m.parameters().length | 13",
        "js | Object.keys(m.layers[0].neurons[0]).join() + m.layers[0].neurons[0].w.length | w,b,nonlin,activation2",
        "python | m.layers[0].parameters = lambda: []; len(m.parameters()) | 4",
        "python | n = m.layers[0].neurons[0]; n.parameters = lambda: [n.b]; len(m.parameters()) | 11",
        "python | m.layers[1].neurons.append(Neuron(3)); len(m.parameters()) | 17",
        "python | A = type('A', (MLP,), {'parameters': lambda self: MLP.parameters(self) + [self.extra]});"
            + " a = A(2, [3, 1]); a.extra = value(1); a.extra.grad = 5; a.zero_grad(); len(a.parameters()) + int(a.extra.grad) | 14",
        "python | B = type('B', (Neuron,), {'parameters': lambda self: self.w});"
            + " m.layers[0].neurons[0] = B(2); len(m.parameters()) | 12",
        "python | m.layers[0].neurons[0].b = None; len(m.parameters()) | 13",
        "python | vars(m.layers[0].neurons[0])['w'][0] = value(9); m.parameters()[0].data | 9",
        "python | sorted(vars(m.layers[0].neurons[0])) | [activation, b, nonlin, w]",
        "python | hasattr(m.layers[0].neurons[0], 'v') or 'w' in dir(m.layers[0].neurons[0]) | true",
        "python | n = copy.copy(m.layers[0].neurons[0]); n.w is m.layers[0].neurons[0].w | true",
        "python | m.layers[0].neurons[0].w is m.layers[0].neurons[0].w | true",
      })
  void aPartSaysItselfWhatItsParametersAre(String language, String change, String expected)
      throws ScriptException {
    GradEngine engine = shared(language);
    engine.eval("m.zero_grad(); m.parameters()");
    int last = change.lastIndexOf(';') + 1;
    engine.eval(change.substring(0, last));
    Object found = engine.eval(change.substring(last).strip());
    assertEquals(expected, String.valueOf(found).replaceFirst("\\.0$", ""));
  }

  /** Those of a neuron of many inputs are drawn at once, from the same bits of the generator. */
  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 40, 700})
  void theWeightsAreTheNumbersOfPythonsRandom(int inputs) throws ScriptException {
    GradEngine python = shared("python");
    python.put("inputs", inputs);
    Object same =
        python.eval(
            """
            import random
            random.seed(7)
            neuron, after = Neuron(inputs), random.random()
            random.seed(7)
            expected = [random.uniform(-1, 1) for _ in range(inputs)]
            [w.data for w in neuron.w] == expected and after == random.random()
            """);
    assertEquals(true, same);
  }

  /** As micrograd's zero_grad does, which writes a plain 0: what CPython prints of the numbers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "neuron([1, 2]) | 0 0 Value(data=0, grad=0)",
        "neuron([1, 2]).backward() | 1 2 Value(data=0, grad=1)",
        "neuron([1, 2]).backward(); neuron([1, 2]).backward() | 2 4 Value(data=0, grad=2)",
        "neuron([1.0, 2]).backward() | 1.0 2 Value(data=0, grad=1)",
        "(neuron([1, 2]) * 0.5).backward() | 0.5 1.0 Value(data=0, grad=0.5)",
        "(neuron([1, 2]) * 3).backward() | 3 6 Value(data=0, grad=3)",
      })
  void zeroGradLeavesAWholeZero(String step, String expected) throws ScriptException {
    GradEngine python = shared("python");
    python.eval(
        "from micrograd import nn\nneuron = nn.Neuron(2, nonlin=False)\nneuron.zero_grad()");
    python.eval(step);
    assertEquals(expected, python.eval("f'{neuron.w[0].grad} {neuron.w[1].grad} {neuron.b}'"));
    python.eval("neuron.zero_grad()");
    assertEquals(
        "0 0 Value(data=0, grad=0)",
        python.eval("f'{neuron.w[0].grad} {neuron.w[1].grad} {neuron.b}'"));
  }

  @Test
  void aScriptsOwnUniformIsCalled() throws ScriptException {
    Object own =
        shared("python")
            .eval(
                """
                import random
                kept, random.uniform = random.uniform, lambda low, high: 0.25
                many = Neuron(20)
                random.uniform = kept
                [w.data for w in many.w] == [0.25] * 20
                """);
    assertEquals(true, own);
  }

  @Test
  void aFunctionInPlaceOfANeuronsOwnIsCalled() throws ScriptException {
    Map<String, List<String>> patches =
        Map.of(
            "js",
            List.of(
                "m.layers[0].neurons[0].forward = () => value(7); m.layers[1].neurons[0].forward = (x) => x[0]",
                "Neuron.prototype.forward = (x) => value(7)",
                "Layer.prototype.forward = (x) => value(7)"),
            "python",
            List.of(
                "Neuron.__call__ = lambda self, x: value(7)",
                "Layer.__call__ = lambda self, x: value(7)"));
    for (var each : patches.entrySet()) {
      for (String patch : each.getValue()) {
        try (GradEngine engine = open(each.getKey())) {
          engine.eval(patch);
          assertEquals(7.0, ((Number) engine.eval("m(x).data")).doubleValue(), patch);
        }
      }
    }
  }

  @Test
  void aModelThatWasCalledIsCopiedAndPickled() throws ScriptException {
    GradEngine python = shared("python");
    for (String copy : List.of("copy.deepcopy(m)", "pickle.loads(pickle.dumps(m))")) {
      python.eval("twin = " + copy);
      assertEquals(python.get("before"), python.eval("twin(x).data"), copy);
      python.eval("twin.layers[1].neurons[0].b.data = 9.0");
      assertEquals(python.get("before"), python.eval("m(x).data"), copy);
    }
  }
}
