package org.micrograd.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.micrograd.notebook.NotebookCell.Attachment;
import org.micrograd.notebook.NotebookCell.Kind;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/** A notebook's file, of format 3 or 4: its language and its cells. */
record NotebookFile(Language language, List<NotebookCell> cells) {
  private static final List<String> PYTHON = List.of("python", "python2", "python3", "ipython");
  private static final List<String> JAVASCRIPT = List.of("javascript", "js", "nodejs", "node");

  /** What of a kernel's name says no language. */
  private static final String OURS = "micrograd-";

  /**
   * Reads a notebook.
   *
   * @throws ScriptFailure if it is none, or in another language
   */
  static NotebookFile read(Path file) throws IOException {
    try {
      JsonObject notebook = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      if (!notebook.has("cells") && !notebook.has("worksheets")) {
        throw new ScriptFailure(file + " is no notebook: it has no cells");
      }
      List<NotebookCell> cells = new ArrayList<>();
      for (JsonElement cell : cells(notebook)) {
        cells.add(cell(cell.getAsJsonObject()));
      }
      return new NotebookFile(language(file, notebook), cells);
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      throw new ScriptFailure(file + " is no notebook: " + e.getMessage(), e);
    }
  }

  private static JsonArray cells(JsonObject notebook) {
    if (notebook.has("cells")) {
      return notebook.getAsJsonArray("cells");
    }
    JsonArray all = new JsonArray();
    notebook
        .getAsJsonArray("worksheets")
        .forEach(sheet -> all.addAll(sheet.getAsJsonObject().getAsJsonArray("cells")));
    return all;
  }

  /** The first name that is known of those by which a notebook names its language. */
  private static Language language(Path file, JsonObject notebook) {
    JsonObject metadata = object(notebook, "metadata");
    JsonObject kernel = object(metadata, "kernelspec");
    List<String> names =
        Stream.of(
                text(object(metadata, "language_info"), "name"),
                text(kernel, "language"),
                text(kernel, "name"))
            .filter(name -> !name.isEmpty())
            .map(name -> name.toLowerCase(Locale.ROOT).replace(OURS, ""))
            .toList();
    for (String name : names) {
      if (PYTHON.contains(name)) {
        return Languages.PYTHON;
      }
      if (JAVASCRIPT.contains(name)) {
        return Languages.JAVASCRIPT;
      }
    }
    if (names.isEmpty()) {
      return Languages.PYTHON;
    }
    throw new ScriptFailure(
        file + " is a notebook of " + names.getFirst() + ": those of Python and JavaScript run");
  }

  private static NotebookCell cell(JsonObject cell) {
    String type = text(cell, "cell_type");
    String source = source(cell.has("source") ? cell.get("source") : cell.get("input"));
    if (type.equals("heading")) {
      int level = cell.has("level") ? cell.get("level").getAsInt() : 1;
      return new NotebookCell(Kind.MARKDOWN, "#".repeat(level) + " " + source, Map.of());
    }
    Kind kind =
        switch (type) {
          case "code" -> Kind.CODE;
          case "markdown", "html" -> Kind.MARKDOWN;
          default -> Kind.RAW;
        };
    Map<String, Attachment> attachments = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> each : object(cell, "attachments").entrySet()) {
      each.getValue()
          .getAsJsonObject()
          .entrySet()
          .forEach(data ->
              attachments.put(
                  each.getKey(), new Attachment(data.getKey(), source(data.getValue()))));
    }
    return new NotebookCell(kind, source, attachments);
  }

  /** A text, or a list of its lines. */
  private static String source(JsonElement source) {
    if (source == null || source.isJsonNull()) {
      return "";
    }
    if (!source.isJsonArray()) {
      return source.getAsString();
    }
    StringBuilder lines = new StringBuilder();
    source.getAsJsonArray().forEach(line -> lines.append(line.getAsString()));
    return lines.toString();
  }

  private static JsonObject object(JsonObject in, String name) {
    return in.has(name) && in.get(name).isJsonObject()
        ? in.getAsJsonObject(name)
        : new JsonObject();
  }

  private static String text(JsonObject in, String name) {
    return in.has(name) && in.get(name).isJsonPrimitive() ? in.get(name).getAsString() : "";
  }
}
