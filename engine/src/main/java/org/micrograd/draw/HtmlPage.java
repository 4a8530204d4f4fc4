package org.micrograd.draw;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Line;
import org.micrograd.graph.Trace;
import org.micrograd.io.JavaScriptWriter;
import org.micrograd.io.Resource;
import org.micrograd.io.Xml;
import org.micrograd.outline.Outline;
import org.micrograd.outline.Outline.Group;
import org.micrograd.outline.Outline.Item;
import org.micrograd.outline.PartName;

/**
 * A page that needs nothing but a browser: the outline, in which groups open and close, and the
 * whole graph with its partial derivatives, so that the page itself sweeps forward and backward.
 */
final class HtmlPage {
  /** A larger graph would make a page of a hundred megabytes: it has no steps. */
  private static final int MOST_NODES = 250_000;

  private static final List<String> SCRIPTS =
      List.of(
          "rows.js",
          "layout.js",
          "terms.js",
          "shapes.js",
          "marks.js",
          "view.js",
          "model.js",
          "camera.js",
          "page.js");

  private final Outline outline;
  private final Options options;
  private final SceneBuilder sketch;
  private final boolean hasSteps;

  private HtmlPage(Outline outline, Options options) {
    this.outline = outline;
    this.options = options;
    this.hasSteps = options.hasValues() && outline.nodes() <= MOST_NODES;
    this.sketch = new SceneBuilder(outline, options.with("grad", hasSteps));
  }

  static String of(Trace trace, double[] data, Outline outline, Options options) {
    HtmlPage page = new HtmlPage(outline, options);
    String title = options.title().isEmpty() ? "graph" : options.title();
    Map<String, String> parts =
        Map.of(
            "TITLE", Xml.escaped(String.join(" ", Label.of(title).lines())),
            "STYLE", Style.rules() + text("page.css"),
            "NOTE", Xml.escaped(outline.folded()),
            "GRAPH", page.graph(trace, data),
            "SCRIPT", SCRIPTS.stream().map(HtmlPage::text).collect(joining()));
    StringBuilder html = new StringBuilder();
    for (String line : text("page.html").split("\n")) {
      for (String name : parts.keySet()) {
        if (line.contains(name)) {
          line = line.replace(name, parts.get(name));
          break;
        }
      }
      html.append(line).append('\n');
    }
    return html.toString();
  }

  /** A part of the page. */
  static String text(String file) {
    return Resource.text(HtmlPage.class, file);
  }

  /** The data of the page, as an expression of JavaScript: NaN and Infinity are none of JSON. */
  String graph(Trace trace, double[] data) {
    JavaScriptWriter script = new JavaScriptWriter();
    script.object(() -> {
      script.field("topDown", options.isTopDown());
      script.field("coloured", options.isColoured() && hasSteps);
      script.field("theme", options.theme());
      script.field("steps", hasSteps);
      script.list("items", outline.items().size(), i -> item(script, i));
      script.list("groups", outline.groups().size(), g -> group(script, g));
      script.field("nodes", () -> new SweepSteps(trace, data, outline, hasSteps).write(script));
    });
    return script.toString();
  }

  private void item(JavaScriptWriter script, int i) {
    Item item = outline.items().get(i);
    boolean isRoot = i == outline.items().size() - 1;
    Box box = sketch.value(i, item, isRoot);
    // Sentences speak of what has no name by its number, which its box shows then.
    boolean hasNumber = hasSteps && item.label().isEmpty() && !item.isConstant();
    double room = hasSteps && !item.isConstant() ? Fonts.width("grad: -0.00000", 12) + 22 : 0;
    script.object(() -> {
      script.field("shape", box.shape().name().toLowerCase(Locale.ROOT));
      lines(script, "names", names(item));
      script.field("data", NumberText.of(item.data()));
      script.field("values", options.hasValues() || item.isConstant());
      script.field("constant", item.isConstant());
      script.field("width", Math.max(box.width(), Math.ceil(room)));
      script.field("height", box.height() + (hasNumber ? 16 : 0));
      script.field("hint", hint(item, box));
      script.field("path", item.label());
      script.field("terms", item.terms());
      script.field("count", item.count());
      script.field("group", item.group());
      if (item.isLeaf()) {
        script.field("op", () -> script.raw("null"));
      } else {
        Box operation = sketch.operation(i, item);
        script.field("op", operation.lines().getFirst().text());
        script.field("opWidth", operation.width());
        script.field("opHeight", operation.height());
        script.field("opHint", operation.hint());
      }
      lines(script, "lines", List.of());
      script.list(
          "uses",
          item.uses().size(),
          k -> {
            Outline.Use use = item.uses().get(k);
            script.raw("[" + use.item() + "," + use.count() + ",");
            script.text(SceneBuilder.mark(item, use, k));
            script.raw("]");
          });
    });
  }

  /** Lines of a box, each with whether it is bold. */
  private static void lines(JavaScriptWriter script, String name, List<Line> lines) {
    script.list(
        name,
        lines.size(),
        i -> {
          script.raw("[");
          script.text(lines.get(i).text());
          script.raw("," + lines.get(i).isBold() + "]");
        });
  }

  /** Without the gradient, which the steps show. */
  private static String hint(Item item, Box box) {
    int grad = item.isConstant() ? -1 : box.hint().indexOf(", grad ");
    return grad < 0 ? box.hint() : box.hint().substring(0, grad);
  }

  private static List<Line> names(Item item) {
    return item.label().isEmpty()
        ? List.of()
        : Label.ofBox(PartName.shortened(item.label())).lines().stream()
            .map(line -> new Line(line, true))
            .toList();
  }

  private void group(JavaScriptWriter script, int g) {
    Group group = outline.groups().get(g);
    Box box = sketch.closed(g);
    script.object(() -> {
      script.field("title", sketch.title(g));
      script.field("parent", group.parent());
      script.field("open", group.isOpen());
      script.field("rest", group.isRest());
      lines(script, "lines", box.lines());
      script.field("width", box.width());
      script.field("height", box.height());
      script.field(
          "hint", group.isRest() ? box.hint() : "A closed group: click or Enter opens it.");
    });
  }
}
