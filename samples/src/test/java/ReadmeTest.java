import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block of README and of the chapters runs and prints what the text block after it says. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
  private static final Map<String, String> FILES = Map.of("js", "script.js", "python", "script.py");

  /**
   * The commands that start this very build, measure, or run a sample that another test runs in the
   * same way: the test only holds that README has them right.
   */
  private static final Set<String> BUILDS =
      Set.of(
          "mvn -B verify",
          "stdlib/target/micrograd/bin/micrograd --report moons.html samples/src/main/scripts/moons.py",
          "mvn -q -pl engine test -Dtest=OpTest",
          "mvn -B -q package -DskipTests && ",
          "mvn -q -pl engine test-compile exec:exec@draw-bench",
          "spark-submit --class TrainOnSpark --jars engine/target/micrograd-engine-0.1.0.jar --driver-class-path \"stdlib/target/micrograd/lib/*\" --master spark://host:7077 samples/target/micrograd-samples-0.1.0.jar samples/src/spark/scripts/surface.js 10000000 64 20",
          "mvn -q -Pbench -pl engine test -Dbench=\"FormulaBench|BatchBench|TrainBench|NetworkBench|CompileBench|ObjectivesBench\"",
          "mvn -q -Pbench -pl engine test -Dbench=\"GraphBench -jvmArgsAppend -XX:+UseParallelGC -prof gc\"");

  /** What a console writes before what a person types. */
  private static final Pattern PROMPT = Pattern.compile("(?:js>|py>|\\.\\.\\.) ?");

  record Block(String page, String language, String text, String output) {
    @Override
    public String toString() {
      return page + ", " + language + ": " + text.lines().findFirst().orElse("");
    }
  }

  static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Path page : pages()) {
      blocks.addAll(blocks(page));
    }
    assertTrue(blocks.size() > 20, "no blocks found");
    return blocks;
  }

  /** README and the chapters that it leads to. */
  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Launch.ROOT.resolve("README.md")));
    try (Stream<Path> chapters = Files.list(Launch.ROOT.resolve("samples/docs"))) {
      pages.addAll(chapters.sorted().toList());
    }
    return pages;
  }

  private static List<Block> blocks(Path page) throws IOException {
    String name = page.getFileName().toString();
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      switch (block.group(1)) {
        // What a build file takes; it is compared with the code.
        case "xml" -> {}
        case "text" -> {
          Block last = blocks.removeLast();
          blocks.add(new Block(name, last.language, last.text, block.group(2)));
        }
        case "console" -> blocks.add(conversation(name, block.group(2)));
        default -> blocks.add(new Block(name, block.group(1), block.group(2), null));
      }
    }
    return blocks;
  }

  /** What is typed stands behind a prompt; the rest is what the console answers. */
  private static Block conversation(String page, String text) {
    StringBuilder typed = new StringBuilder();
    StringBuilder answers = new StringBuilder();
    text.lines()
        .forEach(line -> {
          Matcher prompt = PROMPT.matcher(line);
          boolean isTyped = prompt.lookingAt();
          String rest = isTyped ? line.substring(prompt.end()) : line;
          (isTyped ? typed : answers).append(rest).append('\n');
        });
    return new Block(page, "console", typed.toString(), answers.toString());
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void blockRuns(Block block) throws Exception {
    Path folder = InProcess.emptyFolder();
    Launch launch = run(block, folder);
    if (block.output != null) {
      assertEquals(block.output, launch.out() + launch.err());
    } else {
      assertEquals(0, launch.status(), launch.err());
      assertFalse(launch.err().contains("rror"), launch.err());
    }
  }

  private static Launch run(Block block, Path folder) throws Exception {
    return switch (block.language) {
      case "sh" -> shell(block.text, folder);
      case "console" -> InProcess.conversation(block.text);
      case "java" -> InProcess.source(block.text, folder);
      default -> {
        String file = FILES.get(block.language);
        Files.writeString(folder.resolve(file), block.text);
        yield InProcess.micrograd("", file);
      }
    };
  }

  /** Runs commands in a folder from which the clone looks like the clone itself. */
  private static Launch shell(String text, Path folder) throws IOException {
    String commands = text;
    for (String build : BUILDS) {
      commands = commands.replace(build, "");
    }
    assertFalse(commands.contains("mvn"), "an unknown build command in " + text);
    for (String name : new String[] {"stdlib", "samples"}) {
      Files.createSymbolicLink(folder.resolve(name), Launch.ROOT.resolve(name));
    }
    try {
      return Launch.run(folder, "", List.of("bash", "-euc", commands));
    } finally {
      Files.delete(folder.resolve("stdlib"));
      Files.delete(folder.resolve("samples"));
    }
  }
}
