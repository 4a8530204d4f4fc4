package org.micrograd.draw;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/** The page's own script in GraalJS, on a document of a few lines. */
final class StandIn implements Stage {
  private static final Pattern ELEMENT = Pattern.compile("<(\\w+) id=\"(\\w+)\"");

  /** A line of data, and what all pages have in common. */
  private static final Pattern SCRIPT =
      Pattern.compile("<script>\n([^\n]*\n)(.*)</script>", Pattern.DOTALL);

  /** One for all pages, which read the same script once. */
  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  private final Context context = Context.newBuilder("js").engine(ENGINE).build();

  StandIn(String html) throws IOException {
    Matcher script = SCRIPT.matcher(html);
    if (!script.find()) {
      throw new IllegalArgumentException("a page without a script");
    }
    String elements =
        ELEMENT
            .matcher(html.substring(0, script.start()))
            .results()
            .map(e -> "['" + e.group(1) + "','" + e.group(2) + "']")
            .collect(Collectors.joining(","));
    context.eval("js", Stage.resource("dom.js"));
    context.eval("js", "$fill([" + elements + "])");
    context.eval("js", script.group(1));
    context.eval("js", script.group(2));
  }

  @Override
  public String eval(String expression) {
    return context.eval("js", "String(" + expression + ")").asString();
  }

  @Override
  public void press(String key) {
    call("$press").execute(key);
  }

  @Override
  public void click(String selector) {
    call("$click").execute(selector);
  }

  @Override
  public void hover(String selector) {
    call("$hover").execute(selector);
  }

  @Override
  public void type(String id, String text) {
    call("$type").execute(id, text);
  }

  @Override
  public void drag(int fromX, int fromY, int toX, int toY) {
    call("$drag").execute(fromX, fromY, toX, toY);
  }

  @Override
  public void wheel(int x, int y, int pixels) {
    call("$wheel").execute(x, y, pixels);
  }

  @Override
  public void spread(int x, int y, int before, int after) {
    call("$spread").execute(x, y, before, after);
  }

  private Value call(String name) {
    return context.eval("js", name);
  }

  @Override
  public void close() {
    context.close();
  }

  @Override
  public String toString() {
    return "a stand-in";
  }
}
