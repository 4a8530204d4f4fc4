package org.micrograd.jsr223;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.micrograd.script.host.ScriptHost;

/** What a script is told of its start: its file and its arguments. */
final class ScriptStart {
  private Told told = new Told(null, List.of());

  private record Told(Object file, List<Object> arguments) {}

  /** Tells a script, where the application gives something else than before. */
  void tell(ScriptHost own, ScriptContext scope) {
    Object given = scope.getAttribute(ScriptEngine.ARGV);
    Told now =
        new Told(
            scope.getAttribute(ScriptEngine.FILENAME),
            given instanceof Object[] all ? Arrays.asList(all.clone()) : List.of());
    if (!now.equals(told)) {
      told = now;
      own.program()
          .start(
              now.file == null ? null : now.file.toString(),
              now.arguments.stream().map(String::valueOf).toList());
    }
  }

  /** What errors call a script. */
  static String fileName(ScriptContext scope) {
    Object name = scope.getAttribute(ScriptEngine.FILENAME);
    return name == null ? "<eval>" : name.toString();
  }

  /** What a reader holds from where it is to its end. */
  static String text(Reader reader) throws ScriptException {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new ScriptException(e);
    }
    return text.toString();
  }
}
