import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's cache of classes: who makes it, who uses it, and what a bad one does. */
class CacheIT {
  private static final Launch ANSWER = new Launch("Value(data=4.0)\n", "", 0);
  private static final String LAUNCHER = Launch.DISTRIBUTION.resolve("bin/micrograd").toString();

  /** Under this mode Java does not start without its cache. */
  private static final String NEEDED = "MICROGRAD_JAVA_OPTS=-XX:AOTMode=on";

  @TempDir Path folder;

  @Test
  void twoFirstRunsMakeItAndLaterOnesUseItWhereItIsGood() throws Exception {
    Path caches = Files.createDirectory(folder.resolve("micrograd"));
    Path cache;
    try (WatchService watch = caches.getFileSystem().newWatchService()) {
      caches.register(
          watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
      String twice = "\"$@\" & \"$@\" & wait";
      List<String> both = new ArrayList<>(List.of("sh", "-c", twice, "sh"));
      both.addAll(command("-e", "value(2) * -3 + 10"));
      Launch first = Launch.run(folder, "", both);
      assertEquals(ANSWER.out().repeat(2), first.out());
      List<String> told = first.err().lines().distinct().toList();
      assertEquals(
          List.of(
              "micrograd: prepares faster starts, once, in %s; MICROGRAD_CACHE=off prevents it"
                  .formatted(caches)),
          told);
      cache = made(caches, watch);
    }
    // Under this mode alone the JDK may say on the output that it takes the cache only in part.
    Launch used = evaluate(NEEDED);
    assertEquals(0, used.status(), used.toString());
    assertTrue(used.out().endsWith(ANSWER.out()), used.toString());
    assertEquals(ANSWER, evaluate());
    assertEquals(ANSWER, evaluate("MICROGRAD_CACHE=off"));
    byte[] start = new byte[1 << 20];
    try (var in = Files.newInputStream(cache)) {
      in.readNBytes(start, 0, start.length);
    }
    for (byte[] bad : List.of(start, "not a cache".getBytes(StandardCharsets.UTF_8), new byte[0])) {
      Files.write(cache, bad);
      assertEquals(ANSWER, evaluate());
      used = evaluate(NEEDED);
      assertNotEquals(0, used.status(), bad.length + " bytes, " + files(cache.getParent()) + used);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenChangesNothing() throws IOException {
    Files.writeString(folder.resolve("micrograd"), "a file where the caches should be");
    assertEquals(ANSWER, evaluate());
    assertNotEquals(0, Launch.run(folder, "", command("--make-cache")).status());
  }

  private Launch evaluate(String... environment) {
    List<String> command = new ArrayList<>(command("-e", "value(2) * -3 + 10"));
    command.addAll(command.indexOf(LAUNCHER), List.of(environment));
    return Launch.run(folder, "", command);
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("env", "-u", "MICROGRAD_CACHE", "-u", "MICROGRAD_JAVA_OPTS"));
    command.addAll(List.of("XDG_CACHE_HOME=" + folder, LAUNCHER));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Waits for what two processes make together. */
  private static Path made(Path caches, WatchService watch)
      throws IOException, InterruptedException {
    List<Path> files = files(caches);
    while (files.size() != 1 || !files.getFirst().toString().endsWith("-js.aot")) {
      WatchKey key = watch.poll(5, TimeUnit.MINUTES);
      assertNotNull(key, "no cache, but " + files);
      key.pollEvents();
      key.reset();
      files = files(caches);
    }
    return files.getFirst();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
