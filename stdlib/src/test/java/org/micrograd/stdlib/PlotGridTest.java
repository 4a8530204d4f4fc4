package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.autograd.Value;
import org.micrograd.draw.Drawing;
import org.micrograd.stdlib.PlotGrid.Placed;
import org.xml.sax.InputSource;

/** Several plots in one picture, and the pages of plots. */
class PlotGridTest {
  private static final double[] UP = {0, 1, 2, 3};

  private static Plot plot(int i) {
    double[] ys = IntStream.range(0, 4).mapToDouble(k -> k * Math.pow(10, 2 * i - 4)).toArray();
    Plot plot = new Plot().line(UP, ys, i % 2 == 0 ? "" : "line " + i);
    return i % 3 == 0 ? plot.title("Plot " + i).xLabel("x") : plot;
  }

  private static List<Plot> plots(int count) {
    return IntStream.range(0, count).mapToObj(PlotGridTest::plot).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, 1",
    "2, 0, 1, 2",
    "4, 0, 2, 2",
    "5, 0, 2, 3",
    "5, 1, 5, 1",
    "3, 9, 1, 3",
    "7, 4, 2, 4"
  })
  void plotsAreInRowsAndTheirFramesOnLines(int count, int columns, int rows, int across) {
    PlotGrid grid = PlotGrid.of(plots(count), columns).title("All");
    assertEquals("PlotGrid(%d plots, %d x %d)".formatted(count, rows, across), grid.toString());
    PlotGrid.Layout layout = grid.layout();
    List<Rectangle2D> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Placed placed = layout.all().get(i);
      Rectangle2D page = placed.chart().page();
      Rectangle2D moved =
          new Rectangle2D.Double(placed.left(), placed.top(), page.getWidth(), page.getHeight());
      assertTrue(pages.stream().noneMatch(moved::intersects), "plot " + i + " lies on another");
      assertTrue(
          new Rectangle2D.Double(0, 0, layout.width(), layout.height()).contains(moved), "" + i);
      pages.add(moved);
      Rectangle2D area = placed.chart().axes().area();
      Placed above = layout.all().get(i % across);
      Placed left = layout.all().get(i / across * across);
      assertEquals(
          above.left() + above.chart().axes().area().getMinX(), placed.left() + area.getMinX());
      assertEquals(
          left.top() + left.chart().axes().area().getMinY(), placed.top() + area.getMinY());
      assertEquals(
          left.top() + left.chart().axes().area().getMaxY(), placed.top() + area.getMaxY());
    }
  }

  @Test
  void aGridIsAnSvgAnImageAndAPage() throws Exception {
    PlotGrid grid = PlotGrid.of(plots(3), 2).title("All & more");
    String svg = grid.svg();
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    assertTrue(svg.contains(">All &amp; more</text>") && svg.contains(">Plot 0</text>"), svg);
    assertTrue(grid.png().length > 1000);
    assertTrue(grid.html().contains("<title>All &amp; more</title>"));
    assertFalse(grid.svg().contains(Palette.look(0).ink().dark()));
    assertTrue(grid.theme("dark").svg().contains(Palette.look(0).ink().dark()));
    assertTrue(
        PlotGrid.of(List.of(plot(0).theme("dark")), 0)
            .svg()
            .equals(PlotGrid.of(List.of(plot(0)), 0).theme("dark").svg()));
  }

  @Test
  void whatIsNoPlotIsRefused() {
    Drawing drawing = Drawing.of(Value.of(2));
    for (var each :
        List.of(
            List.of(List.of(), "subplots needs at least one plot, got none"),
            List.of(
                List.of(plot(0), drawing),
                "subplots needs plots, got Drawing(1 values, 0 operations) at index 1"))) {
      @SuppressWarnings("unchecked")
      var pictures = (List<org.micrograd.draw.Picture>) each.getFirst();
      var refused = assertThrows(IllegalArgumentException.class, () -> PlotGrid.of(pictures, 0));
      assertEquals(each.getLast(), refused.getMessage());
    }
  }

  private static final Pattern DATA =
      Pattern.compile("(?s)(const \\{charts\\} = .*?)// Shows what is pointed at");

  /** What the page says of a place, given as parts of a frame from its lower left corner. */
  @Test
  void aPageTellsWhatIsPointedAt() throws Exception {
    double[] grid = {0, 1, 2};
    double[][] heights = {{0, 1, 2}, {10, 11, 12}, {20, 21, 22}};
    List<Plot> plots =
        List.of(
            new Plot().line(UP, new double[] {0, 10, 20, 30}, "up").xLabel("step").yLabel("loss"),
            new Plot().line(new double[] {1, 10, 100}, "").logY(),
            new Plot().histogram(new double[] {1, 1, 2, 5}, 0, "n"),
            new Plot().contour(grid, grid, heights));
    String html = PlotGrid.of(plots, 2).html();
    assertFalse(html.contains("http://") && html.contains("src="), "it loads nothing");
    var data = DATA.matcher(html);
    assertTrue(data.find());
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-js");
    engine.eval(
        data.group(1).replaceAll("const (?=\\{charts)", "var ")
            + """
            var says = (k, s, t) => {
              const {place: [dx, dy], area: [left, top, width, height]} = charts[k];
              return pointed(dx + left + s * width, dy + top + (1 - t) * height)?.text ?? 'nothing';
            };
            var steps = (...all) => all.reduce((now, [along, across]) => stepped(now, along, across), null).text;
            """);
    String found =
        List.of(
                "says(0, 0.05, 0.05)",
                "says(0, 0.36, 0.36)",
                "says(0, 0.1, 0.9)",
                "says(1, 0.5, 0.5)",
                "says(2, 0.15, 0.9)",
                "says(3, 0.5, 0.25)",
                "says(0, -0.05, 0.5)",
                "steps([0, 0], [1, 0])",
                "steps([0, 0], [9, 0], [0, 1])",
                "steps([0, 0], [0, 2], [4, 0])")
            .stream()
            .map(call -> {
              try {
                return engine.eval(call).toString();
              } catch (Exception e) {
                throw new AssertionError(call, e);
              }
            })
            .collect(Collectors.joining("\n"));
    assertEquals(
        """
        up: step = 0, loss = 0
        up: step = 1, loss = 10
        step = 0.204, loss = 27.96
        x = 1, y = 10
        n: 2 from 0.5 to 1.5
        x = 1, y = 0.5, height 6
        nothing
        up: step = 1, loss = 10
        x = 2, y = 100
        n: 1 from 4.5 to 5.5\
        """,
        found);
  }
}
