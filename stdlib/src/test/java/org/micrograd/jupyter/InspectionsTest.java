package org.micrograd.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.micrograd.script.language.Languages;

/** What a kernel tells of what a cursor is at, beside what IPython's tells. */
class InspectionsTest {
  /** How much of a text is compared. */
  private static final int LONGEST = 900;

  private static String resource(String name) throws IOException {
    try (var in = InspectionsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Without what differs from run to run and from machine to machine: addresses and folders. */
  private static String plain(String text) {
    String plain =
        text.replaceAll("0x[0-9a-f]+", "0x")
            .replaceAll("File: .*\n", "")
            .replaceAll("from '[^']*/python3\\.\\d+/", "from '");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }

  /**
   * Each row: a text, the cursor, whether sources are asked for, what is told, and why that is
   * another thing here.
   */
  @Test
  void whatIsToldIsWhatIPythonTells() throws IOException {
    Frontend frontend = Frontend.open(Languages.PYTHON);
    frontend.start(resource("completion-setup.py"));
    frontend.reply();
    StringBuilder wrong = new StringBuilder();
    for (String row : resource("inspection-cases.txt").lines().toList()) {
      JsonArray each = JsonParser.parseString(row).getAsJsonArray();
      JsonObject asked = new JsonObject();
      asked.add("code", each.get(0));
      asked.add("cursor_pos", each.get(1));
      asked.add("detail_level", each.get(2));
      JsonObject said = frontend.request("inspect_request", asked.toString()).content();
      JsonElement text = said.getAsJsonObject("data").get("text/plain");
      String here = text == null ? "" : plain(text.getAsString());
      String wanted = each.get(3).isJsonNull() ? "" : plain(each.get(3).getAsString());
      if (here.equals(wanted) != each.get(4).getAsString().isEmpty()) {
        wrong.append(row, 0, Math.min(row.length(), 60)).append("\n" + here + "---\n" + wanted);
      }
    }
    frontend.close();
    assertEquals("", wrong.toString());
  }
}
