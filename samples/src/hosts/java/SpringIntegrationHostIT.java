import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.autograd.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.integration.scripting.DefaultScriptVariableGenerator;
import org.springframework.integration.scripting.ScriptingException;
import org.springframework.integration.scripting.jsr223.ScriptExecutingMessageProcessor;
import org.springframework.integration.scripting.jsr223.ScriptExecutorFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.scripting.support.ResourceScriptSource;

/** Spring Integration: scripts that transform messages, with their payload and headers. */
class SpringIntegrationHostIT {
  private static final int THREADS = 4;
  private static final int MESSAGES = 200;

  /** What an application sends. */
  public record Order(long id, Unit unit, BigDecimal price, LocalDate due, List<Double> amounts) {}

  /** An enumeration of the application. */
  public enum Unit {
    PIECE,
    BOX
  }

  private static Message<Order> message(int i) {
    Order order =
        new Order(
            (1L << 53) + 1 + 2L * i,
            i % 2 == 0 ? Unit.PIECE : Unit.BOX,
            new BigDecimal("12.50"),
            LocalDate.of(2028, 2, 28),
            List.of(1.0, 2.0, (double) i));
    return MessageBuilder.withPayload(order).setHeader("tenant", "t" + i % 3).build();
  }

  private static ScriptExecutingMessageProcessor processor(String language, String script) {
    return new ScriptExecutingMessageProcessor(
        new ResourceScriptSource(new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8))),
        new DefaultScriptVariableGenerator(Map.of("rate", 0.5)),
        ScriptExecutorFactory.getScriptExecutor(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        """
        micrograd-js | `
        const {amounts} = {amounts: payload.amounts()};
        const w = value(rate, 'w');
        let loss = amounts.map((x) => (w * x - 1)**2).reduce((a, b) => a + b);
        loss.backward();
        const text = [payload.id(), payload.unit(), payload.price(), payload.due().plusDays(1), headers.get('tenant')].join(' ');
        ({id: payload.id(), w, loss, box: payload.unit().name() === 'BOX', text})`
        """,
        """
        micrograd-python | `
        w = Value(rate, label='w')
        loss = sum((w * x - 1)**2 for x in payload.amounts())
        loss.backward()
        text = ' '.join(str(x) for x in [payload.id(), payload.unit(), payload.price(), payload.due().plusDays(1), headers['tenant']])
        {'id': payload.id(), 'w': w, 'loss': loss, 'box': payload.unit().name() == 'BOX', 'text': text}`
        """
      })
  void transform(String language, String script) throws Exception {
    ScriptExecutingMessageProcessor processor = processor(language, script);
    List<Future<?>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int t = 0; t < THREADS; t++) {
        answers.add(
            threads.submit(() -> {
              for (int i = 0; i < MESSAGES; i++) {
                check(i, (Map<?, ?>) processor.processMessage(message(i)));
              }
            }));
      }
    }
    for (Future<?> answer : answers) {
      answer.get(1, TimeUnit.SECONDS);
    }
  }

  private static void check(int i, Map<?, ?> answer) {
    double slope = 2 * (0.5 - 1) + 4 * (2 * 0.5 - 1) + 2.0 * i * (0.5 * i - 1);
    assertEquals((1L << 53) + 1 + 2L * i, answer.get("id"));
    assertEquals(slope, assertInstanceOf(Value.class, answer.get("w")).grad(), 1e-9 * (1 + i * i));
    assertInstanceOf(Value.class, answer.get("loss"));
    assertEquals(i % 2 == 1, answer.get("box"));
    String unit = i % 2 == 0 ? "PIECE" : "BOX";
    assertEquals(
        "%d %s 12.50 2028-02-29 t%d".formatted((1L << 53) + 1 + 2L * i, unit, i % 3),
        answer.get("text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"micrograd-js", "micrograd-python"})
  void aFailureNamesItsPlace(String language) {
    ScriptExecutingMessageProcessor processor = processor(language, "\n\npayload.missing()");
    ScriptingException error =
        assertThrows(ScriptingException.class, () -> processor.processMessage(message(1)));
    assertTrue(error.getMessage().contains("missing"), error.getMessage());
    assertTrue(error.getMessage().contains("line number 3"), error.getMessage());
  }
}
