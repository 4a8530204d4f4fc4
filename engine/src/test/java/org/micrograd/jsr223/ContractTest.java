package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** That the clauses speak of all of {@code javax.script}, and how many there are. */
class ContractTest {
  private static final Set<Class<?>> CONTRACT =
      Set.of(
          ScriptEngine.class,
          ScriptEngineFactory.class,
          Compilable.class,
          CompiledScript.class,
          Invocable.class,
          Bindings.class,
          ScriptContext.class);

  private static Stream<Clause> clauses() {
    return Stream.of(
            EngineClausesTest.clauses(),
            FactoryClausesTest.clauses(),
            InvocationClausesTest.clauses(),
            ScopeClausesTest.clauses())
        .flatMap(all -> all)
        .map(Arguments::get)
        .filter(each -> each[0].equals("js"))
        .map(each -> (Clause) each[1]);
  }

  /** The plain getters and setters of a factory and a context, which other clauses use. */
  private static boolean isPlain(Method method) {
    return method
        .getName()
        .matches("get(Engine|Language)(Name|Version)|get(Reader|(Error)?Writer)");
  }

  @Test
  void eachMethodHasItsClauses() {
    Set<String> said =
        clauses().map(c -> c.of().replaceFirst("\\(.*", "")).collect(Collectors.toSet());
    Set<String> unsaid = new TreeSet<>();
    for (Class<?> type : CONTRACT) {
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()) && !isPlain(method))
          .map(method -> type.getSimpleName() + "." + method.getName())
          .filter(name -> !said.contains(name))
          .forEach(unsaid::add);
    }
    assertEquals(Set.of(), unsaid);
    Map<String, Long> counts =
        clauses()
            .collect(
                Collectors.groupingBy(
                    c -> c.of().replaceFirst("\\..*", ""), TreeMap::new, Collectors.counting()));
    long all = counts.values().stream().mapToLong(each -> each).sum();
    System.out.println("javax.script: " + all + " clauses, each over both engines: " + counts);
  }
}
