import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that ran to its end in a folder: what it wrote and its status. */
record Launch(String out, String err, int status) {
  static final Path ROOT = Path.of(System.getProperty("micrograd.root")).toAbsolutePath();
  static final Path DISTRIBUTION = ROOT.resolve("stdlib/target/micrograd");
  static final Path JDK = Path.of(System.getProperty("java.home"));

  /** The flags under which a Java program runs scripts without a warning, and a short one soon. */
  static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC");

  /** The same for the launcher, which allows the rest. */
  private static final String SHORT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  /** Runs the launcher. */
  static Launch micrograd(Path folder, String input, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(DISTRIBUTION.resolve("bin/micrograd").toString());
    command.addAll(List.of(arguments));
    return run(folder, input, command);
  }

  /** Runs a tool of the JDK. */
  static Launch jdk(Path folder, String input, String tool, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(JDK.resolve("bin").resolve(tool).toString());
    for (Object each : arguments) {
      if (each instanceof List<?> several) {
        several.forEach(one -> command.add(one.toString()));
      } else {
        command.add(each.toString());
      }
    }
    return run(folder, input, command);
  }

  static Launch run(Path folder, String input, List<String> command) {
    try {
      Path in = Files.writeString(Files.createTempFile("in", ".txt"), input);
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("JAVA_HOME", JDK.toString());
      // To make a cache takes as long as all these runs would save.
      builder.environment().put("MICROGRAD_CACHE", "off");
      builder.environment().put("MICROGRAD_JAVA_OPTS", SHORT);
      builder.environment().merge("PATH", JDK.resolve("bin").toString(), (a, b) -> b + ":" + a);
      int status = builder.start().waitFor();
      Launch launch = new Launch(text(out), text(err), status);
      Files.delete(in);
      Files.delete(out);
      Files.delete(err);
      return launch;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** The jars of the distribution as a path, without those whose name begins with a word. */
  static String jars(String without) {
    try (Stream<Path> files = Files.list(DISTRIBUTION.resolve("lib"))) {
      return files
          .filter(file -> without.isEmpty() || !file.getFileName().toString().startsWith(without))
          .map(Path::toString)
          .sorted()
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
