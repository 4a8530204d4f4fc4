package org.micrograd.script.library;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.script.LibraryType;
import org.micrograd.script.ScriptModule;
import org.micrograd.script.language.Languages;

/**
 * What the library says of its functions, classes and methods in JavaScript: the rows of its
 * modules, and the comments of what is written by hand.
 */
public final class Docs {
  private static final Pattern COMMENT =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/)(?s:.))*)\\*/\\s*(?:exports\\.|const |static |get |async )*(?:function |class )?([\\w$]+)(?:\\s*[=:]\\s*)?(\\([^()]*\\))?");
  private static final Map<String, String> JAVASCRIPT = read();

  private Docs() {}

  private static Map<String, String> read() {
    LibraryFiles files = new LibraryFiles(Languages.JAVASCRIPT);
    Map<String, String> docs = new HashMap<>();
    LibraryFiles.prelude(Languages.JAVASCRIPT, "").forEach(part -> gather(part.text(), docs));
    gather(files.preludePart("drawing", "").text(), docs);
    for (ScriptModule module : files.modules()) {
      if (module.isWritten()) {
        gather(files.text(module.name()), docs);
      }
      for (LibraryType type : module.types()) {
        type.methods().forEach(row -> docs.put(row.name(), row.manual()));
        docs.put(type.name(), type.manual());
      }
    }
    // A function's name may be a method's, too.
    files.modules().stream()
        .flatMap(module -> module.functions().stream())
        .forEach(row -> docs.put(row.name(), row.manual()));
    return docs;
  }

  private static void gather(String source, Map<String, String> docs) {
    Matcher comment = COMMENT.matcher(source);
    while (comment.find()) {
      String parameters = comment.group(3) == null ? "" : comment.group(3);
      String text = comment.group(1).replaceAll("\\s*\n\\s*(\\*\\s*)?", " ").strip();
      docs.put(comment.group(2), comment.group(2) + parameters + "\n" + text);
    }
  }

  /** A name's parameters in a line, and what it does in the next; null for an unknown name. */
  public static String of(String name) {
    return JAVASCRIPT.get(name);
  }
}
