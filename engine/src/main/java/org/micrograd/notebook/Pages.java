package org.micrograd.notebook;

import java.util.Map;
import org.micrograd.session.Screen;

/** What a value says of itself, on a page. */
final class Pages {
  private Pages() {}

  /** Shows the richest form of a value that a page can. */
  static void show(Report report, Screen.Rich value) {
    Map<String, Object> bundle = value.bundle().get();
    if (bundle.get("text/html") instanceof String html) {
      report.html(html);
    } else if (bundle.get("image/svg+xml") instanceof String svg) {
      report.html("<figure>" + svg.replaceFirst("(?s)^.*?(?=<svg[\\s>])", "") + "</figure>");
    } else if (image(bundle) != null) {
      report.html("<figure><img alt=\"\" src=\"" + image(bundle) + "\"></figure>");
    } else if (bundle.get("text/markdown") instanceof String markdown) {
      report.html(MarkdownText.html(markdown, Map.of()));
    } else {
      report.value(value.text());
    }
  }

  private static String image(Map<String, Object> bundle) {
    for (String type : new String[] {"image/png", "image/jpeg"}) {
      if (bundle.get(type) instanceof String data) {
        return "data:" + type + ";base64," + data.replaceAll("\\s", "");
      }
    }
    return null;
  }
}
