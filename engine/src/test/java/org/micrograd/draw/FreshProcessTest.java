package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawing without dot in a JVM of its own: what it prints, and what it leaves behind. */
class FreshProcessTest {
  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

  @TempDir private Path home;
  @TempDir private Path temporary;
  @TempDir private Path output;

  /** Lists what a run left in a folder, the JDK's own cache of fonts aside. */
  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
          .filter(file -> !file.startsWith(".java/fonts/"))
          .toList();
    }
  }

  /** Runs {@link DrawOnce} and answers what it printed; nothing may be on standard error. */
  private List<String> draw(List<String> options, String path, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dmicrograd.dot=");
    command.add("-Duser.home=" + home);
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(options);
    command.addAll(List.of("-cp", path, DrawOnce.class.getName()));
    command.addAll(List.of(arguments));
    Path out = output.resolve("out");
    Path err = output.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> read(err));
    assertEquals("", read(err));
    assertEquals(List.of(), files(home));
    assertEquals(List.of(), files(temporary));
    return Files.readAllLines(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static String classPathWithout(String... libraries) {
    return Arrays.stream(classPath().split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> Stream.of(libraries).noneMatch(new File(entry).getName()::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void noNoiseAndNoLitter() throws Exception {
    assertEquals(
        List.of("svg true", "png true", "dot true", "headless null"),
        draw(List.of(NATIVE), classPath(), "auto", "svg", "png"));
    assertEquals(
        List.of("svg true", "png true", "dot true", "headless null"),
        draw(List.of(NATIVE), classPath(), "v8", "svg", "png"));
  }

  @Test
  void aPlatformWithoutV8DrawsInJava() throws Exception {
    assertEquals(
        List.of("svg true", "png true", "dot true", "headless null"),
        draw(
            List.of(NATIVE, "-Dos.name=Linux", "-Dos.arch=riscv64"),
            classPath(),
            "auto",
            "svg",
            "png"));
  }

  @Test
  void withoutAnyLayoutThereIsDotText() throws Exception {
    String path = classPathWithout("org.eclipse.elk");
    List<String> options = List.of(NATIVE, "-Dos.name=Linux", "-Dos.arch=riscv64");
    assertEquals(
        List.of(
            "cannot draw this graph as svg, only as dot: dot is hidden by the system property micrograd.dot;"
                + " ELK is not on the class path: org/eclipse/elk/core/options/SizeConstraint;"
                + " graphviz-java failed: J2V8 has no libj2v8_linux_riscv64.so for this platform,"
                + " Linux riscv64",
            "dot true",
            "headless null"),
        draw(options, path, "auto", "svg"));
  }

  @Test
  void withoutGraphvizJavaThereIsDotText() throws Exception {
    for (String library : List.of("graphviz-java", "j2v8")) {
      String path = classPathWithout(library, "org.eclipse.elk");
      List<String> lines = draw(List.of(NATIVE), path, "auto", "svg");
      assertTrue(lines.getFirst().contains("; graphviz-java failed: "), lines.getFirst());
      assertEquals(List.of("dot true", "headless null"), lines.subList(1, 3));
    }
  }

  @Test
  void whereNativeAccessIsDeniedItDrawsInJava() throws Exception {
    assertEquals(
        List.of("svg true", "dot true", "headless null"),
        draw(List.of("--illegal-native-access=deny"), classPath(), "auto", "svg"));
    String path = classPathWithout("org.eclipse.elk");
    List<String> lines = draw(List.of("--illegal-native-access=deny"), path, "auto", "svg");
    assertTrue(lines.getFirst().contains("cannot load the V8 library: "), lines.getFirst());
    assertTrue(lines.getFirst().contains("Illegal native access"), lines.getFirst());
  }
}
