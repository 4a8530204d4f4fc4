import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Op;
import org.micrograd.script.Library;
import org.micrograd.script.ScriptModule;

/** Every block of README runs and prints what the text block after it says. */
class ReadmeTest {
  private static final Path README = Launch.ROOT.resolve("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
  private static final Pattern TABLE =
      Pattern.compile("(?s)(<!-- operations -->\n).*(<!-- /operations -->)");
  private static final Pattern LIBRARY =
      Pattern.compile("(?s)(<!-- library -->\n).*(<!-- /library -->)");
  private static final Map<String, String> FILES =
      Map.of("js", "script.js", "python", "script.py", "java", "Program.java");

  /**
   * The commands that start this very build, or measure: the test only holds that README has them
   * right.
   */
  private static final Set<String> BUILDS =
      Set.of(
          "mvn -B verify",
          "mvn -q -pl engine test -Dtest=OpTest",
          "mvn -B -q package -DskipTests && ",
          "mvn -q -pl engine test-compile exec:exec@draw-bench",
          "mvn -q -Pbench -pl engine test -Dbench=\"FormulaBench|BatchBench|TrainBench|CompileBench\"",
          "mvn -q -Pbench -pl engine test -Dbench=\"GraphBench -jvmArgsAppend -XX:+UseParallelGC -prof gc\"");

  /** What a console writes before what a person types. */
  private static final Pattern PROMPT = Pattern.compile("(?:js>|py>|\\.\\.\\.) ?");

  record Block(String language, String text, String output) {
    @Override
    public String toString() {
      return language + ": " + text.lines().findFirst().orElse("");
    }
  }

  static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(README));
    while (block.find()) {
      if (block.group(1).equals("text")) {
        Block last = blocks.removeLast();
        blocks.add(new Block(last.language, last.text, block.group(2)));
      } else if (block.group(1).equals("console")) {
        blocks.add(conversation(block.group(2)));
      } else {
        blocks.add(new Block(block.group(1), block.group(2), null));
      }
    }
    assertTrue(blocks.size() > 5, "no blocks found");
    return blocks;
  }

  /** What is typed stands behind a prompt; the rest is what the console answers. */
  private static Block conversation(String text) {
    StringBuilder typed = new StringBuilder();
    StringBuilder answers = new StringBuilder();
    text.lines()
        .forEach(line -> {
          Matcher prompt = PROMPT.matcher(line);
          boolean isTyped = prompt.lookingAt();
          String rest = isTyped ? line.substring(prompt.end()) : line;
          (isTyped ? typed : answers).append(rest).append('\n');
        });
    return new Block("console", typed.toString(), answers.toString());
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void blockRuns(Block block, @TempDir Path folder) throws IOException {
    Launch launch =
        block.language.equals("sh") ? shell(block.text, folder) : program(block, folder);
    if (block.output != null) {
      assertEquals(block.output, launch.out() + launch.err());
    } else {
      assertEquals(0, launch.status(), launch.err());
      assertFalse(launch.err().contains("rror"), launch.err());
    }
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

  private static Launch program(Block block, Path folder) throws IOException {
    if (block.language.equals("console")) {
      String launcher = Launch.DISTRIBUTION.resolve("bin/micrograd").toString();
      return Launch.run(folder, block.text, List.of("sh", "-c", launcher + " 2>&1"));
    }
    String file = FILES.get(block.language);
    Files.writeString(folder.resolve(file), block.text);
    return block.language.equals("java")
        ? Launch.jdk(folder, "", "java", Launch.FLAGS, "-cp", Launch.jars(""), file)
        : Launch.micrograd(folder, "", file);
  }

  /** With {@code -Dreadme=write} the table is written, else it is compared. */
  @Test
  void tableOfOperationsIsThatOfTheCode() throws IOException {
    String text = Files.readString(README);
    String table =
        TABLE.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(table()) + "$2");
    if ("write".equals(System.getProperty("readme"))) {
      Files.writeString(README, table);
    } else {
      assertEquals(table, text, "run: mvn verify -Dreadme=write");
    }
  }

  @Test
  void tableOfTheLibraryIsThatOfItsRows() throws IOException {
    String text = Files.readString(README);
    String table = LIBRARY.matcher(text).replaceFirst("$1" + library() + "$2");
    if ("write".equals(System.getProperty("readme"))) {
      Files.writeString(README, table);
    } else {
      assertEquals(table, text, "run: mvn verify -Dreadme=write");
    }
  }

  private static String library() {
    StringBuilder table = new StringBuilder("| module | names |\n|---|---|\n");
    for (Library library : ServiceLoader.load(Library.class)) {
      for (ScriptModule module : library.modules()) {
        String names = String.join("` `", module.exports());
        table.append("| `micrograd.%s` | `%s` |\n".formatted(module.name(), names));
      }
    }
    return table.toString();
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder("| name | sign | what | derivatives |\n|---|---|---|---|\n");
    Stream.of(Op.values()).map(ReadmeTest::row).forEach(table::append);
    return table.toString();
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
}
