import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Op;
import org.micrograd.script.Library;

/** What README and the chapters say of the code, and that they lead to each other. */
class DocsTest {
  private static final Path README = Launch.ROOT.resolve("README.md");
  private static final Path CHAPTERS = Launch.ROOT.resolve("samples/docs");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*)`");

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(ReadmeTest.pages());
    pages.add(Launch.ROOT.resolve(".github/CONTRIBUTING.md"));
    return pages;
  }

  @Test
  void readmeIsShort() throws IOException {
    assertTrue(Files.size(README) <= 8 * 1024, "README has " + Files.size(README) + " bytes");
  }

  /** With {@code -Dreadme=write} what follows from the code is written, else it is compared. */
  @ParameterizedTest
  @CsvSource({"coordinates", "operations", "library"})
  void whatFollowsFromTheCodeIsThat(String part) throws IOException {
    Path page = part.equals("coordinates") ? README : CHAPTERS.resolve(part + ".md");
    String text = Files.readString(page);
    Pattern between = Pattern.compile("(?s)(<!-- %s -->\n).*(<!-- /%s -->)".formatted(part, part));
    Matcher found = between.matcher(text);
    assertTrue(found.find(), page + " has no part " + part);
    String expected = found.replaceFirst("$1" + Matcher.quoteReplacement(generated(part)) + "$2");
    if ("write".equals(System.getProperty("readme"))) {
      Files.writeString(page, expected);
    } else {
      assertEquals(expected, text, "run: mvn verify -Dreadme=write");
    }
  }

  private static String generated(String part) throws IOException {
    return switch (part) {
      case "coordinates" -> coordinates();
      case "operations" ->
          "| name | sign | what | derivatives |\n|---|---|---|---|\n"
              + Stream.of(Op.values()).map(DocsTest::row).collect(joining());
      default ->
          "| module | names |\n|---|---|\n"
              + ServiceLoader.load(Library.class).stream()
                  .flatMap(library -> library.get().modules().stream())
                  .map(module -> row(module.name(), module.exports()))
                  .collect(joining());
    };
  }

  private static String coordinates() throws IOException {
    Matcher version =
        Pattern.compile("<revision>(.*)</revision>")
            .matcher(Files.readString(Launch.ROOT.resolve("pom.xml")));
    assertTrue(version.find());
    return """
    ```xml
    <dependency>
      <groupId>org.micrograd</groupId>
      <artifactId>micrograd-stdlib</artifactId>
      <version>%s</version>
    </dependency>
    ```
    """
        .formatted(version.group(1));
  }

  private static String row(String module, List<String> names) {
    return "| `micrograd.%s` | %s |\n"
        .formatted(module, names.stream().map(name -> "`" + name + "`").collect(joining(" ")));
  }

  private static String row(Op op) {
    List<String> derivatives = new ArrayList<>();
    for (int i = 0; i < op.arity(); i++) {
      derivatives.add("`" + op.derivative(i) + "`");
    }
    String sign = op.symbol().equals(op.function()) ? "" : "`" + op.symbol() + "`";
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            op.function(),
            sign,
            op.description().replace("*", "\\*"),
            String.join(", ", derivatives))
        .replace("||", "\\|\\|");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    List<String> lost = new ArrayList<>();
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      String target = link.group(1);
      if (!target.startsWith("http")) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(file) || parts.length == 2 && !anchors(file).contains(parts[1])) {
          lost.add(target);
        }
      }
    }
    assertEquals(List.of(), lost);
  }

  /** The names of headings, as they stand in links. */
  private static Set<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void readmeLeadsToEveryChapter() throws IOException {
    String readme = Files.readString(README);
    for (Path page : ReadmeTest.pages()) {
      String name = page.getFileName().toString();
      assertTrue(page.equals(README) || readme.contains("(samples/docs/" + name + ")"), name);
    }
  }

  @Test
  void theMapNamesClassesThatAreThere() throws IOException {
    Set<String> classes;
    try (Stream<Path> files = Files.walk(Launch.ROOT.resolve("engine/src"))) {
      classes =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }
    // Those of the JDK.
    classes.add("ServiceLoader");
    Matcher named = CLASS.matcher(Files.readString(CHAPTERS.resolve("code.md")));
    List<String> unknown = new ArrayList<>();
    while (named.find()) {
      if (!classes.contains(named.group(1))) {
        unknown.add(named.group(1));
      }
    }
    assertEquals(List.of(), unknown);
  }
}
