package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What awkward plots of pyplot look like: words of several lines, grids, sizes, meshes, bars. */
class FigureLooksTest {
  private static final ScriptEngine PYTHON =
      new ScriptEngineManager().getEngineByName("micrograd-python");

  private static final Pattern TEXT =
      Pattern.compile("<text x=\"([^\"]+)\" y=\"([^\"]+)\"[^>]*>([^<]*)</text>");

  private static final String GRID = "#e3e7eb";

  private static void draw(String script) throws ScriptException {
    PYTHON.eval("import matplotlib.pyplot as plt\nplt.close('all')\n" + script);
  }

  private static String svg(String script) throws ScriptException {
    draw(script);
    return (String) PYTHON.eval("plt.gcf()._repr_svg_()");
  }

  private static Map<String, double[]> places(String svg) {
    Map<String, double[]> places = new TreeMap<>();
    for (MatchResult m : TEXT.matcher(svg).results().toList()) {
      double[] place = {Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))};
      places.put(m.group(3), place);
    }
    return places;
  }

  /** Words of several lines keep them apart, and stay on the paper. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plt.xlabel('one\\ntwo')",
        "plt.ylabel('one\\ntwo')",
        "plt.title('one\\ntwo')",
        "plt.xticks([0, 1], ['one\\ntwo', 'b'])",
        "plt.xticks([0, 1], ['a', 'one\\ntwo'])",
        "plt.yticks([0, 1], ['one\\ntwo', 'b'])",
        "plt.xticks([0, 0.5, 1], ['one\\ntwo', 'b' * 40, 'c' * 40])",
        "plt.twinx().set_ylabel('one\\ntwo')",
        "plt.text(0.5, 0.5, 'one\\ntwo')"
      })
  void linesOfWordsStayApart(String code) throws ScriptException {
    Map<String, double[]> places = places(svg("plt.plot([0, 1]); " + code));
    double[] one = places.get("one");
    double[] two = places.get("two");
    double right = two[0] - one[0];
    double down = two[1] - one[1];
    assertTrue(right > 9 && Math.abs(down) < 1 || down > 9 && Math.abs(right) < 1, code);
    for (double[] each : List.of(one, two)) {
      assertTrue(each[0] > 5 && each[0] < 635 && each[1] > 5 && each[1] < 475, code);
    }
  }

  /** Where lines stand: at the numbers of one axis, of both or of none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plt.grid()                                     | xy
          plt.grid(axis='x')                             | x
          plt.grid(True, axis='y')                       | y
          plt.grid(); plt.grid(False, axis='x')          | y
          plt.grid(axis='x'); plt.grid(axis='y')         | xy
          plt.grid(); plt.grid()                         | none
          plt.gca().xaxis.grid(True)                     | x
          plt.gca().yaxis.grid(True, linestyle='--')     | y
          plt.gca().yaxis.grid(True, which='minor')      | none
          plt.rcParams['axes.grid'] = True               | xy
          """)
  void gridsAreOfAnAxis(String code, String axes) throws ScriptException {
    String svg = svg("plt.plot([0, 1], [0, 1])\n" + code);
    PYTHON.eval("plt.rcParams['axes.grid'] = False");
    String found = "none";
    for (String line : svg.lines().filter(each -> each.contains(GRID)).toList()) {
      String path = line.replaceFirst(".* d=\"([^\"]*)\".*", "$1");
      boolean stands = Pattern.compile("M([\\d.]+),[\\d.]+(L\\1,|V)").matcher(path).find();
      boolean lies = Pattern.compile("M[\\d.]+,([\\d.]+)(L[\\d.]+,\\1|H)").matcher(path).find();
      found = (stands ? "x" : "") + (lies ? "y" : "");
    }
    assertEquals(axes, found, svg);
  }

  /** The last number below a frame is on the paper, where nothing else makes room for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plt.plot([0, 1]); plt.xticks([0, 1], ['a', 'b' * 30]); plt.xlim(0, 1)",
        "plt.plot([0, 1]); plt.xticks([0, 1], ['b' * 30, 'a']); plt.xlim(1, 0)",
        "plt.plot([0, 123456789]); plt.xlim(0, 1); plt.xticks([1], ['b' * 50])",
        "plt.bar(['a', 'b' * 60], [1, 2])"
      })
  void theLastNameIsOnThePaper(String code) throws ScriptException {
    Map<String, double[]> places = places(svg(code));
    String name =
        places.keySet().stream().filter(s -> s.startsWith("bbb")).findFirst().orElseThrow();
    double half = name.length() * 12 * 0.61 / 2;
    assertTrue(places.get(name)[0] + half <= 640, code + " " + places.get(name)[0]);
  }

  /** How wide a point is, in pixels of a figure of 100 dots an inch, as matplotlib has it. */
  @ParameterizedTest
  @CsvSource({
    "'scatter([0], [0], s=1', 2.8",
    "'scatter([0], [0], s=2', 3.37",
    "'scatter([0], [0], s=36', 9.72",
    "'scatter([0], [0], s=400', 29.14",
    "'plot([0], [0], \"o\", ms=1', 2.8",
    "'plot([0], [0], \"o\"', 9.72",
    "'plot([0], [0], \"o\", ms=20', 29.14",
    "'plot([0], [0], \".\"', 5.57",
    "'plot([0], [0], \"s\"', 10.54"
  })
  void pointsHaveTheirSizes(String code, double expected) throws ScriptException, IOException {
    BufferedImage image = image("plt." + code + ", c='k'); plt.axis('off')");
    double ink = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        ink += (255 - (image.getRGB(x, y) & 0xff)) / 255.;
      }
    }
    assertEquals(expected, 2 * Math.sqrt(ink / Math.PI), 0.45, code);
  }

  private static BufferedImage image(String code) throws ScriptException, IOException {
    draw("import io; plt.figure(figsize=(3, 3)); held = io.BytesIO()\n" + code);
    PYTHON.eval("plt.savefig(held, dpi=100, format='png'); found = list(held.getvalue())");
    List<?> bytes = (List<?>) PYTHON.eval("found");
    byte[] png = new byte[bytes.size()];
    for (int i = 0; i < png.length; i++) {
      png[i] = (byte) ((Number) bytes.get(i)).intValue();
    }
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** Between fields of a dark mesh no light ground is seen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plt.imshow([[[(i + j) % 2 * 0.1, 0, 0] for i in range(17)] for j in range(17)])",
        "plt.imshow([[(i + j) % 2 * 0.1 for i in range(17)] for j in range(17)], cmap='gray', vmax=5)",
        "plt.pcolormesh([[(i + j) % 2 * 0.1 for i in range(17)] for j in range(17)], cmap='gray', vmax=5)"
      })
  void meshesHaveNoSeams(String code) throws ScriptException, IOException {
    BufferedImage image = image(code + "; plt.axis('off')");
    for (int x = 90; x < 210; x++) {
      for (int y = 90; y < 210; y++) {
        assertTrue((image.getRGB(x, y) & 0xff) < 40, x + ", " + y);
      }
    }
  }

  /** A bar of colours of one number reaches a tenth of it to both sides. */
  @ParameterizedTest
  @CsvSource({
    "'plt.scatter([0, 1], [0, 1], c=[5, 5])', 5.0",
    "'plt.imshow([[5, 5]])', 5.0",
    "'plt.pcolormesh([[-2, -2]])', -2.00",
    "'plt.scatter([0], [0], c=[0])', 0"
  })
  void aBarOfOneNumberHasNumbers(String code, String middle) throws ScriptException {
    Map<String, double[]> places = places(svg(code + "; plt.colorbar()"));
    List<String> atBar =
        places.entrySet().stream()
            .filter(e -> e.getValue()[0] > 560)
            .map(Map.Entry::getKey)
            .toList();
    assertTrue(atBar.size() > 2 && atBar.contains(middle), atBar.toString());
  }

  /** A line leads down to what a logarithmic axis has no place for; where nothing is it breaks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plt.semilogy([1, 10, 100])                                 | 1 2
          plt.semilogy([1, 0, 100])                                  | 1 2
          plt.semilogy([1, -5, 100, 0])                              | 1 3
          plt.loglog([0, 1, 2], [1, 0, 100])                         | 1 2
          plt.semilogx([0, 1, 10], [1, 2, 3])                        | 1 2
          plt.semilogy([1, 2, float('nan'), 100, 10])                | 2 2
          plt.semilogy([1, 2, float('inf'), 100, 0])                 | 2 2
          plt.plot([1, 0, 100]); plt.yscale('log')                   | 1 2
          plt.plot([1, 0, 100])                                      | 1 2
          plt.yscale('log'); plt.fill_between([0, 1], 0, [1, 10])    | 1 4
          """)
  void linesLeadDownToZeroOnLogarithmicAxes(String code, String expected) throws ScriptException {
    String line =
        svg(code)
            .lines()
            .filter(each -> each.contains("#1f77b4") && each.contains("<path"))
            .findFirst()
            .orElseThrow();
    String path = line.replaceFirst(".* d=\"([^\"]*)\".*", "$1");
    long moves = path.chars().filter(c -> c == 'M').count();
    long lines = path.chars().filter(c -> c == 'L').count();
    assertEquals(expected, moves + " " + lines, path);
  }
}
