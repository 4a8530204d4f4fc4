package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

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
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final NativeDot DOT = new NativeDot();

  /** What dot answers for one value. */
  private static final String PLAIN =
      "graph 1 1 1\nnode n0 0.5 0.5 1 1 \"\" solid box black lightgrey\nstop\n";

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

  private static String failure(Duration limit) {
    return assertThrows(RenderException.class, () -> DOT.plain("digraph {}", limit)).getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          echo 'no font' >&2; exit 3             | failed: exit code 3, it said: no font
          cat >/dev/null; exit 1                 | failed: exit code 1
          exec <&-; exit 4                       | failed: exit code 4
          kill -9 $$                             | failed: exit code 137
          kill -SEGV $$                          | failed: exit code 139
          true                                   | failed: it wrote no whole layout
          cat                                    | failed: it wrote no whole layout
          echo 'graph 1 1 1'                     | failed: it wrote no whole layout
          echo stop                              | failed: it wrote no whole layout
          echo 'odd' >&2; echo garbage           | failed: it wrote no whole layout, and said: odd
          cat /dev/zero                          | failed: it wrote more than 134217728 bytes
          cat /dev/zero >&2                      | did not answer within 500 ms
          sleep 1000                             | did not answer within 500 ms
          exec >&- 2>&-; sleep 1000              | did not answer within 500 ms
          echo 'graph 1 1 1'; exec sleep 1000    | did not answer within 500 ms
          """)
  void whatGoesWrongIsSaid(String script, String message) throws Exception {
    dot(script);
    Duration limit = message.endsWith("500 ms") ? Duration.ofMillis(500) : LONG;
    String said = failure(limit);
    assertTrue(said.contains(message), said);
    assertTrue(said.startsWith(System.getProperty(PROPERTY)), said);
    Layout layout = new GraphvizLayout(DOT, limit, Duration.ZERO);
    assertTrue(Drawing.of(Value.of(1), layout, LayoutsHere.ELK).svg().contains("data: 1.0000"));
  }

  @Test
  void whatIsLateForDotIsNotTriedInJavaScript() throws Exception {
    dot("sleep 1000");
    Layout late = new GraphvizLayout(DOT, Duration.ofMillis(200), Duration.ZERO);
    Graphviz next = (_, _) -> fail("the same Graphviz was asked again");
    Layout same = new GraphvizLayout(next, LONG, Duration.ZERO);
    assertTrue(Drawing.of(Value.of(1), late, same, LayoutsHere.ELK).svg().contains("data: 1.0000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "node n1 1 1", "node n0 a b", "edge n0 n0 2 1 1"})
  void aStrangeLayoutIsRefused(String line) throws Exception {
    dot("printf 'graph 1 1 1\\n" + line + "\\nstop\\n'");
    Layout layout = new GraphvizLayout(DOT, LONG, Duration.ZERO);
    assertTrue(Drawing.of(Value.of(1), layout, LayoutsHere.ELK).svg().contains("data: 1.0000"));
  }

  @Test
  void itsAnswerIsTheLayout() throws Exception {
    dot("echo \"graph $1\"; cat; echo 'warning' >&2; echo 'stop'");
    assertEquals("graph -Tplain\n\u00e9\nstop\n", DOT.plain("\u00e9\n", LONG));
    dot("printf '" + PLAIN.replace("\n", "\\n") + "'");
    Layout layout = new GraphvizLayout(DOT, LONG, Duration.ZERO);
    assertTrue(Drawing.of(Value.of(1), layout).svg().contains("data: 1.0000"));
  }

  @Test
  void muchTextGoesBothWays() throws Exception {
    dot("head -c 300000 /dev/zero >&2; echo 'graph 1'; cat; echo 'stop'");
    String text = "x".repeat(3_000_000) + "\n";
    assertEquals("graph 1\n" + text + "stop\n", DOT.plain(text, LONG));
  }

  @Test
  void itNeedNotReadTheText() throws Exception {
    dot("exec <&-; echo 'graph 1'; echo stop");
    assertEquals("graph 1\nstop\n", DOT.plain("x".repeat(3_000_000), LONG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing here", ".", "text"})
  void whatCannotBeStartedIsSaid(String name) throws Exception {
    Files.writeString(folder.resolve("text"), "no program");
    System.setProperty(PROPERTY, folder.resolve(name).toString());
    String said = failure(LONG);
    assertTrue(said.startsWith("cannot start dot: ") && said.contains(folder.toString()), said);
  }

  @Test
  void theEmptyPropertyHidesIt() {
    System.setProperty(PROPERTY, "");
    assertEquals("dot is hidden by the system property micrograd.dot", failure(LONG));
  }

  @Test
  void whatHangsIsKilledWithAllItStarted() throws Exception {
    dot("sleep 1000 & echo $! >D/child; echo $$ >D/parent; wait");
    failure(Duration.ofSeconds(2));
    assertGone("parent");
    assertGone("child");
  }

  @Test
  void interruptingTheThreadKillsIt() throws Exception {
    dot("echo $$ >D/parent.new; mv D/parent.new D/parent; exec sleep 1000");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    Layout layout = new GraphvizLayout(DOT, LONG, Duration.ZERO);
    Drawing drawing = Drawing.of(Value.of(1), layout, LayoutsHere.ELK);
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
