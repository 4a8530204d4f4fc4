package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Java 8 finds on a class path with this library. */
class OlderJavaTest {
  /** Loads this library's classes as a JVM does that knows no newer ones than Java 8's. */
  private static final class Java8 extends ClassLoader {
    private static final int VERSION = 52;

    Java8() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        int version = (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
        if (version > VERSION) {
          throw new UnsupportedClassVersionError(name + " has version " + version);
        }
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    protected URL findResource(String name) {
      return OlderJavaTest.class.getClassLoader().getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
      return OlderJavaTest.class.getClassLoader().getResources(name);
    }
  }

  private final ScriptEngineManager manager = new ScriptEngineManager(new Java8());

  @Test
  void listsTheEngines() {
    List<String> names =
        manager.getEngineFactories().stream().map(ScriptEngineFactory::getEngineName).toList();
    assertEquals(List.of("micrograd-js", "micrograd-python"), names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"micrograd-js", "micrograd", "micrograd-python"})
  void saysWhichJavaAnEngineNeeds(String name) {
    ScriptEngine engine = manager.getEngineByName(name);
    ScriptException failure = assertThrows(ScriptException.class, () -> engine.eval("1 + 1"));
    assertEquals(
        engine.getFactory().getEngineName()
            + " needs Java 25, and this is Java 25: run the program on a JDK 25",
        failure.getMessage());
    assertInstanceOf(UnsupportedClassVersionError.class, failure.getCause());
    assertEquals("print(\"a\\u000a\\\"\")", engine.getFactory().getOutputStatement("a\n\""));
  }
}
