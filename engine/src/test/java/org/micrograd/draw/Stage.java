package org.micrograd.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Something that a page runs in: a browser where there is one, and what stands in for one. */
interface Stage extends AutoCloseable {
  /** The text that an expression of JavaScript in the page gives. */
  String eval(String expression) throws Exception;

  /** Presses a key: {@code End}, {@code ArrowRight}, {@code Enter}. */
  void press(String key) throws Exception;

  /** Clicks on the first element that a selector finds. */
  void click(String selector) throws Exception;

  /** Points at the first element that a selector finds. */
  void hover(String selector) throws Exception;

  /** Types into a field. */
  void type(String id, String text) throws Exception;

  /** Drags from a place of the window to another. */
  void drag(int fromX, int fromY, int toX, int toY) throws Exception;

  /** Turns the wheel at a place. */
  void wheel(int x, int y, int pixels) throws Exception;

  /** Moves two fingers apart, each from one distance of a place to another. */
  void spread(int x, int y, int before, int after) throws Exception;

  /** Closes the page; complains if the browser's console is not empty. */
  @Override
  void close() throws IOException;

  /** Opens a page. */
  @FunctionalInterface
  interface Opener {
    Stage open(String html) throws Exception;
  }

  /** A stand-in always, Chromium too where it is installed. */
  static List<Opener> all() {
    List<Opener> all = new ArrayList<>();
    all.add(StandIn::new);
    for (String name : new String[] {"chromium", "chromium-browser", "google-chrome"}) {
      for (String folder : System.getenv("PATH").split(":")) {
        Path program = Path.of(folder, name);
        if (all.size() == 1 && Files.isExecutable(program)) {
          all.add(html -> new Chromium(program, html));
        }
      }
    }
    return all;
  }

  /** A resource beside the tests. */
  static String resource(String name) throws IOException {
    try (var in = Stage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
