import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.jmeter.assertions.JSR223Assertion;
import org.apache.jmeter.control.LoopController;
import org.apache.jmeter.engine.StandardJMeterEngine;
import org.apache.jmeter.extractor.JSR223PostProcessor;
import org.apache.jmeter.modifiers.JSR223PreProcessor;
import org.apache.jmeter.protocol.java.sampler.JSR223Sampler;
import org.apache.jmeter.samplers.SampleEvent;
import org.apache.jmeter.samplers.SampleListener;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.testelement.AbstractTestElement;
import org.apache.jmeter.testelement.TestElement;
import org.apache.jmeter.testelement.TestPlan;
import org.apache.jmeter.threads.JMeterContextService;
import org.apache.jmeter.threads.JMeterVariables;
import org.apache.jmeter.threads.ThreadGroup;
import org.apache.jmeter.util.JMeterUtils;
import org.apache.jorphan.collections.HashTree;
import org.apache.jorphan.collections.ListedHashTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JMeter: a plan of scripts before, in, after and about a sample, for several users at once. */
class JMeterHostIT {
  private static final int USERS = 4;

  private static final Map<String, List<String>> SCRIPTS =
      Map.of(
          "micrograd-js",
          List.of(
              """
              // before
              const n = Number(vars.get('n') ?? 0) + 1;
              vars.put('n', String(n));
              if (n === 1) {
                vars.put('rate', props.get('rate'));
                vars.putObject('user', {name: 'user ' + ctx.getThreadNum(), roles: ['buyer', args[0]]});
              }
              """,
              """
              const n = parseInt(vars.get('n'), 10), rate = parseFloat(vars.get('rate'));
              const user = vars.getObject('user');
              let w = value(n, 'w');
              const loss = (w * rate - 3)**2;
              loss.backward();
              vars.putObject('loss', loss);
              SampleResult.setSampleLabel(`${sampler.getName()} of ${user.name}`);
              SampleResult.setResponseData(JSON.stringify({id: n, grad: w.grad, roles: user.roles}), 'UTF-8');
              SampleResult.setDataType('text');
              if (n % 10 === 0) {
                log.info('sample {} of {} fails', n, user.name);
                SampleResult.setSuccessful(false);
                SampleResult.setResponseCode('500');
                SampleResult.setResponseMessage('tenth');
              }
              """,
              """
              const answer = JSON.parse(prev.getResponseDataAsString());
              const {grad, roles} = answer;
              vars.put('grad', grad.toString());
              prev.setThreadName(roles.join());
              if (prev.getTime() < 0 || prev.isSuccessful() !== (answer.id % 10 !== 0)) throw new Error('unlike its sample');
              """,
              """
              const loss = vars.getObject('loss'), grad = Number(vars.get('grad'));
              if (loss.data !== (Number(vars.get('n')) * 0.5 - 3)**2 || typeof grad !== 'number') {
                AssertionResult.setFailure(true);
                AssertionResult.setFailureMessage(`a loss of ${loss}`);
              }
              """),
          "micrograd-python",
          List.of(
              """
              # before
              n = int(vars.get('n') or 0) + 1
              vars.put('n', str(n))
              if n == 1:
                  vars.put('rate', props.get('rate'))
                  vars.putObject('user', {'name': 'user %d' % ctx.getThreadNum(), 'roles': ['buyer', args[0]]})
              """,
              """
              import json

              n, rate = int(vars.get('n')), float(vars.get('rate'))
              user = vars.getObject('user')
              w = Value(n, label='w')
              loss = (w * rate - 3)**2
              loss.backward()
              vars.putObject('loss', loss)
              SampleResult.setSampleLabel(f"{sampler.getName()} of {user['name']}")
              SampleResult.setResponseData(json.dumps({'id': n, 'grad': w.grad, 'roles': list(user['roles'])}), 'UTF-8')
              SampleResult.setDataType('text')
              if n % 10 == 0:
                  log.info('sample {} of {} fails', n, user['name'])
                  SampleResult.setSuccessful(False)
                  SampleResult.setResponseCode('500')
                  SampleResult.setResponseMessage('tenth')
              """,
              """
              import json

              answer = json.loads(prev.getResponseDataAsString())
              grad, roles = answer['grad'], answer['roles']
              vars.put('grad', str(grad))
              prev.setThreadName(','.join(roles))
              if prev.getTime() < 0 or prev.isSuccessful() != (answer['id'] % 10 != 0):
                  raise ValueError('unlike its sample')
              """,
              """
              loss, grad = vars.getObject('loss'), float(vars.get('grad'))
              if loss.data != (int(vars.get('n')) * 0.5 - 3)**2 or not isinstance(grad, float):
                  AssertionResult.setFailure(True)
                  AssertionResult.setFailureMessage(f'a loss of {loss}')
              """));

