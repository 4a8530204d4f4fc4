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
import org.junit.jupiter.api.Tag;
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
          g.edge('a:left', 'b', 'from')                      | [a, b, from]
          g.edges(['ab', ('b', 'c')])                        | [a, b, c]
          g.edge('a', 'a')                                   | [a]
          g.attr(label='a title'); g.node(1)                 | [1, a title]
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
      quoteCharacter = '`',
      textBlock =
          """
          Digraph(format='pdx').pipe()     | ValueError: unknown format: 'pdx'
          drawn().pipe('ps')               | ExecutableNotFound: a restricted script starts no process: a graph has no format "ps" then
          Digraph(body=[]).attr('nodes')   | ValueError: attr statement must target graph, node, or edge: 'nodes'
          drawn().render('x', format='svg') | PermissionError
          Source('graph { a').pipe('svg')  | CalledProcessError: this is no text in Graphviz's language: line 2, column 1: there is the end in place of a statement
          Source('digraph { a -- b }').pipe('svg') | CalledProcessError: this is no text in Graphviz's language: line 1, column 13: -- is no edge of a digraph
          Source('graph { a [label=<<b>x>] }').pipe('svg') | CalledProcessError: an HTML-like label cannot be read
          plt.plot([1]); plt.savefig('x')  | a restricted script sees no folder but those that the application opens with allowRead
          plt.streamplot([[1]])            | module 'matplotlib.pyplot' has no attribute 'streamplot': it is a stand-in
          plt.gca().streamplot([1])        | axes have no attribute 'streamplot' in this stand-in for matplotlib
          plt.figure().add_subplot(projection='polar') | axes of this stand-in for matplotlib lie in the plane or in space, got projection='polar'
          plt.plot([1, 2], [3])            | x and y must have same first dimension
          plt.plot([1, 2], '??')           | '??' is not a valid format string (unrecognized character '?')
          plt.subplots(0, 1)               | Number of rows must be a positive integer, not 0
          plt.subplots(1, 2.0)             | Number of columns must be a positive integer, not 2.0
          plt.subplot_mosaic('AB;BA')      | label 'A' specifies a non-rectangular or non-contiguous area
          plt.subplots(2, sharex='both')   | 'both' is not a valid value for sharex
          plt.plot([1, 2], 'o', fillstyle='top') | plot of this stand-in for matplotlib fills marks wholly or not at all, got fillstyle='top'
          plt.plot([1, 2], 'o', fillstyle='half') | 'half' is not a valid value for fillstyle; supported values are 'full', 'left', 'right', 'bottom', 'top', 'none'
          plt.streamplot(1) | module 'matplotlib.pyplot' has no attribute 'streamplot': it is a stand-in, which has not all of matplotlib
          import matplotlib.tri | No module named 'matplotlib.tri': matplotlib is a stand-in here, which has not all of it
          np.genfromtxt(['1,b', '2,d'], delimiter=',', dtype=None) | genfromtxt of this stand-in for numpy has no columns of different types: give a dtype, or read some columns with usecols
          np.loadtxt('a.txt.bz2') | this stand-in for numpy reads packed texts of .gz, not of .bz2: unpack it first
          plt.clabel(plt.contourf([[0, 1], [2, 3]])) | clabel of this stand-in for matplotlib numbers the lines of contour, not the bands
          plt.clabel(plt.contour([[0, 1], [2, 3]], levels=[1, 2]), [7]) | Specified levels [7.0] don't match available levels [1.0, 2.0]
          plt.get_cmap('nocolours')        | 'nocolours' is not a valid value for name
          np.fft                           | module 'numpy' has no attribute 'fft': it is a stand-in, which has not all of numpy
          np.polynomial                    | module 'numpy' has no attribute 'polynomial': it is a stand-in
          np.ones(2).view(np.int8)         | view of this stand-in for numpy takes no other type
          np.array([1j])                   | this stand-in for numpy has no complex numbers
          np.zeros(2, 'float128')          | this stand-in for numpy has none like it
          from numpy import fft            | cannot import name 'fft' from 'numpy' (a stand-in, which has not all of it)
          import numpy.fft                 | No module named 'numpy.fft': numpy is a stand-in here
          import torch                     | No module named 'torch': there is no stand-in for it
          import pandas                    | No module named 'pandas'
          from sklearn.svm import SVC      | No module named 'sklearn.svm': sklearn is a stand-in here
          __import__('graphviz.dot')       | No module named 'graphviz.dot': graphviz is a stand-in here
          """)
  void whatItCannotDoIsSaid(String script, String message) {
    String before =
        """
        import graphviz
        import matplotlib.pyplot as plt
        import numpy as np
        from graphviz import Digraph, Source
        def drawn():
            g = Digraph()
            g.edge('a', 'b')
            return g
        """;
    ScriptException e = assertThrows(ScriptException.class, () -> PYTHON.eval(before + script));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  /** Shapes, places and shared ends of axes as matplotlib has them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plt.subplots(2, 3)[1].shape                                        | (2, 3)
          plt.subplots(1, 3)[1].shape, plt.subplots(3)[1].shape              | ((3,), (3,))
          plt.subplots(1, 1, squeeze=False)[1].shape                         | (1, 1)
          sorted(plt.subplot_mosaic('AB;CC')[1])                             | ['A', 'B', 'C']
          len(plt.subplot_mosaic([['a', '.'], ['a', 'b']])[0].axes)          | 2
          widths(plt.subplots(1, 2, gridspec_kw={'width_ratios': [3, 1]})[1]) | [0.75, 0.25]
          widths([plt.subplot(GridSpec(2, 4)[1, 1:3]), plt.subplot(GridSpec(2, 4)[0, -1])]) | [0.5, 0.25]
          ends(plt.subplots(2, 2, sharex='col')[1])                          | [[-3, 6], [0, 3], [-3, 6], [0, 3]]
          ends(plt.subplots(2, 2, sharex=True)[1])                           | [[-3, 6], [-3, 6], [-3, 6], [-3, 6]]
          ends(plt.subplots(2, 2)[1])                                        | [[0, 6], [0, 3], [-3, 0], [0, 1]]
          twins([0, 10], [5, 6, 7])                                          | [(-0.1, 2.1), (-0.1, 2.1), (-0.5, 10.5), (4.9, 7.1), ['one', 'two'], 2]
          shapes(Circle((0.3, 0.5), 0.2), Rectangle((0.6, 0.2), 0.3, 0.5, fill=False), Polygon([[0, 0], [0.2, 0], [0.1, 0.2]]), Line2D([0, 1], [0, 1])) | [3, 1, 0]
          shapes(Ellipse((0, 0), 3, 1, angle=30, ec='red', lw=2), Patch(color='red', label='hot'), Line2D([0], [0], marker='o')) | [2, 1, 0]
          """)
  void axesLieInGrids(String expression, String expected) throws ScriptException {
    PYTHON.eval(
        """
        import matplotlib.pyplot as plt
        from matplotlib.gridspec import GridSpec
        from matplotlib.lines import Line2D
        from matplotlib.patches import Circle, Ellipse, Patch, Polygon, Rectangle
        def widths(all):
            return [float(round(each.get_position().width, 3)) for each in all]
        def ends(all):
            for ax, xs in zip(all.flat, ([0, 6], [0, 3], [-3, 0], [0, 1])):
                ax.margins(0)
                ax.plot(xs, xs)
            return [[round(x) for x in each.get_xlim()] for each in all.flat]
        def shapes(*all):
            fig, ax = plt.subplots()
            for each in all:
                ax.add_artist(each)
            ax.legend(handles=list(all))
            ax.relim()
            ax.autoscale_view()
            fig.canvas.draw()
            fig._repr_svg_()
            return [len(ax.patches), len(ax.lines), len(ax.collections)]
        def twins(one, two):
            fig, left = plt.subplots()
            right = left.twinx()
            lines = left.plot(one, label="one") + right.plot(two, label="two")
            left.legend(lines, [line.get_label() for line in lines])
            right.set_ylabel("two", color="red")
            right.tick_params(axis="y", labelcolor="red")
            fig._repr_svg_()
            labels = [label for ax in fig.axes for label in ax.get_legend_handles_labels()[1]]
            return [*(tuple(float(round(x, 3)) for x in each) for each in (left.get_xlim(), right.get_xlim(), left.get_ylim(), right.get_ylim())), labels, len(fig.axes)]
        """);
    assertEquals(expected, PYTHON.eval("str((" + expression + "))"));
  }

  @Test
  void partsOfNumpyThatWaitHaveAllTheirNamesThere() throws ScriptException {
    PYTHON.eval(
        """
        import importlib, numpy
        listed = [name for name in dir(numpy) if getattr(numpy, name) is None and name != 'newaxis']
        parts = '_statistics _quantiles _slopes _bins _corners _bits _pads _brackets _windows _polynomials _tables _matrices _grids _diagonals _limits _kinds _loops'
        parts = [importlib.import_module('numpy.' + part) for part in parts.split()]
        lost = [name for part in parts for name in vars(part) if name[0] != '_' and getattr(numpy, name, None) is not getattr(part, name)]
        """);
    assertEquals("[] []", PYTHON.eval("f'{listed} {lost}'"));
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

  /** The samples, all losses and accuracies of micrograd's published notebook, from its seed. */
  @Tag("thorough")
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
