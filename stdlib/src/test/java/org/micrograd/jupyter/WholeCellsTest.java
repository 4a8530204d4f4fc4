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

/** Whether more lines belong to a cell, as frontends ask it. */
class WholeCellsTest {
  /** Each row: a cell, whether IPython takes it for whole, and the indent that it gives below. */
  @Test
  void cellsAreWholeWhereTheyAreToIPython() throws IOException {
    Frontend frontend = Frontend.open(Languages.PYTHON);
    StringBuilder wrong = new StringBuilder();
    try (var in = WholeCellsTest.class.getResourceAsStream("whole-cases.txt")) {
      for (String row : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        JsonArray each = JsonParser.parseString(row).getAsJsonArray();
        JsonObject asked = new JsonObject();
        asked.add("code", each.get(0));
        JsonObject said = frontend.request("is_complete_request", asked.toString()).content();
        JsonElement indent = said.get("indent");
        if (!said.get("status").equals(each.get(1))
            || !(indent == null ? "" : indent.getAsString()).equals(each.get(2).getAsString())) {
          wrong.append(row).append(" but ").append(said).append('\n');
        }
      }
    }
    frontend.close();
    assertEquals("", wrong.toString());
  }
}
