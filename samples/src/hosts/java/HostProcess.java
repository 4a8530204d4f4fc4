import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A process of BPMN whose scripts are in each place that takes one: a listener of the start, a task
 * with a result, the condition of a flow, a task on each side, a listener of a task for people.
 */
record HostProcess(
    String listener, String task, String condition, String high, String low, String people) {
  private static final int THREADS = 2;
  private static final int PROCESSES = 50;
  private static final Instant DUE = Instant.ofEpochMilli(1_900_000_000_123L);

  private static final HostProcess JAVA_SCRIPT =
      new HostProcess(
          "const scale = 2; execution.setVariable('scale', scale);",
          """
          const rate = execution.getVariable('rate');
          const w = value(rate, 'w');
          let loss = (w * amount - 3)**2;
          loss.backward();
          execution.setVariable('loss', loss.data);
          execution.setVariable('copy', id);
          execution.setVariable('text', `${id} ${unit.name()} ${price} ${due.getTime()} ${tags.length} ${tags[0]}`);
          execution.setVariable('given', JSON.stringify({tags: [...tags], scale: scale * 2}));
          w.grad\
          """,
          "const steep = gradient > 0; steep",
          "const w = value(gradient); let y = w.square(); y.backward(); execution.setVariable('side', 'high ' + w.grad);",
          "class Side { toString() { return 'low ' + gradient } } execution.setVariable('side', String(new Side()));",
          "const {who} = {who: 'tester'}; task.setAssignee(who); task.setVariable('asked', task.getName());");

  private static final HostProcess PYTHON =
      new HostProcess(
          "scale = 2\nexecution.setVariable('scale', scale)",
          """
          import json
          rate = execution.getVariable('rate')
          w = Value(rate, label='w')
          loss = (w * amount - 3)**2
          loss.backward()
          execution.setVariable('loss', loss.data)
          execution.setVariable('copy', id)
          execution.setVariable('text', f'{id} {unit.name()} {price} {due.getTime()} {len(tags)} {tags[0]}')
          execution.setVariable('given', json.dumps({'tags': list(tags), 'scale': scale * 2}, separators=(',', ':')))
          w.grad\
          """,
          "gradient > 0",
          "w = Value(gradient)\ny = w.square()\ny.backward()\nexecution.setVariable('side', f'high {w.grad:g}')",
          "class Side:\n  def __str__(self): return f'low {gradient:g}'\nexecution.setVariable('side', str(Side()))",
          "who, = ['tester']\ntask.setAssignee(who)\ntask.setVariable('asked', task.getName())");

  static final Map<String, HostProcess> OF =
      Map.of("micrograd-js", JAVA_SCRIPT, "micrograd-python", PYTHON);

  private static final String FRAME =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:x="%s" targetNamespace="host">
        <process id="host" isExecutable="true" x:historyTimeToLive="1">
          <extensionElements>%s</extensionElements>
          <startEvent id="start"/>
          <sequenceFlow id="f1" sourceRef="start" targetRef="task"/>
          <scriptTask id="task" scriptFormat="%s" x:resultVariable="gradient"><script><![CDATA[%s]]></script></scriptTask>
          <sequenceFlow id="f2" sourceRef="task" targetRef="which"/>
          <exclusiveGateway id="which" default="f4"/>
          <sequenceFlow id="f3" sourceRef="which" targetRef="high">
            <conditionExpression xsi:type="tFormalExpression" language="%s"><![CDATA[%s]]></conditionExpression>
          </sequenceFlow>
          <sequenceFlow id="f4" sourceRef="which" targetRef="low"/>
          <scriptTask id="high" scriptFormat="%s"><script><![CDATA[%s]]></script></scriptTask>
          <scriptTask id="low" scriptFormat="%s"><script><![CDATA[%s]]></script></scriptTask>
          <sequenceFlow id="f5" sourceRef="high" targetRef="people"/>
          <sequenceFlow id="f6" sourceRef="low" targetRef="people"/>
          <userTask id="people" name="look"><extensionElements>%s</extensionElements></userTask>
          <sequenceFlow id="f7" sourceRef="people" targetRef="end"/>
          <endEvent id="end"/>
        </process>
      </definitions>
      """;

  /** The process in BPMN. */
  String bpmn(String language, String namespace, String start, String create) {
    return FRAME.formatted(
        namespace, start, language, task, language, condition, language, high, language, low,
        create);
  }

  /** An enumeration of the application. */
  public enum Unit {
    PIECE,
    BOX
  }

  private static long id(int i) {
    return (1L << 53) + 1 + 2L * i;
  }

  /** What an application starts the process with. */
  static Map<String, Object> variables(int i) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("id", id(i));
    variables.put("rate", 2.0);
    variables.put("amount", i / 10.0);
    variables.put("unit", Unit.values()[i % 2]);
    variables.put("price", new BigDecimal("12.50"));
    variables.put("due", java.util.Date.from(DUE));
    variables.put("tags", new ArrayList<>(List.of("a", "b")));
    return variables;
  }

  /** Compares the variables at the end. */
  static void check(int i, Map<String, Object> results) {
    double loss = 2 * (i / 10.0) - 3;
    double gradient = 2 * (i / 10.0) * loss;
    assertEquals(gradient, ((Number) results.get("gradient")).doubleValue(), 1e-9);
    assertEquals(loss * loss, ((Number) results.get("loss")).doubleValue(), 1e-9);
    assertEquals(id(i), results.get("copy"));
    assertEquals(
        "%d %s 12.50 %d 2 a".formatted(id(i), Unit.values()[i % 2], DUE.toEpochMilli()),
        results.get("text"));
    assertEquals("{\"tags\":[\"a\",\"b\"],\"scale\":4}", results.get("given"));
    String side = (String) results.get("side");
    assertTrue(side.startsWith(gradient > 0 ? "high " : "low "), side);
    assertEquals("look", results.get("asked"));
  }

  /** Runs the processes of a number each, on some threads at once. */
  static void everywhere(IntConsumer runOne) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int t = 0; t < THREADS; t++) {
        all.add(threads.submit(() -> IntStream.range(0, PROCESSES).forEach(runOne)));
      }
    }
    for (Future<?> each : all) {
      each.get(1, TimeUnit.SECONDS);
    }
  }
}
