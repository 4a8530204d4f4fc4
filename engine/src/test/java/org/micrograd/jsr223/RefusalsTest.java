package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.micrograd.script.Access;

/** What a restricted script may not do is an error of its own language, which it can catch. */
class RefusalsTest {
  private static final String ATTEMPT =
      """
      import _thread, asyncio, concurrent.futures, os, pathlib, platform, pwd, resource, select, signal
      import smtplib, socket, subprocess, sys, tempfile, threading, urllib.request

      def attempt(text, expected):
          try:
              return repr(eval(text))
          except Exception as error:
              if getattr(error, 'filename', None) and error.errno == 13 and 'allowRead' not in str(error):
                  return f'it does not say how it is opened: {error}'
              names = [each.__name__ for each in type(error).__mro__]
              return expected if expected in names else f"{names}: {error}"
      """;

  /** Of its own: the others leave modules and paths in theirs. */
  private static final GradEngine ENGINE = GradEngine.open("micrograd-python", Access.RESTRICTED);

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "refusals.txt", delimiter = '|', quoteCharacter = '`')
  void canBeCaught(String expected, String text) throws Exception {
    ENGINE.eval(ATTEMPT);
    assertEquals(expected, ENGINE.invokeFunction("attempt", text, expected));
    assertEquals(2, ENGINE.eval("1 + 1"));
  }

  /** What the application opens is no longer refused. */
  @Test
  void endsWhereItIsOpened(@TempDir Path made) throws Exception {
    Path here = Path.of("").toAbsolutePath();
    try (GradEngine engine =
        GradEngine.open("micrograd-python", Access.RESTRICTED.allowRead(here).allowWrite(made))) {
      engine.eval("import os");
      assertEquals(here.toString(), engine.eval("os.getcwd()"));
      assertEquals(here.resolve("x").toString(), engine.eval("os.path.abspath('x')"));
      assertEquals(true, engine.eval("os.access('.', os.R_OK)"));
      engine.put("made", made.toString());
      engine.eval("with open(made + '/a', 'w') as f: f.write('x')");
      engine.eval("os.rename(made + '/a', made + '/b')");
      assertEquals(true, Files.exists(made.resolve("b")));
      engine.eval(
          "kept = open(made + '/c', 'w')\nkept.write('c')\nopen(made + '/d', 'w').write('d')");
      assertEquals("c", Files.readString(made.resolve("c")));
      assertEquals("d", Files.readString(made.resolve("d")));
      engine.eval(ATTEMPT);
      assertEquals(
          "PermissionError", engine.invokeFunction("attempt", "os.chdir('/')", "PermissionError"));
    }
  }

  /** JavaScript's errors have a name and a message, and a promise may fail with one. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "refusals.js.txt",
      delimiter = '|',
      quoteCharacter = '`',
      commentCharacter = '#')
  void canBeCaughtInJavaScript(String name, String message, String text) throws Exception {
    ScriptEngine engine = Engines.fresh("js");
    engine.put("app", new EscapesTest.App());
    engine.put("file", new File("/etc/passwd"));
    engine.put("thread", Thread.currentThread());
    engine.put("loader", getClass().getClassLoader());
    engine.put("type", String.class);
    engine.put("told", new ArrayList<>());
    engine.eval(
        """
        (async () => {
          try { told.push('answer', String(await (() => %s)())) } catch (e) { told.push(e.name, e.message) }
        })()
        """
            .formatted(text));
    List<?> told = (List<?>) engine.get("told");
    assertEquals(name, told.getFirst(), told::toString);
    assertTrue(String.valueOf(told.getLast()).contains(message), told::toString);
  }

  /** Where nothing catches it the application reads how Java's classes are opened. */
  @Test
  void saysHowJavasClassesAreOpened() {
    ScriptEngine engine = Engines.fresh("js");
    ScriptException e =
        assertThrows(ScriptException.class, () -> engine.eval("Java.type('java.lang.System')"));
    assertTrue(e.getMessage().contains("allowHostClass"), e.getMessage());
  }
}
