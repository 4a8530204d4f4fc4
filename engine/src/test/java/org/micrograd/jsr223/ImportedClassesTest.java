package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.Access;

/**
 * Classes of Java that Python imports by their names: as in GraalPy that is compatible to Jython,
 * with everything allowed.
 */
public class ImportedClassesTest {
  /** A class that scripts import, too. */
  public ImportedClassesTest() {}

  /** What is imported. */
  public static class Order {
    /** A constant. */
    public static final String VERSION = "1.2";

    private final String name;

    /** Of a name. */
    public Order(String name) {
      this.name = name;
    }

    /** Its name. */
    public String getName() {
      return name;
    }

    /** Makes one. */
    public static Order of(String name) {
      return new Order(name);
    }

    /** A class in it. */
    public static class Line {
      /** A number. */
      public int count = 3;

      /** Of three. */
      public Line() {}
    }

    /** Its constants. */
    public enum State {
      OPEN
    }
  }

  private static Stream<Class<?>> opened() {
    return Stream.of(
        ImportedClassesTest.class,
        Order.class,
        Order.Line.class,
        Order.State.class,
        java.util.ArrayList.class,
        java.util.Map.class,
        java.util.Map.Entry.class,
        java.util.Locale.class,
        javax.script.SimpleBindings.class);
  }

  private static String answered(EngineBuilder builder, String text) {
    try (GradEngine engine = builder.build()) {
      return String.valueOf(engine.eval(text));
    } catch (ScriptException e) {
      return kind(e.getMessage());
    }
  }

  private static String kind(String message) {
    return message.startsWith("ModuleNotFoundError") || message.startsWith("ImportError")
        ? "ImportError"
        : message.replaceFirst(":.*", "").strip();
  }

  private static EngineBuilder restricted() {
    EngineBuilder builder = GradEngine.builder("micrograd-python").openHost("bound");
    opened().forEach(builder::allowHostClass);
    return builder;
  }

  private static String plainly(String text) {
    try (Context plain =
        Context.newBuilder("python")
            .allowAllAccess(true)
            .allowExperimentalOptions(true)
            .option("python.EmulateJython", "true")
            .option("engine.WarnInterpreterOnly", "false")
            .build()) {
      return String.valueOf(plain.eval("python", text).as(Object.class));
    } catch (PolyglotException e) {
      return kind(e.getMessage());
    }
  }

