import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.status.StatusData;
import org.apache.logging.log4j.status.StatusListener;
import org.apache.logging.log4j.status.StatusLogger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Log4j: scripts that filter events and choose where they go, for several threads at once. */
class Log4jHostIT {
  private static final int THREADS = 4;
  private static final int EVENTS = 200;

  private static final Map<String, List<String>> SCRIPTS =
      Map.of(
          "micrograd-js",
          List.of(
              """
              const n = Number(logEvent.getMessage().getParameters()[0]);
              const odd = n % 2 === 1, level = logEvent.getLevel();
              const risk = sigmoid(value(n).sub(Number(substitutor.replace('${threshold}')))).data;
              let keep = level.name() === 'ERROR' || odd && logEvent.getContextData().getValue('user') === 'me';
              keep && risk >= 0;
              """,
              """
              const risk = (n) => value(n, 'n').sub(100).sigmoid().data;
              const [n] = logEvent.getMessage().getParameters();
              risk(n) >= 0.5 ? 'High' : 'Low';
              """),
          "micrograd-python",
          List.of(
              """
              n = int(logEvent.getMessage().getParameters()[0])
              odd, level = n % 2 == 1, logEvent.getLevel()
              risk = sigmoid(Value(n) - float(substitutor.replace('${threshold}'))).data
              keep = level.name() == 'ERROR' or odd and logEvent.getContextData().getValue('user') == 'me'
              keep and risk >= 0
              """,
              """
              def risk(n):
                  return (Value(n, label='n') - 100).sigmoid().data

              n, = logEvent.getMessage().getParameters()
              'High' if risk(n) >= 0.5 else 'Low'
              """));

  private static final String CONFIGURATION =
      """
      <Configuration status="warn">
        <Properties><Property name="threshold">100</Property></Properties>
        <Scripts>
          <Script name="filter" language="%1$s"><![CDATA[%2$s]]></Script>
          <Script name="route" language="%1$s"><![CDATA[%3$s]]></Script>
        </Scripts>
        <Appenders>
          <File name="High" fileName="%4$s/High.log"><PatternLayout pattern="%%m%%n"/></File>
          <File name="Low" fileName="%4$s/Low.log"><PatternLayout pattern="%%m%%n"/></File>
          <Routing name="risks">
            <Routes><ScriptRef ref="route"/><Route key="High" ref="High"/><Route key="Low" ref="Low"/></Routes>
          </Routing>
        </Appenders>
        <Loggers><Root level="info">
          <ScriptFilter onMatch="NEUTRAL" onMismatch="DENY"><ScriptRef ref="filter"/></ScriptFilter>
          <AppenderRef ref="risks"/>
        </Root></Loggers>
      </Configuration>
      """;

  /** What Log4j says of its scripts. */
  private static final class Complaints implements StatusListener {
    private final Queue<String> all = new ConcurrentLinkedQueue<>();

    @Override
    public void log(StatusData data) {
      all.add(data.getFormattedStatus());
    }

    @Override
    public Level getStatusLevel() {
      return Level.WARN;
    }

    @Override
    public void close() {}
  }

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"micrograd-js", "micrograd-python"})
  void filterAndRoute(String language) throws IOException {
    System.setProperty("log4j2.Script.enableLanguages", language);
    Complaints complaints = new Complaints();
    StatusLogger.getLogger().registerListener(complaints);
    List<String> scripts = SCRIPTS.get(language);
    String text = CONFIGURATION.formatted(language, scripts.get(0), scripts.get(1), folder);
    try (LoggerContext context = new LoggerContext(language)) {
      context.start(
          new XmlConfiguration(
              context,
              new ConfigurationSource(
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
      Logger logger = context.getLogger("host");
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        for (int t = 0; t < THREADS; t++) {
          threads.execute(() -> log(logger));
        }
      }
    } finally {
      StatusLogger.getLogger().removeListener(complaints);
    }
    assertEquals("[]", complaints.all.toString());
    for (String risk : List.of("High", "Low")) {
      List<String> lines = Files.readAllLines(folder.resolve(risk + ".log"));
      assertEquals(THREADS * EVENTS / 4, lines.size());
      assertEquals(EVENTS / 4, Set.copyOf(lines).size());
    }
  }

  private static void log(Logger logger) {
    ThreadContext.put("user", "me");
    for (int i = 0; i < EVENTS; i++) {
      logger.info("event {}", i);
    }
  }
}
