package org.micrograd.script.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * The library's Python as code that is parsed already, beside its text in the jars: to parse it at
 * each start takes ten times as long as to read it. It serves the version of Python and the text
 * that it was made of; elsewhere the text is parsed.
 */
public final class PythonCode {
  private static final String LANGUAGE = "python";

  /** The extension of its files, beside those of the text. */
  public static final String EXTENSION = ".pyc";

  /**
   * A function from the bytes of code, as text, or else from a text and its file's name to code.
   */
  static final String READER =
      """
      (lambda loads: lambda code, text, file: loads(code.encode("latin-1")) if code else compile(text, file, "exec"))(__import__("marshal").loads)
      """;

  private static final String WRITER =
      """
      (lambda dumps: lambda text, file: dumps(compile(text, file, "exec")).decode("latin-1"))(__import__("marshal").dumps)
      """;

  private static final String RUN = "lambda scope, code: exec(code, scope) or scope.get('prelude')";

  private PythonCode() {}

  /**
   * Runs the parts of the prelude, which share a scope. An internal source does not see the
   * bindings: the names go in as entries of the scope.
   */
  static Value run(Context context, List<PreludePart> parts, Map<String, Object> names) {
    Value scope = context.eval(LANGUAGE, "{}");
    scope.putHashEntry("__name__", "micrograd");
    names.forEach(scope::putHashEntry);
    Value read = context.eval(LANGUAGE, READER.strip());
    scope.putHashEntry("read_code", read);
    Value run = context.eval(LANGUAGE, RUN);
    Value answer = null;
    for (PreludePart part : parts) {
      answer = run.execute(scope, read.execute(part.code(), part.text(), part.file()));
    }
    return answer;
  }

  /**
   * Reads code that was made of a text.
   *
   * @param in where it is, or null
   * @param version that of the polyglot engine
   * @return its bytes as text; null where there is none, or of another text or version
   */
  public static String read(InputStream in, String text, String version) throws IOException {
    if (in == null) {
      return null;
    }
    String file = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    String head = head(text, version);
    return file.startsWith(head) ? file.substring(head.length()) : null;
  }

  private static String head(String text, String version) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return version + " " + Long.toHexString(sum.getValue()) + "\n";
  }

  /** Writes the code of texts, each to its file: a step of the build. */
  public static void write(Map<Path, String> texts) throws IOException {
    try (Context python =
        Context.newBuilder(LANGUAGE).option("engine.WarnInterpreterOnly", "false").build()) {
      Value writer = python.eval(LANGUAGE, WRITER.strip());
      String version = python.getEngine().getVersion();
      for (Map.Entry<Path, String> each : texts.entrySet()) {
        String name = each.getKey().getFileName().toString().replace(EXTENSION, ".py");
        String code = writer.execute(each.getValue(), "micrograd/" + name).asString();
        String file = head(each.getValue(), version) + code;
        Files.writeString(each.getKey(), file, StandardCharsets.ISO_8859_1);
      }
    }
  }
}
