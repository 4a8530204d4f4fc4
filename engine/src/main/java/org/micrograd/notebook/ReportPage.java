package org.micrograd.notebook;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.micrograd.draw.Picture;
import org.micrograd.io.Resource;
import org.micrograd.io.Xml;
import org.micrograd.notebook.ReportPart.Html;
import org.micrograd.notebook.ReportPart.Shown;
import org.micrograd.notebook.ReportPart.Source;
import org.micrograd.notebook.ReportPart.Text;
import org.micrograd.notebook.ReportPart.Value;

/**
 * A report as HTML: one file that refers to no other, for light and dark screens, without scripts.
 */
final class ReportPage {
  /** What comes before the picture itself: an XML declaration and a document type. */
  private static final Pattern PROLOGUE = Pattern.compile("(?s)^.*?(?=<svg[\\s>])");

  private static final Pattern ID = Pattern.compile("(\\sid=[\"']|url\\(#|href=[\"']#)");

  private ReportPage() {}

  static String of(String title, List<ReportPart> parts) {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      page.append(
          switch (parts.get(i)) {
            case Source source ->
                "<pre class=\"source\">%s</pre>\n".formatted(numbered(source.code()));
            case Text text ->
                "<pre class=\"%s\">%s</pre>\n"
                    .formatted(
                        text.error() ? "error" : "text",
                        Xml.escaped(Rewritten.of(text.toString())));
            case Value value ->
                "<pre class=\"value\">%s</pre>\n".formatted(Xml.escaped(value.text()));
            case Shown shown -> figure(shown.picture(), "p" + i + "-");
            case Html html -> html.html() + "\n";
          });
    }
    boolean silent = parts.stream().allMatch(Source.class::isInstance);
    return Resource.text(ReportPage.class, "report.html")
        .replace("{title}", Xml.escaped(title))
        .replace("{style}", Resource.text(ReportPage.class, "report.css"))
        .replace("{output}", silent ? page + "<p>It wrote nothing.</p>\n" : page);
  }

  private static String figure(Picture picture, String prefix) {
    try {
      String svg = PROLOGUE.matcher(picture.svg()).replaceFirst("");
      // Two pictures may give the same name to different things.
      String own = ID.matcher(svg).replaceAll("$1" + prefix);
      // A picture that knows no dark screen is turned for it as a whole.
      String theme = svg.contains("prefers-color-scheme") ? "own" : "light";
      return "<figure class=\"%s\" role=\"img\" aria-label=\"%s\">\n%s\n<figcaption>%s</figcaption>\n</figure>\n"
          .formatted(
              theme, Xml.escaped(picture.toString()), own.strip(), Xml.escaped(picture.toString()));
    } catch (IllegalStateException e) {
      return "<pre class=\"error\">%s: %s</pre>\n"
          .formatted(Xml.escaped(picture.toString()), Xml.escaped(e.getMessage()));
    }
  }

  private static String numbered(String source) {
    return source
        .lines()
        .map(line -> "<span>" + Xml.escaped(line) + "</span>")
        .collect(Collectors.joining("\n"));
  }
}
