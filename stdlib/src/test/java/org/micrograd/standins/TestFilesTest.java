package org.micrograd.standins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/** Files of tests run as pytest runs them: what it says of them is recorded beside them. */
class TestFilesTest {
  private static final List<String> FILES =
      List.of("conftest.py", "test_one.py", "lists_test.py", "test_ok.py", "test_words.py");

  private static final GradEngine PYTHON = GradEngine.open("micrograd-python", Access.TRUSTED);
  @TempDir private static Path folder;

  private static String text(String name) throws IOException {
    try (InputStream in = TestFilesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @BeforeAll
  static void write() throws IOException, ScriptException {
    for (String file : FILES) {
      Files.writeString(folder.resolve(file), text("pytest/" + file));
    }
    PYTHON.put("there", folder.toRealPath().toString());
    PYTHON.put("oracle", text("oracle-pytest.py"));
    PYTHON.eval(
        """
        import contextlib, io, os
        import pytest
        os.chdir(str(there))
        names = {'__name__': 'oracle', '__file__': 'oracle'}
        exec(str(oracle), names)
        def said(asked):
            out = io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
                status = pytest.main(str(asked).split(' '))
            return names['plain'](out.getvalue(), os.getcwd()) + '\\nstatus ' + str(status)
        """);
  }

  @AfterAll
  static void close() {
    PYTHON.close();
  }

  static Stream<String> recorded() throws IOException {
    return Stream.of(text("pytest/told.txt").split("(?m)^\\$ ")).filter(each -> !each.isBlank());
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void testsAreToldOfAsThere(String block) throws ScriptException {
    int end = block.indexOf('\n');
    PYTHON.put("asked", block.substring(0, end));
    assertEquals(block.substring(end + 1).strip(), PYTHON.eval("said(asked)"));
  }
}
