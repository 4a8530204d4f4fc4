package org.micrograd.script.language;

import java.util.regex.Pattern;

/** What notebooks leave in Python that is exported from them. */
final class ExportedNotebook {
  /** A wish for inline plots, as it is typed and as it is exported. */
  private static final Pattern MAGIC =
      Pattern.compile(
          "^(%(matplotlib|config)\\b|get_ipython\\(\\)\\.(run_line_)?magic\\(.*(matplotlib|config)).*$",
          Pattern.MULTILINE);

  private ExportedNotebook() {}

  /** The script without such lines, which keep their place: pictures are shown anyway. */
  static String plain(String text) {
    return MAGIC.matcher(text).replaceAll("pass");
  }
}
