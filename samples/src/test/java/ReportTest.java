import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One page of a run: its source, what it wrote and what it showed, in order. */
class ReportTest {
  private static final String SCRIPT =
      """
      const a = value(2, 'a'), d = a * -3 + 10;
      print('<before> & "quoted"');
      display(draw(d));
      display([1, d]);
      plot([0, 1], [1, 0]).save('p.svg').save('p.png');
      print('between');
      plot([0, 1], [1, 2]).show();
      console.error('to the other stream');
      a + null;
      """;

  private static final List<String> ORDER =
      List.of(
          "<i class=\"keyword\">const</i> a = value(<i class=\"number\">2</i>, <i class=\"string\">&#39;a&#39;</i>)",
          "&lt;before&gt; &amp; &quot;quoted&quot;",
          "<svg",
          "Drawing(5 values, 2 operations)",
          "[ 1, Value(data=4.0) ]",
          "<svg",
          "Plot(2 points)",
          "between",
          "<svg",
          "to the other stream",
          "script.js:9\na + null;\n^\n\nTypeError: &quot;+&quot; needs numbers or Values");

  @Test
  void pageHasEverythingInOrder(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("script.js"), SCRIPT);
    Launch launch = Launch.micrograd(folder, "", "--report", "page.html", "script.js");
    assertEquals("<before> & \"quoted\"\n[ 1, Value(data=4.0) ]\nbetween\n", launch.out());
    assertTrue(launch.err().contains("got a Value and null\n"), launch.err());
    assertEquals(1, launch.status());
    assertTrue(Files.exists(folder.resolve("p.svg")) && Files.exists(folder.resolve("p.png")));
    Path page = folder.resolve("page.html");
    assertEquals(3, Pages.pictures(page).size());
    String text = Files.readString(page);
    int at = 0;
    for (String part : ORDER) {
      int next = text.indexOf(part, at);
      assertTrue(next >= 0, part + " is not on the page, or too early");
      at = next + part.length();
    }
    for (Path browser : Pages.browsers()) {
      assertEquals(
          "true,true,true on rgb(255, 255, 255), 0 loaded",
          Pages.seen(browser, page, false, folder));
      assertEquals(
          "true,true,true on rgb(18, 24, 31), 0 loaded", Pages.seen(browser, page, true, folder));
    }
  }

  @Test
  void pageOfASilentScript() throws Exception {
    Path folder = InProcess.emptyFolder();
    Files.writeString(folder.resolve("script.js"), "const a = 1;\n");
    assertEquals(
        new Launch("", "", 0), InProcess.micrograd("", "--report", "page.html", "script.js"));
    assertEquals(List.of(), Pages.pictures(folder.resolve("page.html")));
    assertTrue(Files.readString(folder.resolve("page.html")).contains("It wrote nothing."));
  }

  /** What a program calls things is text, whatever the page is made of. */
  @Test
  void namesOfThePagesPartsAreText() throws Exception {
    Path folder = InProcess.emptyFolder();
    String label = "url(#abc) id=\\'q\\' href=\"#z\"";
    Files.writeString(
        folder.resolve("{output}.js"),
        "console.log('{style}{title}');\ndisplay(draw(value(1, '" + label + "')*2));\n");
    InProcess.micrograd("", "--report", "page.html", "{output}.js");
    String page = Files.readString(folder.resolve("page.html"));
    assertTrue(page.contains("<h1>{output}.js</h1>"), page);
    assertTrue(page.contains(">{style}{title}\n</pre>"), page);
    assertTrue(page.contains(">url(#abc) id=&#39;q&#39; href=&quot;#z&quot;</text>"), page);
    assertEquals(1, Pages.pictures(folder.resolve("page.html")).size());
  }

  /** A page of a run that failed shows what was computed up to there, in calls of any depth. */
  @Test
  void pageOfAFailureShowsWhatWasComputed() throws Exception {
    Path folder = InProcess.emptyFolder();
    String script =
        """
        const f = (x) => { const y = x * 3 + 1; value(7, 'no part'); return y.tanh() + null; };
        for (let i = 0; i < 400; i++) value(i) * 2;
        f(value(-1, 'x'));
        """;
    Files.writeString(folder.resolve("failing.js"), script);
    assertEquals(1, InProcess.micrograd("", "--report", "page.html", "failing.js").status());
    String page = Files.readString(folder.resolve("page.html"));
    assertTrue(page.contains("What it computed last, before it failed:"), page);
    assertTrue(page.contains(">Drawing(6 values, 3 operations)</figcaption>"), page);
    Files.writeString(folder.resolve("failing.js"), "value(1, 'leaf');\nnothing;\n");
    InProcess.micrograd("", "--report", "page.html", "failing.js");
    assertEquals(List.of(), Pages.pictures(folder.resolve("page.html")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--report                         | --report needs a page to write and a script file",
        "--report page.html               | --report needs a page to write and a script file",
        "--report page.html nowhere.js    | there is no file nowhere.js",
        "--report no/page.html script.js  | cannot write no/page.html",
        "--report page.html notes.txt     | there is no file notes.txt",
      })
  void wrongCommandLines(String line, String message) throws Exception {
    Path folder = InProcess.emptyFolder();
    Files.writeString(folder.resolve("script.js"), "print('ran')");
    Launch launch = InProcess.micrograd("", line.split(" "));
    assertTrue(launch.err().startsWith("micrograd: " + message), launch.err());
    assertEquals("", launch.out());
    assertEquals(2, launch.status());
    assertFalse(Files.exists(folder.resolve("page.html")));
  }
}
