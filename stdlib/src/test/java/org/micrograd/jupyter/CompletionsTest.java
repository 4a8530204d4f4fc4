package org.micrograd.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.micrograd.script.language.Languages;

/** What a kernel offers at the end of a text, beside what IPython's offers there. */
class CompletionsTest {
  /** What only IPython has: its names of inputs, jedi's names of types, and double spellings. */
  private static final Pattern OF_IPYTHON =
      Pattern.compile("copyright|credits|ellipsis|license|WindowsError|import |.*\\.codecs");

  private final Frontend frontend;
  private final Set<String> commands;
  private final Set<String> builtIn;

  CompletionsTest(@TempDir Path folder) throws IOException {
    frontend = Frontend.open(Languages.PYTHON);
    builtIn = Set.copyOf(matches(asked("", 0)));
    commands = Set.copyOf(matches(asked("%", 1)));
    Files.createDirectory(folder.resolve("sub"));
    for (String name : List.of("data.csv", "data2.txt", "prog.py")) {
      Files.writeString(folder.resolve(name), "x = 1");
    }
    run("%cd " + folder);
    run(resource("completion-setup.py"));
  }

  private void run(String code) {
    frontend.start(code);
    frontend.reply();
  }

  private JsonObject asked(String code, int at) {
    JsonObject asked = new JsonObject();
    asked.addProperty("code", code);
    asked.addProperty("cursor_pos", at);
    return frontend.request("complete_request", asked.toString()).content();
  }

  private static List<String> matches(JsonObject reply) {
    return texts(reply.getAsJsonArray("matches"));
  }

  private static List<String> texts(JsonArray texts) {
    return texts.asList().stream().map(each -> each.getAsString()).toList();
  }

  private static String resource(String name) throws IOException {
    try (var in = CompletionsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /**
   * Each row: a text, the cursor, where what is offered begins and ends, the matches, and why they
   * are others here. Names that a session has by itself are set aside where IPython does not offer
   * them, and IPython's commands that there are none of here; and where nothing is typed yet, all
   * commands and files.
   */
  @Test
  void whatIsOfferedIsWhatIPythonOffers() throws IOException {
    StringBuilder wrong = new StringBuilder();
    for (String row : resource("completion-cases.txt").lines().toList()) {
      JsonArray each = JsonParser.parseString(row).getAsJsonArray();
      JsonObject reply = asked(each.get(0).getAsString(), each.get(1).getAsInt());
      List<String> theirs = texts(each.get(4).getAsJsonArray());
      int end = each.get(3).getAsInt();
      boolean anything = each.get(2).getAsInt() == end && theirs.size() > 100;
      List<String> wanted =
          theirs.stream().distinct().filter(name -> isKnown(name, anything)).toList();
      Set<String> found = new LinkedHashSet<>(matches(reply));
      found.removeIf(name -> isOwn(name) && !wanted.contains(name));
      boolean same =
          List.copyOf(found).equals(wanted)
              && (wanted.isEmpty() || reply.get("cursor_start").equals(each.get(2)))
              && reply.get("cursor_end").equals(each.get(3));
      if (same != each.get(5).getAsString().isEmpty()) {
        wrong.append("%s%n  here   %s%n  wanted %s%n".formatted(each.get(0), found, wanted));
      }
    }
    frontend.close();
    assertEquals("", wrong.toString());
  }

  private boolean isKnown(String name, boolean anything) {
    if (anything && name.matches("[%_].*|(?:data|prog).*\\..*|sub/?")) {
      return false;
    }
    return name.startsWith("%") ? commands.contains(name) : !OF_IPYTHON.matcher(name).matches();
  }

  private boolean isOwn(String name) {
    return builtIn.contains(name) || commands.contains(name);
  }
}
