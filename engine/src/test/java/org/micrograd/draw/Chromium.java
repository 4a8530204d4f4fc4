package org.micrograd.draw;

import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** A page in headless Chromium, driven by its DevTools protocol. */
final class Chromium implements Stage {
  private static final Pattern ADDRESS = Pattern.compile("DevTools listening on ws://([^/]+)/");
  private static final Pattern PAGE =
      Pattern.compile("\"webSocketDebuggerUrl\": \"(ws://[^\"]+/page/[^\"]+)\"");

  private final Context json =
      Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Path folder;
  private final Process process;
  private final WebSocket socket;
  private final List<String> complaints = new ArrayList<>();
  private int calls;

  Chromium(Path program, String html) throws Exception {
    folder = Files.createTempDirectory("micrograd-chromium");
    Path page = Files.writeString(folder.resolve("page.html"), html);
    process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--remote-debugging-port=0",
                    "--window-size=1200,800",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "about:blank"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String address = address(process.errorReader());
    String pages =
        client
            .send(
                HttpRequest.newBuilder(URI.create("http://" + address + "/json/list")).build(),
                BodyHandlers.ofString())
            .body();
    Matcher found = PAGE.matcher(pages);
    if (!found.find()) {
      throw new IOException("Chromium has no page: " + pages);
    }
    socket = client.newWebSocketBuilder().buildAsync(URI.create(found.group(1)), new Ear()).get();
    for (String domain : List.of("Page", "Runtime", "Log")) {
      call(domain + ".enable", "{}");
    }
    call("Page.navigate", "{url:" + quoted(page.toUri().toString()) + "}");
    // The last line of the page's script shows what the step is.
    await("document.readyState == 'complete' && !!document.querySelector('#said')?.textContent");
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
    int id = ++calls;
    String command =
        json.eval(
                "js",
                "JSON.stringify({id:%d,method:'%s',params:%s})".formatted(id, method, parameters))
            .asString();
    socket.sendText(command, true).get();
    while (true) {
      String answer = answers.poll(60, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IOException("Chromium did not answer " + command);
      }
      Value message = json.eval("js", "JSON.parse").execute(answer);
      if (message.hasMember("id") && message.getMember("id").asInt() == id) {
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
    socket.abort();
    client.shutdownNow();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    json.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    if (!complaints.isEmpty()) {
      throw new IOException("the page complained: " + complaints);
    }
  }

  @Override
  public String toString() {
    return "Chromium";
  }
}
