package org.micrograd.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs do here what they do under CPython and node, as {@code record.sh} beside them has
 * recorded it: their output, their errors and their status.
 */
class ProgramsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "shown.js",
        "input.js",
        "lines.js",
        "awaits.mjs",
        "pieces.js",
        "order.js",
        "imports.mjs",
        "leaves.js",
        "names.py",
        "leaves.py",
        "files.py",
        "fails.py",
        "tests.py",
        "counting/values.py",
        "tested.js",
        "packages/requires.js",
        "packages/imports.mjs",
        "asserts.js",
        "same.js",
        "apart.js",
        "refused.js",
        "heard.js",
        "paths.js",
        "opened.js",
        "options.js",
        "urls.js",
        "aborts.js",
        "addresses.js",
        "folders.js",
        "causes.js",
        "digits.js",
        "mocked.js",
        "formats.js",
        "tables.js",
        "labels.js",
        "iterators.mjs",
        "about.mjs",
        "notfound.js",
        "maths.py",
        "worded.js",
        "placed.js",
        "caught.mjs",
        "functiontexts.js",
        "inspected.js",
        "random.js",
        "captured.js",
        "bytes.js",
        "handles.js",
        "unparsed.js",
        "templates.mjs"
      })
  void doesAsInItsOwnWorld(String name) throws IOException, URISyntaxException {
    Path folder = Path.of(ProgramsTest.class.getResource("programs").toURI());
    String recorded = Files.readString(folder.resolve(name + ".txt"));
    assertEquals(recorded, ran(folder.resolve(name).toString()).replace(folder + "/", ""));
  }

  /** A script that is named from the folder it is started in knows its whole path, as there. */
  @Test
  void knowsWhereItLies() throws IOException, URISyntaxException {
    Path folder = Path.of(ProgramsTest.class.getResource("programs").toURI());
    Path named = Path.of("").toAbsolutePath().relativize(folder.resolve("counting/lies.py"));
    assertEquals(Files.readString(folder.resolve("counting/lies.py.txt")), ran(named.toString()));
  }

  /** As deep as the stack of a program goes, which takes its time. */
  @Tag("thorough")
  @Test
  void callsAsDeepAsInItsOwnWorld() throws IOException, URISyntaxException {
    doesAsInItsOwnWorld("deep.py");
  }

  /** A cell may ask for deeper calls at any time. */
  @Test
  void callsAsDeepInNotebooks(@TempDir Path folder) throws IOException {
    String cell =
        "import sys; sys.setrecursionlimit(20050); f = lambda n: n and 1 + f(n - 1); f(900), f(10000)";
    Path notebook =
        Files.writeString(
            folder.resolve("deep.ipynb"),
            "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\""
                + cell
                + "\"]}], \"metadata\": {\"kernelspec\": {\"language\": \"python\"}}}");
    assertEquals("(900, 10000)\n--- errors\n--- 0\n", ran(notebook.toString()));
  }

  /** A script starts another by sys.executable, with options of Python's. */
  @Test
  void namesWhatStartsAnother(@TempDir Path folder) throws IOException {
    Path launcher = Files.createDirectory(folder.resolve("bin")).resolve("micrograd");
    Files.writeString(launcher, "#!/bin/sh\necho started \"$@\"\n");
    assertTrue(launcher.toFile().setExecutable(true));
    System.setProperty("micrograd.home", folder.toString());
    try {
      String code =
          "import subprocess, sys; print(subprocess.run([sys.executable, '-u', 'a.py', '1'],"
              + " capture_output=True, text=True).stdout, end='')";
      assertEquals("started -u a.py 1\n--- errors\n--- 0\n", ran("-u", "-B", "-c", code));
    } finally {
      System.clearProperty("micrograd.home");
    }
  }

  private static String ran(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream own = System.in;
    System.setIn(new ByteArrayInputStream("5\nseven\n\nlast".getBytes(StandardCharsets.UTF_8)));
    int status;
    try {
      status = Main.run(List.of(arguments), print(out), print(err));
    } finally {
      System.setIn(own);
    }
    String errors = err.toString(StandardCharsets.UTF_8).replaceAll(" in [0-9.]*s\n", " in 0s\n");
    String said = out.toString(StandardCharsets.UTF_8).replaceAll("(duration_ms:?) .*", "$1 0");
    return said + "--- errors\n" + errors + "--- " + status + "\n";
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
