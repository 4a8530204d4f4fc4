import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.flowable.variable.api.history.HistoricVariableInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flowable: processes whose variables, conditions and listeners are scripts' business. */
class FlowableHostIT {
  @ParameterizedTest
  @ValueSource(strings = {"micrograd-js", "micrograd-python"})
  void run(String language) throws Exception {
    ProcessEngine engine =
        ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
            .setJdbcUrl("jdbc:h2:mem:flowable-" + language)
            .setAsyncExecutorActivate(false)
            .buildProcessEngine();
    try {
      HostProcess process = HostProcess.OF.get(language);
      String listener =
          """
          <x:%s event="%s" class="org.flowable.engine.impl.bpmn.listener.%s">
            <x:field name="script"><x:string><![CDATA[%s]]></x:string></x:field>
            <x:field name="language" stringValue="%s"/>
          </x:%1$s>
          """;
      String bpmn =
          process.bpmn(
              language,
              "http://flowable.org/bpmn",
              listener.formatted(
                  "executionListener",
                  "start",
                  "ScriptExecutionListener",
                  process.listener(),
                  language),
              listener.formatted(
                  "taskListener", "create", "ScriptTaskListener", process.people(), language));
      engine.getRepositoryService().createDeployment().addString("host.bpmn", bpmn).deploy();
      HostProcess.everywhere(i -> runOne(engine, i));
    } finally {
      engine.close();
    }
  }

  private static void runOne(ProcessEngine engine, int i) {
    Map<String, Object> variables = HostProcess.variables(i);
    String instance =
        engine.getRuntimeService().startProcessInstanceByKey("host", variables).getId();
    Task task =
        engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
    assertEquals("tester", task.getAssignee());
    engine.getTaskService().complete(task.getId());
    HostProcess.check(i, results(engine.getHistoryService(), instance));
  }

  private static Map<String, Object> results(HistoryService history, String instance) {
    Map<String, Object> results = new HashMap<>();
    for (HistoricVariableInstance each :
        history.createHistoricVariableInstanceQuery().processInstanceId(instance).list()) {
      results.put(each.getVariableName(), each.getValue());
    }
    return results;
  }
}