  private static final Queue<SampleResult> RESULTS = new ConcurrentLinkedQueue<>();

  /** Takes the results of all users: JMeter copies the elements of a plan. */
  public static final class Results extends AbstractTestElement implements SampleListener {
    private static final long serialVersionUID = 1;

    @Override
    public void sampleOccurred(SampleEvent event) {
      RESULTS.add(event.getResult());
    }

    @Override
    public void sampleStarted(SampleEvent event) {}

    @Override
    public void sampleStopped(SampleEvent event) {}
  }

  @BeforeAll
  static void setUp(@TempDir Path home) throws IOException {
    JMeterUtils.setJMeterHome(home.toString());
    Path properties = Files.writeString(home.resolve("jmeter.properties"), "rate=0.5\n");
    JMeterUtils.loadJMeterProperties(properties.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "micrograd-js, true, 100",
    "micrograd-js, '', 5",
    "micrograd-python, true, 100",
    "micrograd-python, '', 1",
  })
  void sample(String language, String cacheKey, int loops) {
    RESULTS.clear();
    StandardJMeterEngine jmeter = new StandardJMeterEngine();
    jmeter.configure(plan(language, cacheKey, loops));
    jmeter.run();
    assertEquals(USERS * loops, RESULTS.size());
    for (SampleResult result : RESULTS) {
      String text = result.getResponseDataAsString();
      assertFalse(text.isEmpty(), () -> describe(result));
      int n = Integer.parseInt(text.replaceAll("^\\{\"id\": ?(\\d+).*", "$1"));
      double grad = Double.parseDouble(text.replaceAll(".*\"grad\": ?([-0-9.]+).*", "$1"));
      assertEquals(n * 0.5 - 3, grad, text);
      assertEquals(n % 10 != 0, result.isSuccessful(), () -> n + describe(result));
      assertEquals("buyer,tester", result.getThreadName());
      assertEquals(
          "[calculation of user]", "[" + result.getSampleLabel().replaceAll(" \\d+$", "]"));
    }
  }

  private static String describe(SampleResult result) {
    StringBuilder all = new StringBuilder(" " + result.getResponseMessage());
    for (var each : result.getAssertionResults()) {
      all.append(" ").append(each.getName()).append(": ").append(each.getFailureMessage());
    }
    return all.toString();
  }

  private static HashTree plan(String language, String cacheKey, int loops) {
    List<String> scripts = SCRIPTS.get(language);
    LoopController controller = new LoopController();
    controller.setLoops(loops);
    controller.setFirst(true);
    ThreadGroup group = new ThreadGroup();
    group.setName("users");
    group.setNumThreads(USERS);
    group.setRampUp(0);
    group.setSamplerController(controller);
    JSR223Sampler sampler = new JSR223Sampler();
    sampler.setName("calculation");
    HashTree plan = new ListedHashTree();
    HashTree users = plan.add(new TestPlan("plan")).add(group);
    HashTree all = users.add(scripted(sampler, language, cacheKey, scripts.get(1)));
    all.add(scripted(new JSR223PreProcessor(), language, cacheKey, scripts.get(0)));
    all.add(scripted(new JSR223PostProcessor(), language, cacheKey, scripts.get(2)));
    all.add(scripted(new JSR223Assertion(), language, cacheKey, scripts.get(3)));
    users.add(new Results());
    JMeterContextService.getContext().setVariables(new JMeterVariables());
    return plan;
  }

  private static TestElement scripted(
      TestElement element, String language, String cacheKey, String script) {
    element.setProperty("scriptLanguage", language);
    element.setProperty("script", script);
    element.setProperty("cacheKey", cacheKey);
    element.setProperty("parameters", "tester of plans");
    return element;
  }
}
