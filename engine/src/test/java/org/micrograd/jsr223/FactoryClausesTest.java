package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.micrograd.jsr223.Clause.keeps;
import static org.micrograd.jsr223.Clause.refuses;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;

/** The clauses of ScriptEngineFactory. */
class FactoryClausesTest {
  static Stream<Arguments> clauses() {
    return Clause.inBothLanguages(Stream.of(factory(), programs()).flatMap(List::stream).toList());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("clauses")
  void holds(String language, Clause clause) throws Exception {
    clause.check(language);
  }

  private static List<Clause> factory() {
    String method = "ScriptEngineFactory.getParameter";
    return List.of(
        keeps(
            "ScriptEngine.getFactory",
            "is the one of the class of the engine",
            engine ->
                assertTrue(
                    ServiceLoader.load(ScriptEngineFactory.class).stream()
                        .anyMatch(p -> p.type() == engine.getFactory().getClass()))),
        keeps(
            method,
            "of the five keys is what the getters say",
            engine -> {
              ScriptEngineFactory f = engine.getFactory();
              assertEquals(f.getEngineName(), f.getParameter(ScriptEngine.ENGINE));
              assertEquals(f.getEngineVersion(), f.getParameter(ScriptEngine.ENGINE_VERSION));
              assertEquals(f.getLanguageName(), f.getParameter(ScriptEngine.LANGUAGE));
              assertEquals(f.getLanguageVersion(), f.getParameter(ScriptEngine.LANGUAGE_VERSION));
              assertTrue(f.getNames().contains(f.getParameter(ScriptEngine.NAME)));
            }),
        keeps(
            method,
            "of THREADING is a defined word or null",
            engine ->
                assertTrue(
                    Stream.of(null, "MULTITHREADED", "THREAD-ISOLATED", "STATELESS")
                        .anyMatch(w ->
                            Objects.equals(w, engine.getFactory().getParameter("THREADING"))))),
        keeps(
            method,
            "of an unknown key is null",
            engine -> assertNull(engine.getFactory().getParameter("nonsense"))),
        refuses(
            method,
            NullPointerException.class,
            "if the key is null",
            engine -> engine.getFactory().getParameter(null)),
        keeps(
            "ScriptEngineFactory.getNames",
            "is immutable and finds the engine",
            engine -> {
              List<String> names = engine.getFactory().getNames();
              assertThrows(UnsupportedOperationException.class, () -> names.add("x"));
              for (String name : names) {
                assertSame(
                    engine.getFactory().getClass(),
                    new ScriptEngineManager().getEngineByName(name).getFactory().getClass());
              }
            }),
        keeps(
            "ScriptEngineFactory.getExtensions",
            "is immutable and finds the engine",
            engine -> {
              List<String> extensions = engine.getFactory().getExtensions();
              assertThrows(UnsupportedOperationException.class, () -> extensions.add("x"));
              assertNotNull(new ScriptEngineManager().getEngineByExtension(extensions.getFirst()));
            }),
        keeps(
            "ScriptEngineFactory.getMimeTypes",
            "is immutable and finds the engine",
            engine -> {
              List<String> types = engine.getFactory().getMimeTypes();
              assertThrows(UnsupportedOperationException.class, () -> types.add("x"));
              assertNotNull(new ScriptEngineManager().getEngineByMimeType(types.getFirst()));
            }),
        keeps(
            "ScriptEngineFactory.getScriptEngine",
            "is an engine of its own",
            engine -> {
              try (GradEngine other = (GradEngine) engine.getFactory().getScriptEngine()) {
                engine.put("x", 1);
                assertNull(other.get("x"));
              }
            }));
  }

  private static List<Clause> programs() {
    String call = "ScriptEngineFactory.getMethodCallSyntax";
    String program = "ScriptEngineFactory.getProgram";
    return List.of(
        keeps(
            call,
            "invokes a method of a bound object",
            engine -> {
              engine.put("v", Value.of(2));
              String text = engine.getFactory().getMethodCallSyntax("v", "add", "3");
              assertEquals("Value(data=5.0)", engine.eval(text).toString());
            }),
        refuses(
            call,
            NullPointerException.class,
            "if obj is null",
            engine -> engine.getFactory().getMethodCallSyntax(null, "add", "3")),
        refuses(
            call,
            NullPointerException.class,
            "if m is null",
            engine -> engine.getFactory().getMethodCallSyntax("v", null, "3")),
        refuses(
            call,
            NullPointerException.class,
            "if args is null",
            engine -> engine.getFactory().getMethodCallSyntax("v", "add", (String[]) null)),
        refuses(
            call,
            NullPointerException.class,
            "if an element of args is null",
            engine -> engine.getFactory().getMethodCallSyntax("v", "add", "3", null)),
        keeps(
            "ScriptEngineFactory.getOutputStatement",
            "displays any text",
            engine -> {
              StringWriter out = new StringWriter();
              engine.getContext().setWriter(out);
              String hard = "it's \"quoted\" \\ ${x} {x} and\nbroken é";
              engine.eval(engine.getFactory().getOutputStatement(hard));
              assertEquals(hard + "\n", out.toString());
            }),
        keeps(
            program,
            "is a program of the statements",
            engine -> {
              engine.eval(engine.getFactory().getProgram("x = 1", "y = x + 1"));
              assertEquals(2, engine.get("y"));
              assertFalse(engine.getFactory().getProgram().contains("null"));
            }),
        refuses(
            program,
            NullPointerException.class,
            "if the array is null",
            engine -> engine.getFactory().getProgram((String[]) null)),
        refuses(
            program,
            NullPointerException.class,
            "if an element is null",
            engine -> engine.getFactory().getProgram("x = 1", null)));
  }
}
