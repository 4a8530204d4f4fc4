package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.micrograd.script.Access;

/** What an application opens to its scripts, and no more. */
class AccessTest {
  @TempDir Path folder;

  private Path open;
  private Path shut;

  /** A class that an application names to its scripts. */
  public static final class Model {
    private final double weight;

    /** A model of one weight. */
    public Model(double weight) {
      this.weight = weight;
    }

    /** The weighted input and more, as a number. */
    public double at(Value x, double more) {
      return x.data() * weight + more;
    }

    /** The weighted input. */
    public Value apply(Value x) {
      return x.mul(weight);
    }
  }

  @BeforeEach
  void fill() throws IOException {
    open = Files.createDirectory(folder.resolve("open"));
    shut = Files.createDirectory(folder.resolve("shut"));
    Files.writeString(open.resolve("data.txt"), "text");
    Files.writeString(shut.resolve("data.txt"), "secret");
    Files.writeString(open.resolve("near.js"), "export const near = 5;");
    Files.createSymbolicLink(open.resolve("link.txt"), shut.resolve("data.txt"));
  }

  /** A text that imports what lies beside its file has a value, as any other. */
  @ParameterizedTest
  @ValueSource(strings = {"main.js", "main.mjs"})
  void whatImportsItsNeighboursHasAValue(String file) throws ScriptException {
    Access access = Access.RESTRICTED.allowRead(open);
    try (GradEngine engine = GradEngine.open("micrograd-js", access)) {
      engine.put(ScriptEngine.FILENAME, open.resolve(file).toString());
      for (int i = 0; i < 2; i++) {
        Object answer =
            engine.eval("import { near } from './near.js';\nconst twice = 2;\nnear * twice");
        assertEquals(10, ((Number) answer).intValue());
      }
      String itself = "import { near } from './near.js';\nif (!import.meta) throw 1;\nnear";
      assertEquals(null, engine.eval(itself));
    }
  }

  private static String answer(GradEngine engine, String script) {
    try {
      return String.valueOf(engine.eval(script));
    } catch (ScriptException e) {
      return e.getMessage();
    }
  }

  private static GradEngine open(String language, Access access) {
    return GradEngine.open("micrograd-" + language, access);
  }

  @Test
  void readsWhatIsOpenOnly() {
    try (GradEngine python = open("python", Access.RESTRICTED.allowRead(open))) {
      String read = "open(r'%s').read()";
      assertEquals("text", answer(python, read.formatted(open.resolve("data.txt"))));
      for (String other : List.of("shut/data.txt", "open/../shut/data.txt", "open/link.txt")) {
        String answer = answer(python, read.formatted(folder.resolve(other)));
        assertTrue(answer.contains("Permission denied"), answer);
      }
      String write = "open(r'%s', 'w')".formatted(open.resolve("new.txt"));
      assertTrue(answer(python, write).contains("Permission denied"));
      assertFalse(Files.exists(open.resolve("new.txt")));
    }
  }

  @Test
  void writesWhereItMay() throws IOException {
    try (GradEngine python = open("python", Access.RESTRICTED.allowWrite(open))) {
      String write = "with open(r'%s', 'w') as f: f.write('new')";
      answer(python, write.formatted(open.resolve("new.txt")));
      assertEquals("new", Files.readString(open.resolve("new.txt")));
      assertTrue(answer(python, write.formatted(shut.resolve("x"))).contains("denied"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void savesPicturesWhereItMay(String language) {
    try (GradEngine engine = open(language, Access.RESTRICTED.allowWrite(open))) {
      String save = "draw(value(2) * 3).save('%s/d.dot'); 1";
      answer(engine, save.formatted(open));
      assertTrue(Files.exists(open.resolve("d.dot")));
      String answer = answer(engine, save.formatted(shut));
      assertTrue(answer.contains("a restricted script writes no file"), answer);
      assertFalse(Files.exists(shut.resolve("d.dot")));
    }
  }

  @Test
  void importsWhatItMayRead() throws ScriptException {
    Access access = Access.RESTRICTED.allowRead(open);
    String script = "import { near } from '%s/near.js'; export const twice = near * 2;";
    try (GradEngine engine = open("js", access)) {
      Map<?, ?> exports = (Map<?, ?>) engine.eval(script.formatted(open));
      assertEquals(10, exports.get("twice"));
    }
    try (GradEngine engine = open("js", Access.RESTRICTED)) {
      String answer = answer(engine, script.formatted(open));
      assertTrue(answer.contains("a restricted script imports only 'micrograd'"), answer);
    }
  }

  @Test
  void usesTheClassesNamed() {
    Access access = Access.RESTRICTED.allowHostClass(Model.class.getName());
    String name = Model.class.getName();
    try (GradEngine js = open("js", access);
        GradEngine python = open("python", access)) {
      assertEquals("11", answer(js, "new (Java.type('%s'))(3).at(value(2), 5)".formatted(name)));
      String script = "import java\nstr(java.type('%s')(3.0).apply(value(2)) + 1)";
      assertEquals("Value(data=7.0)", answer(python, script.formatted(name)));
      String answer = answer(js, "Java.type('java.lang.System')");
      assertTrue(answer.contains("not allowed") || answer.contains("TypeError"), answer);
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThrows(
        UncheckedIOException.class, () -> Access.RESTRICTED.allowRead(folder.resolve("nowhere")));
    assertThrows(
        IllegalArgumentException.class,
        () -> GradEngine.open("micrograd-js", Access.RESTRICTED.allowHostClass("com.acme.Nix")));
    assertThrows(IllegalArgumentException.class, () -> GradEngine.open("js", Access.RESTRICTED));
  }
}
