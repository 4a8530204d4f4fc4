package org.micrograd.jsr223;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;

/**
 * Measures how long an application waits for its first, second and tenth script engine, each until
 * it has computed 1 + 1: with the library, without it, and beside plain contexts of one polyglot
 * engine. Each row is a fresh JVM without a cache of classes.
 */
final class OpenBench {
  private static final int ENGINES = 10;

  private OpenBench() {}

  private interface Opener {
    AutoCloseable open() throws Exception;
  }

  /**
   * Prints the table, or one of its rows.
   *
   * @param arguments the folder of the distribution's jars; or {@code plain} or {@code micrograd}
   *     and a language
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 1) {
      table(Path.of(arguments[0]));
    } else {
      row(arguments[0].equals("plain"), arguments[1]);
    }
  }

  private static void table(Path jars) throws IOException, InterruptedException {
    System.out.printf("%-32s %8s %8s %8s%n", "milliseconds", "first", "second", "tenth");
    for (String language : List.of("js", "python")) {
      run("plain " + language, jars, "", "plain", language);
      run("micrograd " + language, jars, "micrograd-stdlib", "micrograd", language);
      run("micrograd, library " + language, jars, "", "micrograd", language);
    }
  }

  private static void run(String title, Path jars, String without, String kind, String language)
      throws IOException, InterruptedException {
    System.out.printf("%-32s", title);
    System.out.flush();
    String path;
    try (Stream<Path> files = Files.list(jars)) {
      path =
          files
              .filter(jar -> without.isEmpty() || !jar.getFileName().toString().startsWith(without))
              .map(Path::toString)
              .sorted()
              .collect(Collectors.joining(":"));
    }
    new ProcessBuilder(
            "java",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            Path.of("target/test-classes").toAbsolutePath() + ":" + path,
            OpenBench.class.getName(),
            kind,
            language)
        .inheritIO()
        .start()
        .waitFor();
  }

  private static void row(boolean plain, String language) throws Exception {
    Opener opener = plain ? plain(language) : ours(language);
    List<AutoCloseable> open = new ArrayList<>();
    for (int i = 1; i <= ENGINES; i++) {
      long start = System.nanoTime();
      open.add(opener.open());
      if (i <= 2 || i == ENGINES) {
        System.out.printf(Locale.ROOT, " %8.0f", (System.nanoTime() - start) / 1e6);
      }
    }
    System.out.println();
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  private static Opener plain(String language) {
    Engine[] shared = new Engine[1];
    return () -> {
      if (shared[0] == null) {
        shared[0] = Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
      }
      Context context = Context.newBuilder(language).engine(shared[0]).build();
      context.eval(language, "1 + 1");
      return context;
    };
  }

  private static Opener ours(String language) {
    return () -> {
      ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-" + language);
      engine.eval("1 + 1");
      return (AutoCloseable) engine;
    };
  }
}
