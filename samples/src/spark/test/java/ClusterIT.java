import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A script's function is trained by processes of Spark as it is in one JVM, to the last bit. */
class ClusterIT {
  private static final Path ROOT = Path.of(System.getProperty("micrograd.root"));
  private static final int STEPS = 3;

  private static Path folder;
  private static Cluster cluster;
  private static List<String> alone;

  @BeforeAll
  static void start() throws Exception {
    // Under target: whoever sees a failure finds the logs there.
    folder = Files.createTempDirectory("spark");
    alone = read(program("surface.js", "spark.master=local[2]"));
    cluster = new Cluster(folder.resolve("spark"));
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @Test
  void theLossFalls() {
    assertEquals(STEPS + 1, alone.size(), alone.toString());
    double first = Double.parseDouble(alone.getFirst().replace("step 0 loss ", ""));
    double last = Double.parseDouble(alone.get(STEPS - 1).replaceAll(".* ", ""));
    assertTrue(last < 0.9 * first, alone.toString());
  }

  @Test
  void twoWorkersComputeTheSame() throws Exception {
    assertEquals(alone, read(program("surface.js", cluster())));
  }

  @Test
  void anExecutorThatIsKilledChangesNothing() throws Exception {
    Process process = program("surface.js", cluster());
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      lines.add(out.readLine());
      List<ProcessHandle> executors = cluster.executors();
      assertEquals(2, executors.size(), "executors");
      assertTrue(executors.getFirst().destroyForcibly());
      out.lines().forEach(lines::add);
    }
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    assertEquals(alone, lines);
  }

  /** Executors get the engine's jar and the program's classes, and no language. */
  private static String[] cluster() {
    return new String[] {
      "spark.master=" + cluster.master(),
      "spark.jars=" + jar("engine") + "," + jar("samples"),
      "spark.executor.memory=512m",
      "spark.executor.extraJavaOptions=" + String.join(" ", Cluster.SHORT),
      "spark.home=" + folder.resolve("spark")
    };
  }

  private static Path jar(String module) {
    try (var files = Files.list(ROOT.resolve(module).resolve("target"))) {
      return files
          .filter(file -> file.toString().matches(".*/micrograd-" + module + "-[0-9.]+\\.jar"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Process program(String script, String... properties) throws IOException {
    List<String> command = new ArrayList<>(List.of(Cluster.java(), "-Xmx1g"));
    command.addAll(Cluster.SHORT);
    command.addAll(Cluster.opened());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    List<String> all = new ArrayList<>(List.of(properties));
    all.addAll(
        List.of(
            "spark.ui.enabled=false",
            "spark.driver.host=127.0.0.1",
            "spark.driver.bindAddress=127.0.0.1"));
    all.forEach(each -> command.add("-D" + each));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "TrainOnSpark"));
    Path scripts = ROOT.resolve("samples/src/spark/scripts");
    command.addAll(List.of(scripts.resolve(script).toString(), "400000", "12", "" + STEPS));
    return new ProcessBuilder(command)
        .redirectError(folder.resolve("program.log").toFile())
        .start();
  }

  private static List<String> read(Process process) throws IOException, InterruptedException {
    List<String> lines;
    try (BufferedReader out = process.inputReader()) {
      lines = out.lines().toList();
    }
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("program.log")));
    return lines;
  }
}
