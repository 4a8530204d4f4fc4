package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.parse.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.draw.Picture;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/** Scripts that bring their own Value and draw it with packages of others. */
class StandInsTest {
  private static final ScriptEngine PYTHON =
      new ScriptEngineManager().getEngineByName("micrograd-python");

  private static final String OWN =
      """
      from graphviz import Digraph

      class Value:
          def __init__(self, data, _children=(), _op=''):
              self.data, self._prev, self._op = data, set(_children), _op
          def __add__(self, other):
              return Value(self.data + other.data, (self, other), '+')
          def __mul__(self, other):
              return Value(self.data * other.data, (self, other), '*')

      def draw_dot(root):
          dot, seen = Digraph(format='svg', graph_attr={'rankdir': 'LR'}), set()
          def visit(v):
              if v in seen: return
              seen.add(v)
              uid = str(id(v))
              dot.node(name=uid, label='{ %s | data %.4f }' % (v._op or 'leaf', v.data), shape='record')
              if v._op:
                  dot.node(name=uid + v._op, label=v._op)
                  dot.edge(uid + v._op, uid)
              for operand in v._prev:
                  visit(operand)
                  dot.edge(str(id(operand)), uid + v._op)
          visit(root)
          return dot

      dot = draw_dot(Value(2.0) * Value(-3.0) + Value(10.0))
      """;

