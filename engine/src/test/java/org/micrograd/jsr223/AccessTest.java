package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  private static String answer(GradEngine engine, String script) {
    try (engine) {
      return String.valueOf(engine.eval(script));
    } catch (ScriptException e) {
      return e.getMessage();
    }
  }

  private static GradEngine python(Access access) {
    return GradEngine.open("micrograd-python", access);
  }

  @Test
  void readsWhatIsOpenOnly() {
    Access access = Access.RESTRICTED.allowRead(open);
    String read = "open(r'%s').read()";
    assertEquals("text", answer(python(access), read.formatted(open.resolve("data.txt"))));
    for (String other : new String[] {"shut/data.txt", "open/../shut/data.txt", "open/link.txt"}) {
      String answer = answer(python(access), read.formatted(folder.resolve(other)));
      assertTrue(answer.contains("not permitted"), answer);
    }
    String write = "open(r'%s', 'w')".formatted(open.resolve("new.txt"));
    assertTrue(answer(python(access), write).contains("not permitted"));
    assertFalse(Files.exists(open.resolve("new.txt")));
  }

  @Test
  void writesWhereItMay() throws IOException {
    Access access = Access.RESTRICTED.allowWrite(open);
    String write = "with open(r'%s', 'w') as f: f.write('new')";
    answer(python(access), write.formatted(open.resolve("new.txt")));
    assertEquals("new", Files.readString(open.resolve("new.txt")));
    assertTrue(answer(python(access), write.formatted(shut.resolve("x"))).contains("permitted"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"js", "python"})
  void savesPicturesWhereItMay(String language) {
    Access access = Access.RESTRICTED.allowWrite(open);
    String save = "draw(value(2) * 3).save('%s/d.dot'); 1";
    answer(GradEngine.open("micrograd-" + language, access), save.formatted(open));
    assertTrue(Files.exists(open.resolve("d.dot")));
    String answer = answer(GradEngine.open("micrograd-" + language, access), save.formatted(shut));
    assertTrue(answer.contains("a restricted script writes no file"), answer);
    assertFalse(Files.exists(shut.resolve("d.dot")));
  }

  @Test
  void importsWhatItMayRead() throws ScriptException {
    Access access = Access.RESTRICTED.allowRead(open);
    String script = "import { near } from '%s/near.js'; export const twice = near * 2;";
    try (GradEngine engine = GradEngine.open("micrograd-js", access)) {
      Map<?, ?> exports = (Map<?, ?>) engine.eval(script.formatted(open));
      assertEquals(10, exports.get("twice"));
    }
    assertTrue(
        answer(GradEngine.open("micrograd-js", Access.RESTRICTED), script.formatted(open))
            .contains("a restricted script imports only 'micrograd'"));
  }

  @Test
  void usesTheClassesNamed() {
    Access access = Access.RESTRICTED.allowHostClass(Model.class.getName());
    String js = "const M = Java.type('%s'); new M(3).at(value(2), 5)";
    assertEquals(
        "11", answer(GradEngine.open("micrograd-js", access), js.formatted(Model.class.getName())));
    String python = "import java\nstr(java.type('%s')(3.0).apply(value(2)) + 1)";
    assertEquals(
        "Value(data=7.0)", answer(python(access), python.formatted(Model.class.getName())));
    String other = "Java.type('java.lang.System')";
    assertTrue(
        answer(GradEngine.open("micrograd-js", access), other).contains("not allowed")
            || answer(GradEngine.open("micrograd-js", access), other).contains("TypeError"));
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
