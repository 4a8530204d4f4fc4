package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.draw.Picture;

/** A restricted script starts no program of the machine, and reads nothing but what it is given. */
class NoProcessTest {
  private static final String PROGRAM = "micrograd.dot";

  @TempDir Path folder;

  private final String before = System.getProperty(PROGRAM);
  private Path started;

  /** A program in the place of dot that leaves a file where it was started. */
  @BeforeEach
  void stand() throws Exception {
    started = folder.resolve("started");
    Path program = folder.resolve("dot");
    Files.writeString(program, "#!/bin/sh\ntouch '" + started + "'\nexit 1\n");
    assertTrue(program.toFile().setExecutable(true));
    System.setProperty(PROGRAM, program.toString());
  }

  @AfterEach
  void restore() {
    if (before == null) {
      System.clearProperty(PROGRAM);
    } else {
      System.setProperty(PROGRAM, before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | draw(value(2) * 3).svg().length > 100
          js     | draw(value(2) * 3).png().length > 100
          js     | draw(value(2) * 3, {engine: 'elk'}).svg().length > 100
          js     | try { draw(value(2), {engine: 'dot'}).svg() } catch (e) { e.message.includes('a restricted script starts no process') }
          python | len(draw(value(2) * 3).svg()) > 100
          python | len(draw(value(2) * 3)._repr_png_()) > 100
          python | len(draw(value(2) * 3)._repr_mimebundle_()) == 3
          """)
  @DisabledOnOs(OS.WINDOWS)
  void ofDrawings(String language, String script) throws Exception {
    assertEquals(true, Engines.fresh(language).eval(script));
    assertFalse(Files.exists(started), "a program was started");
  }

  /** The application's own call, and that of a script which it trusts, may. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theApplicationMay() throws Exception {
    assertTrue(((Picture) Engines.fresh("js").eval("draw(value(2) * 3)")).svg().length() > 100);
    assertTrue(Files.deleteIfExists(started));
    try (GradEngine engine = GradEngine.builder("micrograd-js").trusted().build()) {
      assertEquals(true, engine.eval("draw(value(2) * 3).svg().length > 100"));
    }
    assertTrue(Files.exists(started));
  }

  /** The process's own standard input is the application's; a script reads what that hands over. */
  @Test
  void readsNoInputOfTheProcess() throws Exception {
    InputStream own = System.in;
    System.setIn(new ByteArrayInputStream("secret".getBytes(StandardCharsets.UTF_8)));
    try {
      ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-python");
      assertEquals(-1, engine.getContext().getReader().read());
    } finally {
      System.setIn(own);
    }
    ScriptEngine engine = Engines.fresh("python");
    Reader before = engine.getContext().getReader();
    engine.getContext().setReader(new StringReader("given"));
    try {
      assertEquals("given", engine.eval("import sys\nsys.stdin.read()"));
    } finally {
      engine.getContext().setReader(before);
    }
  }

  /** A context that an application makes has the process's input unless it is given another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "input()",
        "sys.stdin.readline()",
        "sys.stdin.read()",
        "next(sys.stdin)",
        "os.read(0, 5)"
      })
  void readsNoInputOfTheProcessInAnyContext(String reading) throws Exception {
    InputStream own = System.in;
    System.setIn(new ByteArrayInputStream("secret".getBytes(StandardCharsets.UTF_8)));
    try {
      ScriptContext context = new SimpleScriptContext();
      context.setWriter(new StringWriter());
      ScriptEngine engine = Engines.fresh("python");
      String caught =
          "import os, sys\ntry:\n  r = %s\nexcept PermissionError as e:\n  r = str(e)\nr"
              .formatted(reading);
      Object refused = engine.eval(caught, context);
      if (reading.startsWith("os")) {
        assertEquals("[Errno 1] Operation not permitted", refused);
        return;
      }
      assertTrue(
          String.valueOf(refused).contains("with setReader"), () -> reading + ": " + refused);
      context.setReader(new BufferedReader(new StringReader("given")));
      assertEquals("given", engine.eval(reading, context));
    } finally {
      System.setIn(own);
    }
  }
}
