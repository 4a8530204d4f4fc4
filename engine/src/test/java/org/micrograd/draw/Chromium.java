package org.micrograd.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** A page in headless Chromium, driven by its DevTools protocol; all pages share one browser. */
final class Chromium implements Stage {
  private static final Pattern ADDRESS = Pattern.compile("DevTools listening on ws://([^/]+)/");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Browser browser;

  private final Context json =
      Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final String id;
  private final WebSocket socket;
  private final List<String> complaints = new ArrayList<>();
  private int calls;

  /** The program, which ends with this JVM. */
  private record Browser(Process process, String address, Path folder) {
    static synchronized Browser of(Path program) throws IOException {
      if (browser == null) {
        browser = start(program, Files.createTempDirectory("micrograd-chromium"));
        Runtime.getRuntime().addShutdownHook(new Thread(browser::end));
      }
      return browser;
    }

    private static Browser start(Path program, Path folder) throws IOException {
      Process process =
          new ProcessBuilder(
                  List.of(
                      program.toString(),
                      "--headless",
                      "--no-sandbox",
                      "--disable-gpu",
                      "--disable-dev-shm-usage",
                      "--disable-background-networking",
                      "--no-first-run",
                      "--remote-debugging-port=0",
                      "--window-size=1200,800",
                      "--user-data-dir=" + folder.resolve("profile"),
                      "about:blank"))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Browser(process, address(process.errorReader()), folder);
    }

    private static String address(BufferedReader words) throws IOException {
      for (String line = words.readLine(); line != null; line = words.readLine()) {
        Matcher address = ADDRESS.matcher(line);
        if (address.find()) {
          Thread.ofPlatform().daemon().start(() -> words.lines().forEach(_ -> {}));
          return address.group(1);
        }
      }
      throw new IOException("Chromium ended without a word about its port");
    }

    /** What it answers to a command by HTTP. */
    String ask(String method, String command) throws IOException, InterruptedException {
      return CLIENT
          .send(
              HttpRequest.newBuilder(URI.create("http://" + address + "/json/" + command))
                  .method(method, HttpRequest.BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString())
          .body();
    }

    private void end() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Chromium(Path program, String html) throws Exception {
    Browser shared = Browser.of(program);
    Path page = Files.createTempFile(shared.folder, "page", ".html");
    Files.writeString(page, html);
    Value target = json.eval("js", "JSON.parse").execute(shared.ask("PUT", "new?about:blank"));
    id = target.getMember("id").asString();
    URI address = URI.create(target.getMember("webSocketDebuggerUrl").asString());
    socket = CLIENT.newWebSocketBuilder().buildAsync(address, new Ear()).get();
    for (String domain : List.of("Page", "Runtime", "Log")) {
      call(domain + ".enable", "{}");
    }
    call("Page.navigate", "{url:" + quoted(page.toUri().toString()) + "}");
    // The last line of the page's script shows what the step is.
    await("document.readyState == 'complete' && !!document.querySelector('#said')?.textContent");
  }

  /** Collects the messages of the page. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        answers.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  /**
   * Calls a command, its parameters being an expression of JavaScript, and waits for its answer.
   */
  private Value call(String method, String parameters) throws Exception {
    int number = ++calls;
    String command =
        json.eval(
                "js",
                "JSON.stringify({id:%d,method:'%s',params:%s})"
                    .formatted(number, method, parameters))
            .asString();
    socket.sendText(command, true).get();
    while (true) {
      String answer = answers.poll(60, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IOException("Chromium did not answer " + command);
      }
      Value message = json.eval("js", "JSON.parse").execute(answer);
      if (message.hasMember("id") && message.getMember("id").asInt() == number) {
        if (message.hasMember("error")) {
          throw new IOException(command + ": " + answer);
        }
        return message.getMember("result");
      }
      String event = message.hasMember("method") ? message.getMember("method").asString() : "";
      if (List.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
          .contains(event)) {
        complaints.add(answer);
      }
    }
  }

  private String quoted(String text) {
    return json.eval("js", "JSON.stringify").execute(text).asString();
  }

  private void await(String condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!eval(condition).equals("true")) {
      if (System.nanoTime() > end) {
        throw new IOException("the page does not come to " + condition);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Override
  public String eval(String expression) throws Exception {
    Value result =
        call(
            "Runtime.evaluate",
            "{returnByValue:true,expression:%s}".formatted(quoted("String(" + expression + ")")));
    if (result.hasMember("exceptionDetails")) {
      throw new IOException(
          expression
              + ": "
              + result
                  .getMember("exceptionDetails")
                  .getMember("exception")
                  .getMember("description"));
    }
    return result.getMember("result").getMember("value").asString();
  }

  @Override
  public void press(String key) throws Exception {
    for (String type : new String[] {"keyDown", "keyUp"}) {
      call("Input.dispatchKeyEvent", "{type:'%s',key:'%s'}".formatted(type, key));
    }
  }

  @Override
  public void click(String selector) throws Exception {
    mouse(selector, "mouseMoved", "mousePressed", "mouseReleased");
  }

  @Override
  public void hover(String selector) throws Exception {
    mouse(selector, "mouseMoved");
  }

  /** Events of the mouse in the middle of an element. */
  private void mouse(String selector, String... types) throws Exception {
    String middle =
        """
        (() => {
          const {left, top, width, height} = document.querySelector(%s).getBoundingClientRect();
          return `x:${left + width / 2},y:${top + height / 2}`;
        })()\
        """
            .formatted(quoted(selector));
    String at = eval(middle);
    for (String type : types) {
      mouse(type, at, "");
    }
  }

  private void mouse(String type, String at, String more) throws Exception {
    call(
        "Input.dispatchMouseEvent",
        "{type:'%s',%s,button:'left',buttons:1,clickCount:1%s}".formatted(type, at, more));
  }

  @Override
  public void drag(int fromX, int fromY, int toX, int toY) throws Exception {
    mouse("mousePressed", "x:%d,y:%d".formatted(fromX, fromY), "");
    mouse("mouseMoved", "x:%d,y:%d".formatted(toX, toY), "");
    mouse("mouseReleased", "x:%d,y:%d".formatted(toX, toY), "");
  }

  @Override
  public void wheel(int x, int y, int pixels) throws Exception {
    mouse("mouseWheel", "x:%d,y:%d".formatted(x, y), ",deltaX:0,deltaY:" + pixels);
  }

  @Override
  public void spread(int x, int y, int before, int after) throws Exception {
    touch("touchStart", x - before, x + before, y);
    touch("touchMove", x - after, x + after, y);
    call("Input.dispatchTouchEvent", "{type:'touchEnd',touchPoints:[]}");
  }

  private void touch(String type, int left, int right, int y) throws Exception {
    call(
        "Input.dispatchTouchEvent",
        "{type:'%s',touchPoints:[{x:%d,y:%d,id:0},{x:%d,y:%d,id:1}]}"
            .formatted(type, left, y, right, y));
  }

  @Override
  public void type(String id, String text) throws Exception {
    eval("document.getElementById('" + id + "').focus()");
    call("Input.insertText", "{text:" + quoted(text) + "}");
  }

  @Override
  public void close() throws IOException {
    try {
      browser.ask("GET", "close/" + id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    socket.abort();
    json.close();
    if (!complaints.isEmpty()) {
      throw new IOException("the page complained: " + complaints);
    }
  }

  @Override
  public String toString() {
    return "Chromium";
  }
}