  /** The classes by the names of this one, whose classes have others in it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from java.util import ArrayList;ArrayList().size()                                        | 0
          from java.util import ArrayList as L, Locale;L([Locale.ROOT]).size()                      | 1
          import java.util.ArrayList;java.util.ArrayList().size()                                   | 0
          import java.util.ArrayList as L;L().size()                                                | 0
          import java.util;java.util.ArrayList().size()                                             | 0
          import java.util as u;u.ArrayList().size()                                                | 0
          from java import util;util.ArrayList().size()                                             | 0
          import java;java.util.ArrayList().size()                                                  | 0
          from java.util.Map import Entry;str(Entry)                                                | java.util.Map$Entry
          from java.util import Map;str(Map.Entry)                                                  | java.util.Map$Entry
          from javax.script import SimpleBindings;len(SimpleBindings())                             | 0
          import javax.script.SimpleBindings as S;S({'a': 1})['a']                                  | 1
          import javax.script;javax.script.SimpleBindings().size()                                  | 0
          from javax import script;script.SimpleBindings().size()                                   | 0
          from org.micrograd.jsr223 import ImportedClassesTest as T;T.Order('x').getName()          | x
          from org.micrograd.jsr223.ImportedClassesTest import Order;Order('x').getName()           | x
          import org.micrograd.jsr223.ImportedClassesTest;org.micrograd.jsr223.ImportedClassesTest.Order.VERSION | 1.2
          import org.micrograd.jsr223 as p;p.ImportedClassesTest.Order.of('y').getName()            | y
          from org.micrograd import jsr223;jsr223.ImportedClassesTest.Order.Line().count            | 3
          from org.micrograd.jsr223.ImportedClassesTest import Order;str(Order.State.OPEN)          | OPEN
          from org.micrograd.jsr223.ImportedClassesTest import Order;isinstance(Order('x'), Order)  | true
          import importlib;str(importlib.import_module('org.micrograd.jsr223.ImportedClassesTest')) | org.micrograd.jsr223.ImportedClassesTest
          __import__('org.micrograd.jsr223').__name__                                               | org
          import org.micrograd.jsr223.ImportedClassesTest, sys;sorted(k for k in sys.modules if k[:4] in ('org', 'org.'))[-1] | org.micrograd.jsr223.ImportedClassesTest
          from org.micrograd.jsr223 import ImportedClassesTest as T;from org.micrograd.jsr223 import ImportedClassesTest as U;T is U or T == U | true
          import org.micrograd;hasattr(org.micrograd, 'Nothing')                                    | false
          from java.util import Zzz                                                                 | ImportError
          import java.util.Zzz                                                                      | ImportError
          from org.micrograd.jsr223 import Zzz                                                      | ImportError
          import org.micrograd.jsr223.Zzz                                                           | ImportError
          import org.micrograd.nothing.Zzz                                                          | ImportError
          import java.util.Map.Entry                                                                | ImportError
          import org.micrograd.jsr223.ImportedClassesTest.Order                                     | ImportError
          import zzz.Zzz                                                                            | ImportError
          """)
  void areFoundAsByJython(String text, String expected) {
    String lines = text.replace(';', '\n');
    assertAll(
        text,
        () -> assertEquals(expected, plainly(lines), "plain"),
        () -> assertEquals(expected, answered(restricted(), lines), "restricted"),
        () ->
            assertEquals(
                expected,
                answered(GradEngine.builder("micrograd-python").access(Access.TRUSTED), lines),
                "trusted"));
  }

  /** Jython's import of all names brings those of a package, which GraalPy's does not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from java.util import *;ArrayList().size()                     | 0
          from javax.script import *;SimpleBindings().size()             | 0
          from org.micrograd.jsr223 import *;ImportedClassesTest.Order.VERSION | 1.2
          """)
  void areAllThatTheApplicationHasOpened(String text, String expected) {
    assertEquals(expected, answered(restricted(), text.replace(';', '\n')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from java.util import HashMap            | java.util.HashMap
          import java.util.HashMap                 | java.util.HashMap
          import java.lang.System as S             | java.lang.System
          import java.util;java.util.HashMap()     | java.util.HashMap
          from java.util.concurrent import Future  | java.util.concurrent.Future
          import java.util.concurrent.Future       | java.util.concurrent.Future
          import java.util.concurrent as c;c.Future | java.util.concurrent.Future
          from java.time.temporal import ChronoUnit | java.time.temporal.ChronoUnit
          from org.micrograd.jsr223 import Zzz     | org.micrograd.jsr223.Zzz
          import org.micrograd.jsr223.Zzz          | org.micrograd.jsr223.Zzz
          import org.micrograd as m;m.Zzz          | org.micrograd.Zzz
          import org.nothing.Zzz                   | org.nothing.ClassName
          from com.nothing import Zzz              | com.ClassName
          """)
  void areToldWhereTheyAreClosed(String text, String said) {
    try (GradEngine engine = restricted().build()) {
      String message =
          assertThrows(ScriptException.class, () -> engine.eval(text.replace(';', '\n')))
              .getMessage();
      assertTrue(message.contains("-Dorg.micrograd.host=" + said + " (and"), message);
    }
  }

  /** What there is not, no application can open. */
  @Test
  void areToldApartFromWhatThereIsNot() {
    for (EngineBuilder each :
        List.of(restricted(), GradEngine.builder("micrograd-python").access(Access.TRUSTED))) {
      try (GradEngine engine = each.build()) {
        String message =
            assertThrows(ScriptException.class, () -> engine.eval("from java.util import Zzz"))
                .getMessage();
        assertTrue(message.contains("there is no Java class java.util.Zzz"), message);
      }
    }
  }
}