  /** What an SVG says, by its text elements. */
  private static List<String> said(String svg) {
    return Pattern.compile("<text[^>]*>([^<]*)</text>")
        .matcher(svg)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  @Test
  void aGraphOfOnesOwnIsDrawn() throws ScriptException, IOException {
    PYTHON.eval(OWN);
    List<String> said = said(((Picture) PYTHON.get("dot")).svg());
    for (String text :
        List.of("leaf", "data 2.0000", "data -3.0000", "data -6.0000", "data 4.0000")) {
      assertTrue(said.contains(text), text + " is not in " + said);
    }
    // A parser that is not ours reads the source.
    MutableGraph read = new Parser().read((String) PYTHON.eval("dot.source"));
    assertEquals(7, read.nodes().size());
    assertEquals(6, read.edges().size());
    assertTrue(read.isDirected());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          g.node('a')                                        | [a]
          g.node('a', 'says')                                | [says]
          g.node('a', label='two\\nlines')                   | [two, lines]
          g.node('a', 'left\\\\lright\\\\rend')              | [left, right, end]
          g.node('a', '\\\\N and \\\\"more\\\\"')            | [a and &quot;more&quot;]
          §g.node('a', '<p> x | {y|z \\\\| w}', shape='record')§ | §[x, y, z | w]§
          §g.attr('node', shape='record'); g.node('a', 'x|y')§ | [x, y]
          §g.node_attr['shape'] = 'record'; g.node('a', 'x|y')§ | [x, y]
          g.node('a', '<<b>x</b><br/>y>')                    | [x, y]
          g.node('a', 'x'); g.node('a', 'y')                 | [y]
          g.edge('a:left', 'b', 'from')                      | [from, a, b]
          g.edges(['ab', ('b', 'c')])                        | [a, b, c]
          g.edge('a', 'a')                                   | [a]
          g.attr(label='a title'); g.node(1)                 | [a title, 1]
          g.node('digraph', 'x [y="z"];')                    | [x [y=&quot;z&quot;];]
          """)
  void picturesSayWhatTheAttributesSay(String script, String said)
      throws ScriptException, IOException {
    PYTHON.eval("from graphviz import Digraph\ng = Digraph('name', comment='c')\n" + script);
    assertEquals(said, said(((Picture) PYTHON.get("g")).svg()).toString());
    new Parser().read((String) PYTHON.eval("str(g)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plt.plot([1, 2, 4])                                          | plot([0, 1, 2], [1, 2, 4])
          plt.plot([1, 2], [3, 5], label='a')                          | plot([1, 2], [3, 5], 'a')
          plt.plot((x for x in [1, 2]), [value(3), value(5)], '-')     | plot([1, 2], [3, 5])
          plt.plot([1, 2], [3, 5], 'ro')                               | scatter([1, 2], [3, 5])
          plt.plot([1, 2], [3, 5], 'b.', label='a')                    | scatter([1, 2], [3, 5], 'a')
          plt.plot([1, 2], [3, 5], marker='o', linestyle='')           | scatter([1, 2], [3, 5])
          plt.plot([1, 2], [3, 5], marker='o')                         | plot([1, 2], [3, 5]).scatter([1, 2], [3, 5])
          plt.plot([1, 2], [3, 5], 'o-')                               | plot([1, 2], [3, 5]).scatter([1, 2], [3, 5])
          plt.plot([1, 2], [3, 5], 'g--', [1, 2], [0, 1])              | dashed.line([1, 2], [0, 1])
          plt.plot([1, 2], [3, 5], ls='-.')                            | dashed
          plt.scatter([1, 2], [3, 5], s=20, c='red')                   | scatter([1, 2], [3, 5])
          plt.scatter([1, 2], [3, 5], c=[-1, 1], cmap='jet')           | plotSamples([[1, 3], [2, 5]], [-1, 1])
          plt.hist([1, 2, 2, 3], bins=3)                               | histogram([1, 2, 2, 3], 3)
          plt.semilogy([1, 10]); plt.title('t', fontsize=9)            | plot([0, 1], [1, 10]).logY().title('t')
          plt.loglog([1, 10], [1, 10]); plt.legend(); plt.grid(True)   | plot([1, 10], [1, 10]).logX().logY()
          plt.figure(figsize=(5, 5)); plt.plot([1]); plt.xlabel('x'); plt.ylabel('y') | plot([0], [1]).xLabel('x').yLabel('y')
          fig, ax = plt.subplots(); ax.plot([1]); ax.set_xlabel('x'); ax.legend() | plot([0], [1]).xLabel('x')
          plt.figure().add_subplot(111).scatter([1, 2], [3, 5]); plt.colorbar() | scatter([1, 2], [3, 5])
          plt.plot([9]); plt.figure(); plt.plot([1, 2])                | plot([0, 1], [1, 2])
          """)
  void plotsAreTheLibrarysOwn(String script, String own) throws ScriptException {
    PYTHON.eval("import matplotlib.pyplot as plt\nplt.close()\n" + script);
    PYTHON.put("dashed", new Plot().dashed(new double[] {1, 2}, new double[] {3, 5}, ""));
    String ours = ((Picture) PYTHON.eval(own + ".title('t')")).svg();
    String theirs = ((Picture) PYTHON.eval("plt.title('t')")).svg();
    assertTrue(ours.equals(theirs), own + " is another picture");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Digraph().pipe()                 | ValueError: a diagram needs at least one node
          Digraph(format='pdf').pipe()     | ValueError: a Digraph has no format "pdf": the known ones are svg, png, dot
          Digraph(body=[]).attr('nodes')   | ValueError: attr statement must target graph, node, or edge: 'nodes'
          drawn().render('x')              | a restricted script writes no file
          drawn().view()                   | a restricted script opens no window
          plt.plot([1]); plt.savefig('x')  | a restricted script writes no file
          plt.imshow([[1]])                | module 'matplotlib.pyplot' has no attribute 'imshow'
          plt.subplots(2, 2)               | a figure has one plot, got 2 x 2: save one after the other
          plt.gca().bars([1])              | a plot has no attribute 'bars'
          plt.plot([1, 2], [3])            | plot needs as many xs as ys and at least one, got 2 and 1
          np.ones(2) + np.ones(3)          | operands could not be broadcast together with shapes (2,) (3,)
          np.ones(2)[2]                    | index 2 is out of bounds for axis 0 with size 2
          np.ones(2)[0, 0]                 | too many indices for the array
          np.ones(2)[[True]]               | boolean index did not match: it has 1 items, the array 2
          bool(np.ones(2))                 | write a.any() or a.all()
          float(np.ones(2))                | only an array of one item is a number, got one of shape (2,)
          np.array([[1], [1, 2]])          | an array needs rows of one shape, got (1,) and (2,)
          np.arange(6).reshape(4, -1)      | cannot reshape array of size 6 into shape (4, -1)
          np.ones(2) @ np.ones(3)          | shapes (2,) and (3,) are not aligned: 2 and 3
          np.random.seed(-1)               | Seed must be between 0 and 2**32 - 1, got -1
          np.fft                           | module 'numpy' has no attribute 'fft'
          graphviz.Source                  | module 'graphviz' has no attribute 'Source'
          __import__('graphviz.dot')       | No module named 'graphviz.dot'
          """)
  void whatItCannotDoIsSaid(String script, String message) {
    String before =
        """
        import graphviz
        import matplotlib.pyplot as plt
        import numpy as np
        from graphviz import Digraph
        def drawn():
            g = Digraph()
            g.edge('a', 'b')
            return g
        """;
    ScriptException e = assertThrows(ScriptException.class, () -> PYTHON.eval(before + script));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          np.array([[1, 2], [3, 4.5]])                   | array([[1, 2], [3, 4.5]])
          a                                              | array([[0, 1, 2], [3, 4, 5]])
          a.shape, a.ndim, a.size, len(a)                | ((2, 3), 2, 6, 2)
          a.T                                            | array([[0, 3], [1, 4], [2, 5]])
          np.arange(24).reshape(2, 3, 4).T[3, 2]         | array([11, 23])
          a[1], a[-1, 0], a[:, 0], a[0, ::-1]            | (array([3, 4, 5]), 3, array([0, 3]), array([2, 1, 0]))
          a[[1, 0, 1], 1:], a[a[:, 0] > 1], a[:, None].shape | (array([[4, 5], [1, 2], [4, 5]]), array([[3, 4, 5]]), (2, 1, 3))
          a[5:], a[:, 3:].shape                          | (array([]), (2, 0))
          a + 10, 10 - a[0], 2 ** a[0], -a[0]            | (array([[10, 11, 12], [13, 14, 15]]), array([10, 9, 8]), array([1, 2, 4]), array([0, -1, -2]))
          a[0] / 0, a[0] / 2, a[0] ** 0.5, -a[0] ** -1, (1 - a[0] * 2.0) ** 0.5 | (array([nan, inf, inf]), array([0.0, 0.5, 1.0]), array([0.0, 1.0, 1.4142135623730951]), array([-inf, -1.0, -0.5]), array([1.0, nan, nan]))
          a * [1, 0, 2] + [[1], [2]]                     | array([[1, 1, 5], [5, 2, 12]])
          a % 2 == 0, (a > 1) & ~(a > 3)                 | (array([[True, False, True], [False, True, False]]), array([[False, False, True], [True, False, False]]))
          a @ a.T, a @ [1, 0, 1], np.dot([1, 2], [3, 4]) | (array([[5, 14], [14, 50]]), array([2, 8]), 11)
          a.sum(), a.sum(0), a.mean(axis=1), a.max(-1)   | (15, array([3, 5, 7]), array([1.0, 4.0]), array([2, 5]))
          a.std(), a.var(axis=0), a.argmax(), a.argmin(axis=1) | (1.707825127659933, array([2.25, 2.25, 2.25]), 5, array([0, 0]))
          np.linspace(0, 1, 5), np.arange(1, 2, 0.5)     | (array([0.0, 0.25, 0.5, 0.75, 1.0]), array([1.0, 1.5]))
          np.zeros(2), np.ones((1, 2), dtype=int), np.full(2, 7) | (array([0.0, 0.0]), array([[1, 1]]), array([7, 7]))
          np.meshgrid([1, 2], [3, 4])                    | [array([[1, 2], [1, 2]]), array([[3, 3], [4, 4]])]
          np.c_[[1, 2], [3, 4]], np.vstack([a, [6, 7, 8]])[-1], np.hstack([[1], [2]]) | (array([[1, 3], [2, 4]]), array([6, 7, 8]), array([1, 2]))
          np.where(a > 2, a, -1), np.maximum(a, 3)       | (array([[-1, -1, -1], [3, 4, 5]]), array([[3, 3, 3], [3, 4, 5]]))
          np.exp(np.array([value(0.0)])), np.sqrt(4), abs(np.array([-1])) | (array([Value(data=1.0)]), 2.0, array([1]))
          a.reshape(-1), a.ravel().tolist(), a.astype(bool)[0] | (array([0, 1, 2, 3, 4, 5]), [0, 1, 2, 3, 4, 5], array([False, True, True]))
          np.any(a > 4), (a < 9).all(), float(np.array([2])) | (True, True, 2.0)
          """)
  void arraysAreThoseOfNumpy(String script, String repr) throws ScriptException {
    String before = "import numpy as np\na = np.arange(6).reshape(2, 3)\n";
    assertEquals(repr, PYTHON.eval(before + "repr((" + script + "))"));
  }

  /** What the documentation of scikit-learn prints. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          make_blobs(n_samples=10, centers=3, n_features=2, random_state=0) | (10, 2) [0, 0, 1, 0, 2, 2, 2, 1, 1, 0]
          make_circles(random_state=42)                                     | (100, 2) [1, 1, 1, 0, 0]
          """)
  void samplesAreThoseOfScikitLearn(String call, String expected) throws ScriptException {
    String script = "from sklearn.datasets import *\nX, y = %s\nf'{X.shape} {list(y[:10])}'";
    String found = (String) PYTHON.eval(script.formatted(call));
    assertTrue(found.startsWith(expected.substring(0, expected.length() - 1)), found);
  }

  @Test
  void whatNotebooksLeaveInAScriptIsPassedOver() throws ScriptException {
    PYTHON.eval(
        """
        import numpy as np
        %matplotlib inline
        get_ipython().run_line_magic('matplotlib', 'inline')
        found = 5 %matplotlib if False else 6
        """);
    assertEquals(6, PYTHON.get("found"));
  }

  /** What RandomState of numpy answers, as printed in many places for these seeds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0  | rand(3)         | 0.5488135039273248 0.7151893663724195 0.6027633760716439
          0  | randn(3)        | 1.764052345967664 0.4001572083672233 0.9787379841057392
          42 | rand(3)         | 0.3745401188473625 0.9507143064099162 0.7319939418114051
          42 | permutation(10) | 8 1 5 0 7 2 9 4 3 6
          """)
  void randomNumbersAreThoseOfNumpy(int seed, String call, String numbers) throws ScriptException {
    String script = "import numpy as np\nnp.random.seed(%d)\n' '.join(map(str, np.random.%s))";
    assertEquals(numbers, PYTHON.eval(script.formatted(seed, call)));
  }

  /** numpy's documented way: a slice is a view, a list of indices makes a copy. */
  @Test
  void slicesAreViews() throws ScriptException {
    PYTHON.eval(
        """
        import numpy as np
        a = np.zeros((2, 2), dtype=int)
        row, column, copied, flat = a[0], a[:, 1], a[[0]], a.T.ravel()
        row[0] = 1
        column += 2
        copied[0, 0] = 9
        flat[3] = 7
        a[1] = [5, *a[1, 1:]]
        """);
    assertEquals("array([[1, 2], [5, 2]])", PYTHON.eval("repr(a)"));
  }

  /** The samples, all losses and accuracies of micrograd's published notebook, from its seed. */
  @Test
  void aNotebookOnMoonsRunsUnchanged(@TempDir Path folder) throws Exception {
    try (GradEngine python =
        GradEngine.open("micrograd-python", Access.RESTRICTED.allowWrite(folder))) {
      python.put("folder", folder.toString());
      python.put("text", resource("moons-demo.json"));
      python.eval(resource("moons-notebook.py"));
      python.eval(
          """
          import json
          truth = json.loads(text)
          points = max(abs(x - t) for row, true in zip(X, truth["X"]) for x, t in zip(row, true))
          losses = max(abs(found[0] - true["loss"]) for found, true in zip(trace, truth["trace"], strict=True))
          same = [found[1] for found in trace] == [true["accuracy"] for true in truth["trace"]]
          """);
      assertEquals(0, (double) python.get("points"), 1e-14);
      assertEquals(0, (double) python.get("losses"), 1e-12);
      assertEquals(true, python.get("same"));
    }
    assertTrue(Files.readString(folder.resolve("samples.svg")).contains("<svg"));
    assertTrue(Files.readString(folder.resolve("boundary.svg")).contains("<svg"));
  }

  private static String resource(String file) throws IOException {
    try (InputStream in = StandInsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void filesAreWrittenWhereThatIsAllowedAndRealPackagesGoFirst(@TempDir Path folder)
      throws Exception {
    Path package_ = Files.createDirectory(folder.resolve("real"));
    Files.writeString(package_.resolve("graphviz.py"), "Digraph = 'the real one'");
    try (GradEngine python = GradEngine.open("micrograd-python", Access.TRUSTED)) {
      python.put("folder", folder.toString());
      String drawn = "import graphviz\ng = graphviz.Digraph('g')\ng.edge('a', 'b')\n";
      assertEquals(
          folder.resolve("g.gv.png").toString(),
          python.eval(drawn + "g.render(directory=folder, format='png')"));
      assertEquals((byte) 'P', Files.readAllBytes(folder.resolve("g.gv.png"))[1]);
      python.eval("import sys; del sys.modules['graphviz']; sys.path.insert(0, folder + '/real')");
      assertEquals("the real one", python.eval("from graphviz import Digraph; Digraph"));
    }
  }
}
