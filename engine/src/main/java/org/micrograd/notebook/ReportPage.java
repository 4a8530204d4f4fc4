package org.micrograd.notebook;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern PLACE = Pattern.compile("\\{(title|style|output)}");

  /** What is between tags is text, whatever it looks like. */
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private static final Pattern ID = Pattern.compile("(\\sid=[\"']|url\\(#|href=[\"']#)");

  private ReportPage() {}

  static String of(String title, List<ReportPart> parts) {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      page.append(
          switch (parts.get(i)) {
            case Source source ->
                "<pre class=\"source\">%s</pre>\n"
                    .formatted(SourceColours.lines(source.code(), source.language()));
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
    Map<String, String> fillings =
        Map.of(
            "title", Xml.escaped(title),
            "style", Resource.text(ReportPage.class, "report.css"),
            "output", silent ? page + "<p>It wrote nothing.</p>\n" : page.toString());
    // All at once: what fills one place may hold the name of another.
    return PLACE
        .matcher(Resource.text(ReportPage.class, "report.html"))
        .replaceAll(place -> Matcher.quoteReplacement(fillings.get(place.group(1))));
  }

  private static String figure(Picture picture, String prefix) {
    try {
      String svg = PROLOGUE.matcher(picture.svg()).replaceFirst("");
      // Two pictures may give the same name to different things.
      String own =
          TAG.matcher(svg)
              .replaceAll(tag ->
                  Matcher.quoteReplacement(ID.matcher(tag.group()).replaceAll("$1" + prefix)));
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
}
