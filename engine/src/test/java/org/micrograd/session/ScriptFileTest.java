package org.micrograd.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Languages;

/** Script files in encodings, as CPython 3.11 and node 20 read them. */
class ScriptFileTest {
  @TempDir private Path folder;

  private Path file(String charset, String text) throws IOException {
    byte[] bytes = plain(text).getBytes(Charset.forName(charset));
    return Files.write(folder.resolve("a"), bytes);
  }

  private static String plain(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r").replace("MARK", "\uFEFF");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "x.js | UTF-8       | f('é→')                                 | f('é→')",
        "x.js | UTF-8       | MARKf('é')\\r\\n                        | f('é')\\r\\n",
        "x.js | UTF-8       | // coding: latin-1\\né                  | // coding: latin-1\\né",
        "x.js | ISO-8859-1  | f('é')                                  | f('\uFFFD')",
        "x.py | UTF-8       | MARKf('é')                              | f('é')",
        "x.py | UTF-8       | MARK# coding: utf-8\\né                 | # coding: utf-8\\né",
        "x.py | UTF-8       | # vim: set fileencoding=utf8 :\\né      | # vim: set fileencoding=utf8 :\\né",
        "x.py | ISO-8859-1  | # -*- coding: latin-1 -*-\\né           | # -*- coding: latin-1 -*-\\né",
        "x.py | ISO-8859-1  | #!/bin/x\\r\\n#coding=iso_8859_1-unix\\r\\né | #!/bin/x\\r\\n#coding=iso_8859_1-unix\\r\\né",
        "x.py | ISO-8859-1  | \\n # coding: Latin_1\\né               | \\n # coding: Latin_1\\né",
        "x.py | windows-1252 | # coding: cp1252\\n'€'                 | # coding: cp1252\\n'€'",
        "x.py | Shift_JIS   | # coding: shift_jis\\n'日'              | # coding: shift_jis\\n'日'",
        "x.py | UTF-8       | x = 1\\n# coding: latin-1\\n'é'         | x = 1\\n# coding: latin-1\\n'é'",
        "x.py | UTF-8       | #\\n#\\n# coding: latin-1\\n'é'         | #\\n#\\n# coding: latin-1\\n'é'",
      })
  void isReadAs(String name, String charset, String text, String read) throws IOException {
    assertEquals(plain(read), ScriptFile.read(file(charset, text), Languages.ofFile(name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ISO-8859-1 | f('é')                          | 1: SyntaxError: Non-UTF-8 code starting with '\\xe9'",
        "ISO-8859-1 | x = 1\\n\\nf('é')               | 3: SyntaxError: Non-UTF-8 code starting with '\\xe9'",
        "UTF-16LE   | MARKf(1)                        | 1: SyntaxError: Non-UTF-8 code starting with '\\xff'",
        "ISO-8859-1 | # coding: utf-8\\n'é'           | 2: SyntaxError: 'utf-8' codec cannot decode byte 0xe9",
        "UTF-8      | # coding: ascii\\n'é'           | 2: SyntaxError: 'ascii' codec cannot decode byte 0xc3",
        "UTF-8      | # coding: foo\\n                | 1: SyntaxError: encoding problem: foo",
        "UTF-8      | MARK# coding: latin-1\\n        | 1: SyntaxError: encoding problem: latin-1 with a mark of UTF-8",
      })
  void isRefused(String charset, String text, String message) throws IOException {
    Path file = file(charset, text);
    String said =
        assertThrows(ScriptFailure.class, () -> ScriptFile.read(file, Languages.PYTHON))
            .getMessage();
    String expected = file + ":" + message;
    assertEquals(expected, said.substring(0, Math.min(expected.length(), said.length())));
  }
}
