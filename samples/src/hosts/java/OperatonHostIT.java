import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operaton.bpm.engine.HistoryService;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.history.HistoricVariableInstance;
import org.operaton.bpm.engine.task.Task;

/** Operaton: processes whose variables, conditions and listeners are scripts' business. */
class OperatonHostIT {
  @ParameterizedTest
  @ValueSource(strings = {"micrograd-js", "micrograd-python"})
  void run(String language) throws Exception {
    ProcessEngine engine =
        ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
            .setJdbcUrl("jdbc:h2:mem:operaton-" + language)
            .setJobExecutorActivate(false)
            .buildProcessEngine();
    try {
      HostProcess process = HostProcess.OF.get(language);
      String script = "<x:script scriptFormat='" + language + "'><![CDATA[%s]]></x:script>";
      String start = "<x:executionListener event='start'>%s</x:executionListener>";
      String create = "<x:taskListener event='create'>%s</x:taskListener>";
      String bpmn =
          process.bpmn(
              language,
              "http://camunda.org/schema/1.0/bpmn",
              start.formatted(script.formatted(process.listener())),
              create.formatted(script.formatted(process.people())));
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
      results.put(each.getName(), each.getValue());
    }
    return results;
  }
}
