import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a person sees of a page: by its text always, and in Chromium where it is installed. */
final class Pages {
  private static final Pattern SVG = Pattern.compile("<svg[\\s>]|</svg>");
  private static final Pattern BROWSERS =
      Pattern.compile("chromium|chromium-browser|google-chrome(-stable)?");

  /** Names of the SVG and XLink languages, which no one loads. */
  private static final Pattern NAMESPACES =
      Pattern.compile("xmlns(:\\w+)?=\"http://www.w3.org/[^\"]*\"");

  /** Tells the size of each picture, the colour of the paper, and what was loaded. */
  private static final String PROBE =
      """
      <script>
      addEventListener('load', () => {
        const seen = [...document.querySelectorAll('figure > svg')].map((svg) => {
          const {width, height} = svg.getBoundingClientRect();
          const drawn = svg.getBBox();
          return [width, height, drawn.width, drawn.height].every((x) => x > 20);
        });
        const paper = getComputedStyle(document.body).backgroundColor;
        const loaded = performance.getEntriesByType('resource').length;
        document.documentElement.dataset.probe = `${seen} on ${paper}, ${loaded} loaded`;
      });
      </script>
      """;

  private Pages() {}

  /** The pictures of a page, in order, each parsed; the page refers to nothing and runs nothing. */
  static List<Element> pictures(Path page) throws Exception {
    String text = Files.readString(page);
    String rest = NAMESPACES.matcher(text).replaceAll("").replaceAll("(?s)<pre.*?</pre>", "");
    for (String outside : new String[] {"http", "<script", "src=", "@import", "url(\"", "<base"}) {
      assertFalse(rest.contains(outside), page + " has " + outside);
    }
    List<String> ids =
        Pattern.compile("\\sid=\"([^\"]*)\"").matcher(rest).results().map(m -> m.group(1)).toList();
    assertEquals(ids.size(), ids.stream().distinct().count(), "ids are used twice");
    List<Element> pictures = new ArrayList<>();
    for (String svg : outermost(rest)) {
      pictures.add(parsed(svg));
    }
    return pictures;
  }

  /** The pictures of a text; the inside of a plot is one in one. */
  private static List<String> outermost(String text) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (MatchResult tag : SVG.matcher(text).results().toList()) {
      boolean opens = tag.group().startsWith("<svg");
      if (opens && depth++ == 0) {
        start = tag.start();
      } else if (!opens && --depth == 0) {
        found.add(text.substring(start, tag.end()));
      }
    }
    return found;
  }

  /** The root of a picture that shows something of a size. */
  static Element parsed(String svg) throws Exception {
    DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
    xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    try {
      Element root =
          xml.newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getDocumentElement();
      assertEquals("svg", root.getTagName());
      assertTrue(Double.parseDouble(root.getAttribute("width").replaceFirst("p[xt]$", "")) > 20);
      assertTrue(Double.parseDouble(root.getAttribute("height").replaceFirst("p[xt]$", "")) > 20);
      int shapes = 0;
      for (String shape : new String[] {"path", "polygon", "rect", "ellipse", "text"}) {
        shapes += root.getElementsByTagName(shape).getLength();
      }
      assertTrue(shapes > 5, "only " + shapes + " shapes");
      return root;
    } catch (SAXException e) {
      throw new AssertionError("no XML: " + svg.substring(0, Math.min(svg.length(), 200)), e);
    }
  }

  /** What browsers there are: none or one. */
  static List<Path> browsers() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
      if (found.isEmpty() && Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
          files
              .filter(file -> BROWSERS.matcher(file.getFileName().toString()).matches())
              .filter(Files::isExecutable)
              .limit(1)
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  /**
   * What a browser sees of a page on a light or a dark screen: whether each picture is visible, the
   * paper, how much it loaded; and after it what it wrote into its console.
   */
  static String seen(Path browser, Path page, boolean dark, Path folder) throws IOException {
    Path probed = folder.resolve(dark ? "dark.html" : "light.html");
    Files.writeString(probed, Files.readString(page).replace("</head>", PROBE + "</head>"));
    Launch launch =
        Launch.run(
            folder,
            "",
            List.of(
                browser.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                "--enable-logging=stderr",
                "--window-size=1000,2000",
                "--dump-dom",
                probed.toUri().toString()));
    Matcher probe = Pattern.compile("data-probe=\"([^\"]*)\"").matcher(launch.out());
    String console =
        launch.err().lines().filter(line -> line.contains("CONSOLE")).findFirst().orElse("");
    return (probe.find() ? probe.group(1) : "nothing: " + launch.err()) + console;
  }
}
