package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Legends and bars of colours of pyplot at the side of a frame where a program puts them. */
class BesideFrameTest {
  private static final ScriptEngine PYTHON =
      new ScriptEngineManager().getEngineByName("micrograd-python");

  private static final Pattern TEXT =
      Pattern.compile("<text x=\"([^\"]+)\" y=\"([^\"]+)\"[^>]*>([^<]*)</text>");

  /** Words at the ends of both axes tell where the frame is. */
  private static final String FRAME =
      """
      import matplotlib.pyplot as plt
      def corners(ax):
          ax.set_xlim(0, 1); ax.set_ylim(0, 1)
          ax.set_xticks([0, 1], ['L', 'R']); ax.set_yticks([0, 1], ['B', 'T'])
      """;

  private static Map<String, double[]> places(String code) throws ScriptException {
    PYTHON.eval(FRAME + "plt.close('all')\n" + code);
    String svg = (String) PYTHON.eval("plt.gcf()._repr_svg_()");
    Map<String, double[]> places = new TreeMap<>();
    for (MatchResult m : TEXT.matcher(svg).results().toList()) {
      double[] place = {Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))};
      places.put(m.group(3), place);
    }
    return places;
  }

  /** The side of the frame where a word is; it has to be on the paper. */
  private static String side(Map<String, double[]> places, String word) {
    double[] at = places.get(word);
    assertTrue(at[0] > 5 && at[0] < 635 && at[1] > 5 && at[1] < 475, word + " is off the paper");
    return at[0] > places.get("R")[0]
        ? "right"
        : at[0] < places.get("T")[0]
            ? "left"
            : at[1] > places.get("L")[1] + 8
                ? "below"
                : at[1] < places.get("T")[1] - 12 ? "above" : "inside";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          loc='center left', bbox_to_anchor=(1, 0.5)                 | right
          loc='upper left', bbox_to_anchor=(1.05, 1)                 | right
          bbox_to_anchor=(1.05, 1)                                   | right
          bbox_to_anchor=(1.05, 1), loc=2, borderaxespad=0.          | right
          loc=(1.04, 0)                                              | right
          loc='upper center', bbox_to_anchor=(0.5, -0.1)             | below
          loc='upper center', bbox_to_anchor=(0.5, -0.05), ncol=2    | below
          loc='lower center', bbox_to_anchor=(0.5, 1.05), ncols=2    | above
          loc='lower left', bbox_to_anchor=(0, 1.02, 1, 0.2)         | above
          loc='center right', bbox_to_anchor=(-0.1, 0.5)             | left
          loc='upper right', bbox_to_anchor=(1, 1)                   | inside
          loc='lower right', bbox_to_anchor=(0, 0, 1, 1)             | inside
          loc='upper left', bbox_to_anchor=(0.2, 0.8), title='t'     | inside
          loc='upper right'                                          | inside
          """)
  void aLegendIsAtItsSide(String where, String side) throws ScriptException {
    String plot =
        "plt.plot([0, 1], label='one'); plt.plot([1, 0], label='two'); plt.xlabel('x')\n"
            + "corners(plt.gca()); plt.legend(%s)".formatted(where);
    Map<String, double[]> places = places(plot);
    assertEquals(side, side(places, "one"), where);
    assertEquals(side, side(places, "two"), where);
    boolean areAside = places.get("one")[1] == places.get("two")[1];
    assertEquals(where.contains("ncol"), areAside, "labels in columns: " + where);
    if (side.equals("below")) {
      assertTrue(places.get("one")[1] > places.get("x")[1] + 12, "the name of the axis is below");
    }
  }

  /** The legend of a figure has all labels once, at a side of all frames. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          loc='lower center', ncol=3                                 | below
          loc='upper center', ncols=3                                | above
          loc='center left'                                          | left
          loc='outside right upper'                                  | right
          loc='center left', bbox_to_anchor=(1, 0.5)                 | right
          loc='upper center', bbox_to_anchor=(0.5, 0), ncol=3        | below
          labels=['one', 'two', 'three']                             | right
          """)
  void aFigureHasOneLegend(String where, String side) throws ScriptException {
    String plot =
        """
        f, (a, b) = plt.subplots(2, 1)
        a.plot([0, 1], label='one'); a.plot([1, 0], label='two'); b.plot([0, 1], label='three')
        corners(%s)
        f.legend(%s)
        """;
    // The lower axes tell of what is below, the upper ones of what is above.
    Map<String, double[]> places = places(plot.formatted(side.equals("below") ? "b" : "a", where));
    for (String word : new String[] {"one", "two", "three"}) {
      assertEquals(side, side(places, word), where);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                                     | right
          orientation='vertical'                                     | right
          orientation='horizontal'                                   | below
          location='bottom'                                          | below
          location='bottom', orientation='horizontal'                | below
          location='top'                                             | above
          location='left'                                            | left
          location='right'                                           | right
          orientation='horizontal', shrink=0.8, pad=0.1              | below
          """)
  void aBarOfColoursIsAtItsSide(String where, String side) throws ScriptException {
    for (String plot :
        new String[] {
          "plt.scatter([0, 1], [0, 1], c=[100, 700])",
          "plt.imshow([[100, 700], [300, 400]])",
          "plt.contourf([[100, 700], [300, 400]], levels=[100, 300, 500, 700])"
        }) {
      String code =
          plot + "; corners(plt.gca()); plt.xlabel('x'); plt.ylabel('y')\nplt.colorbar(%s)";
      Map<String, double[]> places =
          places(code.formatted((where == null ? "" : where + ", ") + "label='what'"));
      assertEquals(side, side(places, "what"), plot + " " + where);
      assertEquals(side, side(places, "500"), plot + " " + where);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plt.colorbar(location='top', orientation='vertical') | mutually exclusive
          plt.colorbar(orientation='flat')                     | not a valid value for orientation
          plt.colorbar(location='below')                       | not a valid value for location
          plt.legend(loc='somewhere')                          | not a valid value for loc
          plt.legend(bbox_to_anchor=(1, 2, 3))                 | must have 2 or 4 numbers
          """)
  void aPlaceThatThereIsNotIsAnError(String code, String words) {
    Exception e =
        assertThrows(ScriptException.class, () -> places("plt.imshow([[1, 2]])\n" + code));
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }
}
