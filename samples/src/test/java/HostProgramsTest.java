import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.tools.ant.BuildException;
import org.apache.tools.ant.Project;
import org.apache.tools.ant.ProjectHelper;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.springframework.scripting.ScriptCompilationException;
import org.springframework.scripting.support.StandardScriptEvaluator;
import org.springframework.scripting.support.StaticScriptSource;

/** The engines in other people's programs: a build tool, a container, decision tables. */
class HostProgramsTest {
  private static final String BUILD =
      """
      <project default="fit">
        <property name="rate" value="0.5"/>
        <target name="fit"><script language="%s">
          %s
        </script></target>
      </project>
      """;

  private static final String DECISION =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="d">
        <decision id="tariff" name="tariff"><decisionTable id="table">
          <input id="i"><inputExpression id="slope" typeRef="double" expressionLanguage="%1$s"><text>%2$s</text></inputExpression></input>
          <output id="o" name="premium" typeRef="double"/>
          <rule id="flat">
            <inputEntry id="a" expressionLanguage="%1$s"><text>cellInput &lt; 10</text></inputEntry>
            <outputEntry id="b" expressionLanguage="%1$s"><text>age * 2</text></outputEntry>
          </rule>
          <rule id="steep">
            <inputEntry id="c" expressionLanguage="%1$s"><text>cellInput >= 10</text></inputEntry>
            <outputEntry id="e" expressionLanguage="%1$s"><text>age * 3</text></outputEntry>
          </rule>
        </decisionTable></decision>
      </definitions>
      """;

  @TempDir Path folder;

  private Map<String, Object> build(String language, String script) throws IOException {
    Path file = Files.writeString(folder.resolve("build.xml"), BUILD.formatted(language, script));
    Map<String, Object> results = new HashMap<>();
    Project project = new Project();
    project.init();
    project.addReference("results", results);
    ProjectHelper.configureProject(project, file.toFile());
    project.executeTarget("fit");
    return results;
  }

  @ParameterizedTest
  @CsvSource({"micrograd-js, Number(rate)", "micrograd-python, float(rate)"})
  void runInAnt(String language, String rate) throws IOException {
    String script = "w = value(2); loss = (w * %s - 3)**2; loss.backward(); results.w = w.grad";
    Map<String, Object> results = build(language, script.formatted(rate));
    assertEquals(-2.0, ((Number) results.get("w")).doubleValue());
    BuildException error =
        assertThrows(BuildException.class, () -> build(language, "results.w = value(2) &amp; 1"));
    assertTrue(error.getMessage().contains("bits of a real number"), error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"micrograd-js", "micrograd-python"})
  void runInSpring(String language) {
    StandardScriptEvaluator evaluator = new StandardScriptEvaluator();
    evaluator.setLanguage(language);
    Value a = Value.of(2);
    Value b = Value.of(-3);
    Value d =
        (Value)
            evaluator.evaluate(new StaticScriptSource("a*b + c"), Map.of("a", a, "b", b, "c", 10));
    d.backward();
    assertEquals(4, d.data());
    assertEquals(-3, a.grad());
    assertEquals(2, b.grad());
    ScriptCompilationException error =
        assertThrows(
            ScriptCompilationException.class,
            () -> evaluator.evaluate(new StaticScriptSource("a & 1"), Map.of("a", a)));
    assertTrue(error.getCause().getMessage().contains("bits of a real number"));
  }

  @ParameterizedTest
  @CsvSource({
    "micrograd-js, const v = value(age); const r = v.square(); r.backward(); v.grad",
    "micrograd-python, v = value(age)\\nr = v.square()\\nr.backward()\\nv.grad",
  })
  void decideInCamunda(String language, String slope) {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setEnableFeelLegacyBehavior(true);
    DmnEngine engine = configuration.buildEngine();
    String table = DECISION.formatted(language, slope.replace("\\n", "\n"));
    DmnDecision decision =
        engine.parseDecision(
            "tariff", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    assertEquals(6.0, premium(engine, decision, 3));
    assertEquals(90.0, premium(engine, decision, 30));
  }

  private static Object premium(DmnEngine engine, DmnDecision decision, int age) {
    return engine
        .evaluateDecisionTable(decision, Map.of("age", age))
        .getSingleResult()
        .getEntry("premium");
  }
}
