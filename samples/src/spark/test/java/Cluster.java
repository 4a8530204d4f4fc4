import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A master and two workers of Spark on the loopback address, each a process of its own. */
final class Cluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  /**
   * For processes that end soon and share the machine: each compiles a little, and collects alone.
   */
  static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path home;
  private final Path jars;
  private final List<Process> started = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final String master;

  /**
   * @param folder where it keeps everything, and where Spark's jars are linked to: those of this
   *     class path that are neither ours nor Graal's
   */
  Cluster(Path folder) throws IOException, InterruptedException {
    this.home = Files.createDirectories(folder);
    this.jars = Files.createDirectories(folder.resolve("jars"));
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(each);
      boolean ours = Stream.of("micrograd", "graalvm").anyMatch(jar.toString()::contains);
      Path link = jars.resolve(jar.getFileName());
      if (each.endsWith(".jar") && !ours && Files.notExists(link)) {
        Files.createSymbolicLink(link, jar);
      }
    }
    start("master", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", "0");
    master = told("master", "Starting Spark master at (spark://\\S+)");
    for (int i = 1; i <= 2; i++) {
      String name = "worker" + i;
      String[] options = {"--host", HOST, "--cores", "1", "--memory", "1g", "--work-dir"};
      List<String> all = new ArrayList<>(List.of(options));
      all.addAll(List.of(home.resolve(name).toString(), master));
      workers.add(start(name, "org.apache.spark.deploy.worker.Worker", all.toArray(String[]::new)));
      told(name, "(Successfully registered) with master");
    }
  }

  /** The address by which programs name it. */
  String master() {
    return master;
  }

  /** The processes that the workers have started for a program. */
  List<ProcessHandle> executors() {
    return workers.stream().flatMap(Process::descendants).toList();
  }

  private Process start(String name, String type, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(opened());
    command.addAll(SHORT);
    command.addAll(List.of("-Xmx512m", "-cp", jars + "/*", type));
    command.addAll(List.of("--webui-port", "0"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.redirectErrorStream(true).redirectOutput(log(name).toFile());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What Spark needs of a JDK, as its own scripts open it. */
  static List<String> opened() {
    return Stream.of(
            "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util",
            "java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch",
            "sun.nio.cs sun.util.calendar")
        .flatMap(names -> Stream.of(names.split(" ")))
        .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
        .toList();
  }

  private Path log(String name) {
    return home.resolve(name + ".log");
  }

  /** Waits until a process has written something. */
  private String told(String name, String pattern) throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      Matcher found = Pattern.compile(pattern).matcher(Files.readString(log(name)));
      if (found.find()) {
        return found.group(1);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IOException(name + " does not start: " + Files.readString(log(name)));
  }

  @Override
  public void close() {
    executors().forEach(ProcessHandle::destroyForcibly);
    started.reversed().forEach(Process::destroyForcibly);
    started.forEach(each -> each.onExit().orTimeout(1, TimeUnit.MINUTES).join());
  }
}
