package org.micrograd.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.micrograd.autograd.Value;

/** A function written in one virtual machine works in another, where no script engine is. */
class SerializationTest {
  private static DifferentiableFunction function() {
    Value w = Value.of(10, "w");
    return DifferentiableFunction.of(x -> x.get(0).mul(x.get(1)).add(w), "x", "y");
  }

  private static byte[] bytes(DifferentiableFunction f) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(f);
    }
    return bytes.toByteArray();
  }

  @Test
  void runsWithoutScriptEngine(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("function");
    Files.write(file, bytes(function()));
    String classes =
        Stream.of(DifferentiableFunction.class, ReadFunction.class)
            .map(SerializationTest::folder)
            .reduce((a, b) -> a + File.pathSeparator + b)
            .orElseThrow();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-cp", classes, ReadFunction.class.getName(), file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertEquals(
        List.of("no engine", "f(x, y) with 1 parameter", "4.0 [-3.0, 2.0]", "[4.0, 22.0] [10.0]"),
        output.lines().toList());
  }

  private static String folder(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void takesAFewKilobytes() throws IOException {
    DifferentiableFunction f =
        DifferentiableFunction.of(
            x -> {
              Value y = x.getFirst();
              for (int i = 0; i < 50; i++) {
                y = y.mul(x.get(1)).sin();
              }
              return y;
            },
            "x",
            "y");
    assertTrue(bytes(f).length < 4_000, bytes(f).length + " bytes for 100 operations");
  }

  /** A stream may hold anything: a slot that refers to one after it is refused. */
  @Test
  void refusesWhatIsNoTape() throws IOException {
    byte[] bytes = bytes(function());
    assertThrows(InvalidObjectException.class, () -> read(cut(bytes)));
  }

  /** The bytes with an operand turned into a slot that does not exist. */
  private static byte[] cut(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int i = changed.length - 4; i > 0; i--) {
      if (changed[i] == -1
          && changed[i + 1] == -1
          && changed[i + 2] == -1
          && changed[i + 3] == -1) {
        changed[i] = 0x70;
        return changed;
      }
    }
    throw new IllegalStateException("no operand found");
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
