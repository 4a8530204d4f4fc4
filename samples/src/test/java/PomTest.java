import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The version stands in one place, and whoever depends on a module gets a pom that needs no other.
 */
class PomTest {
  private static final Path POM = Launch.ROOT.resolve("pom.xml");

  @Test
  void theVersionStandsInTheRootAloneAndEngineAndLauncherTellIt() throws Exception {
    String version = read(POM).getElementsByTagName("revision").item(0).getTextContent();
    Set<String> told =
        new ScriptEngineManager()
            .getEngineFactories().stream()
                .filter(factory -> factory.getEngineName().startsWith("micrograd"))
                .map(ScriptEngineFactory::getEngineVersion)
                .collect(Collectors.toSet());
    assertEquals(Set.of(version), told);
    assertEquals(
        "micrograd " + version + "\n", Launch.micrograd(Launch.ROOT, "", "--version").out());
    for (String module : List.of("engine", "stdlib", "samples")) {
      Path folder = Launch.ROOT.resolve(module);
      assertFalse(Files.readString(folder.resolve("pom.xml")).contains(version), module);
      try (Stream<Path> sources = Files.walk(folder.resolve("src/main/java"))) {
        List<Path> with =
            sources
                .filter(file -> file.toString().endsWith(".java") && has(file, version))
                .toList();
        assertEquals(List.of(), with);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"engine", "stdlib"})
  void aModuleDescribesItself(String module) throws Exception {
    Path file = Launch.ROOT.resolve(module).resolve("target/consumer.pom");
    Element pom = read(file).getDocumentElement();
    assertFalse(Files.readString(file).contains("${"), "unresolved properties in " + file);
    Set<String> said = children(pom).map(Node::getNodeName).collect(Collectors.toSet());
    assertTrue(
        said.containsAll(
            Set.of("name", "description", "url", "licenses", "developers", "scm", "version")),
        said.toString());
    assertFalse(said.contains("parent"), said.toString());
    NodeList dependencies = pom.getElementsByTagName("dependency");
    assertTrue(dependencies.getLength() > 0);
    for (int i = 0; i < dependencies.getLength(); i++) {
      Node dependency = dependencies.item(i);
      assertTrue(
          children(dependency).anyMatch(child -> child.getNodeName().equals("version")),
          dependency.getTextContent());
    }
  }

  private static Document read(Path file) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static Stream<Node> children(Node node) {
    NodeList all = node.getChildNodes();
    return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1).map(all::item);
  }

  private static boolean has(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
