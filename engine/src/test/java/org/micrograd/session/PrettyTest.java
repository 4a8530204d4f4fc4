package org.micrograd.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.io.Resource;
import org.micrograd.script.language.Languages;

/** Values of Python as a session writes them, beside what IPython has written for each. */
class PrettyTest {
  @TempDir private static Path folder;

  private static Session session;

  @BeforeAll
  static void open() throws IOException {
    session = new Session(Languages.PYTHON, SilentScreen.open(), Reader.nullReader(), folder);
    session.cell(Resource.text(PrettyTest.class, "pretty-setup.py"));
    session.cell("import re\nwritten = display.__globals__['_text_of']");
  }

  @AfterAll
  static void close() {
    session.close();
  }

  static Stream<String[]> cases() {
    return Resource.text(PrettyTest.class, "pretty-cases.txt")
        .lines()
        .map(line -> line.split("\t"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isWrittenAsByIPython(String value, String expected) {
    String asWritten = "ascii(re.sub('0x[0-9a-f]+', '0x', written(%s)))".formatted(value);
    assertEquals(answer("ascii(" + expected + ")"), answer(asWritten));
  }

  private static String answer(String cell) {
    return session.cell(cell).text();
  }
}
