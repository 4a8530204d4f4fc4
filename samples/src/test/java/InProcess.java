import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.micrograd.console.Main;

/**
 * Scripts and programs in this JVM, which is warm after the first: what they would write in a
 * process of their own, and its status. Relative paths lead into the folder that it was started in.
 */
final class InProcess {
  private static final Path FOLDER = Path.of("").toAbsolutePath();

  /** What a program runs between. */
  private record Streams(PrintStream out, PrintStream err) {}

  private InProcess() {}

  /** The folder that relative paths lead into, without what was left there. */
  static Path emptyFolder() throws IOException {
    assertTrue(FOLDER.startsWith(Launch.ROOT.resolve("samples/target")), FOLDER + " is no scratch");
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files
          .filter(file -> !file.equals(FOLDER))
          .sorted(Comparator.reverseOrder())
          .forEach(file -> file.toFile().delete());
    }
    return FOLDER;
  }

  /** Runs what the launcher starts. */
  static Launch micrograd(String input, String... arguments) {
    return run(input, false, streams -> Main.run(List.of(arguments), streams.out(), streams.err()));
  }

  /** The console without a terminal; output and errors are one stream. */
  static Launch conversation(String typed) {
    return run(typed, true, streams -> Main.run(List.of(), streams.out(), streams.err()));
  }

  /** Runs a compiled program. */
  static Launch program(Class<?> program, String... arguments) throws Exception {
    Method main = main(program);
    Object self = Modifier.isStatic(main.getModifiers()) ? null : instance(program);
    Object[] given = main.getParameterCount() == 0 ? new Object[0] : new Object[] {arguments};
    return run(
        "",
        false,
        streams -> {
          try {
            main.invoke(self, given);
            return 0;
          } catch (ReflectiveOperationException e) {
            e.getCause().printStackTrace(streams.err());
            return 1;
          }
        });
  }

  /** Compiles and runs the text of a source file. */
  static Launch source(String text, Path folder) throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Path file = Files.writeString(folder.resolve("Program.java"), text);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                Launch.jars(""),
                "-d",
                classes.toString(),
                file.toString());
    assertTrue(status == 0, "does not compile: " + text);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, InProcess.class.getClassLoader())) {
      return program(loader.loadClass("Program"));
    }
  }

  private static Method main(Class<?> program) {
    Method main =
        Stream.of(program.getDeclaredMethods())
            .filter(method -> method.getName().equals("main"))
            .findFirst()
            .orElseThrow();
    main.setAccessible(true);
    return main;
  }

  private static Object instance(Class<?> program) throws ReflectiveOperationException {
    var constructor = program.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static Launch run(String input, boolean isOne, ToIntFunction<Streams> body) {
    InputStream in = System.in;
    PrintStream out = System.out;
    PrintStream err = System.err;
    var written = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    PrintStream writer = printer(written);
    var streams = new Streams(writer, isOne ? writer : printer(complained));
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    System.setOut(streams.out());
    System.setErr(streams.err());
    try {
      int status = body.applyAsInt(streams);
      return new Launch(
          written.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8),
          status);
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
