package org.micrograd.script.language;

import java.util.List;

/** The script languages. */
public final class Languages {
  public static final Language JAVASCRIPT = new JavaScript();
  public static final Language PYTHON = new Python();

  private static final List<Language> ALL = List.of(JAVASCRIPT, PYTHON);

  private Languages() {}

  /** The language of a script file, by its extension; null for any other file. */
  public static Language ofFile(String name) {
    return ALL.stream().filter(each -> each.isFile(name)).findFirst().orElse(null);
  }

  /** All of them. */
  public static List<Language> all() {
    return ALL;
  }
}
