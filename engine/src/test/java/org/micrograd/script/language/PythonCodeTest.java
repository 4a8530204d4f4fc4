package org.micrograd.script.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.micrograd.script.library.LibraryCode;

/** Python's code beside its text: what is made of it, and when the text must serve. */
class PythonCodeTest {
  private static final String TEXT = "name = 'ü→'\ndef twice(x):\n    return 2 * x\n";

  @TempDir Path folder;

  @Test
  void servesTheTextAndTheVersionThatItWasMadeOf() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(inner.resolve("part.py"), TEXT);
    LibraryCode.main(new String[] {folder.toString()});
    byte[] file = Files.readAllBytes(inner.resolve("part.pyc"));
    try (Context python = Context.create("python")) {
      String version = python.getEngine().getVersion();
      String code = PythonCode.read(new ByteArrayInputStream(file), TEXT, version);
      assertNull(PythonCode.read(new ByteArrayInputStream(file), TEXT + " ", version));
      assertNull(PythonCode.read(new ByteArrayInputStream(file), TEXT, version + "1"));
      assertNull(PythonCode.read(null, TEXT, version));
      Value reader = python.eval("python", PythonCode.READER.strip());
      Value run = python.eval("python", "lambda code: exec(code, globals())");
      for (String each : new String[] {code, null}) {
        run.execute(reader.execute(each, TEXT, "part.py"));
        assertEquals("ü→ 42", python.eval("python", "f'{name} {twice(21)}'").asString());
      }
    }
    assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains("twice"));
  }
}
