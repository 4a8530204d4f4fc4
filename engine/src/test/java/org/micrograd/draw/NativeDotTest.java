package org.micrograd.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;

/** Programs in the place of dot: what each does wrong is said, and the next renderer draws. */
class NativeDotTest {
  private static final String PROPERTY = "micrograd.dot";
  private static final NativeDot DOT = new NativeDot(Duration.ofSeconds(20));

  @TempDir private Path folder;
  private String before;

  @BeforeEach
  void keepProperty() {
    before = System.getProperty(PROPERTY);
  }

  @AfterEach
  void restoreProperty() {
    if (before == null) {
      System.clearProperty(PROPERTY);
    } else {
      System.setProperty(PROPERTY, before);
    }
  }

  /** Makes a shell script dot; D stands for its folder. */
  private void dot(String script) throws IOException {
    Path file = folder.resolve("a dot");
    Files.writeString(file, "#!/bin/sh\n" + script.replace("D/", "\"$(dirname \"$0\")\"/") + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    System.setProperty(PROPERTY, file.toString());
  }

  private static String failure(NativeDot dot, String format) {
    return assertThrows(RenderException.class, () -> dot.render("digraph {}", format)).getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          svg | echo 'no font' >&2; exit 3             | failed: exit code 3, it said: no font
          svg | cat >/dev/null; exit 1                 | failed: exit code 1
          svg | exec <&-; exit 4                       | failed: exit code 4
          svg | kill -9 $$                             | failed: exit code 137
          svg | kill -SEGV $$                          | failed: exit code 139
          svg | true                                   | failed: it wrote no whole svg
          svg | cat                                    | failed: it wrote no whole svg
          svg | echo '<svg><g>'                        | failed: it wrote no whole svg
          svg | echo 'odd' >&2; echo garbage           | failed: it wrote no whole svg, and said: odd
          png | echo '<svg></svg>'                     | failed: it wrote no whole png
          png | printf '\\211PNG\\r\\n'                | failed: it wrote no whole png
          svg | cat /dev/zero                          | failed: it wrote more than 134217728 bytes
          svg | cat /dev/zero >&2                      | did not answer within 500 ms
          svg | sleep 1000                             | did not answer within 500 ms
          svg | exec >&- 2>&-; sleep 1000              | did not answer within 500 ms
          svg | echo '<svg></svg>'; exec sleep 1000    | did not answer within 500 ms
          """)
  void whatGoesWrongIsSaid(String format, String script, String message) throws Exception {
    dot(script);
    NativeDot dot = message.endsWith("500 ms") ? new NativeDot(Duration.ofMillis(500)) : DOT;
    String said = failure(dot, format);
    assertTrue(said.contains(message), said);
    assertTrue(said.startsWith(System.getProperty(PROPERTY)), said);
    byte[] image = Drawing.of(Value.of(1), dot, (_, _) -> new byte[] {7}).bytes(format);
    assertArrayEquals(new byte[] {7}, image);
  }

  @Test
  void itsAnswerIsTheImage() throws Exception {
    dot("echo \"<svg>$1\"; cat; echo 'warning' >&2; echo '</svg>'");
    assertEquals("<svg>-Tsvg\n\u00e9\n</svg>\n", new String(DOT.render("\u00e9\n", "svg"), UTF_8));
  }

  @Test
  void muchTextGoesBothWays() throws Exception {
    dot("head -c 300000 /dev/zero >&2; echo '<svg>'; cat; echo '</svg>'");
    String text = "x".repeat(3_000_000);
    assertEquals("<svg>\n" + text + "</svg>\n", new String(DOT.render(text, "svg"), UTF_8));
  }

  @Test
  void itNeedNotReadTheText() throws Exception {
    dot("exec <&-; echo '<svg></svg>'");
    assertEquals("<svg></svg>\n", new String(DOT.render("x".repeat(3_000_000), "svg"), UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing here", ".", "text"})
  void whatCannotBeStartedIsSaid(String name) throws Exception {
    Files.writeString(folder.resolve("text"), "no program");
    System.setProperty(PROPERTY, folder.resolve(name).toString());
    String said = failure(DOT, "svg");
    assertTrue(said.startsWith("cannot start dot: ") && said.contains(folder.toString()), said);
  }

  @Test
  void theEmptyPropertyHidesIt() {
    System.setProperty(PROPERTY, "");
    assertEquals("dot is hidden by the system property micrograd.dot", failure(DOT, "svg"));
  }

  @Test
  void whatHangsIsKilledWithAllItStarted() throws Exception {
    dot("sleep 1000 & echo $! >D/child; echo $$ >D/parent; wait");
    failure(new NativeDot(Duration.ofSeconds(2)), "svg");
    assertGone("parent");
    assertGone("child");
  }

  @Test
  void interruptingTheThreadKillsIt() throws Exception {
    dot("echo $$ >D/parent.new; mv D/parent.new D/parent; exec sleep 1000");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    Drawing drawing = Drawing.of(Value.of(1), DOT, (_, _) -> new byte[0]);
    Thread drawer =
        Thread.ofPlatform()
            .start(() -> {
              thrown.set(assertThrows(CancellationException.class, drawing::svg));
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    while (Files.notExists(folder.resolve("parent"))) {
      assertTrue(drawer.isAlive());
      Thread.onSpinWait();
    }
    drawer.interrupt();
    drawer.join();
    assertEquals("interrupted while drawing", thrown.get().getMessage());
    assertTrue(interrupted.get());
    assertGone("parent");
  }

  /** Waits for the end of a process that was killed. */
  private void assertGone(String name) throws Exception {
    long pid = Long.parseLong(Files.readString(folder.resolve(name)).strip());
    var process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get();
    }
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }
}
