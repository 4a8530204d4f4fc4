package org.micrograd.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.micrograd.io.Xml;
import org.micrograd.notebook.NotebookCell.Attachment;

/**
 * The text of a notebook as HTML. Formulas stay as they are written: a page loads no typesetter.
 */
final class MarkdownText {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  /** Code, which may hold dollar signs, or a formula. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?s)```.*?(?:```|\\z)|`[^`\n]+`|(?<formula>\\$\\$.+?\\$\\$|\\\\begin\\{(\\w+\\*?)\\}.+?\\\\end\\{\\2\\}"
              + "|(?<![\\\\$\\w])\\$(?=\\S)(?:[^$\n\\\\]|\\\\.)+?(?<=\\S)\\$(?![\\d$]))");

  private static final Pattern ATTACHMENT = Pattern.compile("\\(attachment:([^)\\s]+)\\)");

  /** What stands for a formula while the text around it is read: a letter of no language. */
  private static final String MARK = "\uE000";

  private MarkdownText() {}

  static String html(String text, Map<String, Attachment> attachments) {
    List<String> formulas = new ArrayList<>();
    String marked =
        FORMULA
            .matcher(attached(text, attachments))
            .replaceAll(found -> {
              String formula = found.group("formula");
              if (formula == null) {
                return Matcher.quoteReplacement(found.group());
              }
              formulas.add(formula);
              return MARK + (formulas.size() - 1) + MARK;
            });
    String html = RENDERER.render(PARSER.parse(marked));
    for (int i = 0; i < formulas.size(); i++) {
      String shown = "<span class=\"formula\">%s</span>".formatted(Xml.escaped(formulas.get(i)));
      html = html.replace(MARK + i + MARK, shown);
    }
    return "<div class=\"words\">\n" + html + "</div>";
  }

  private static String attached(String text, Map<String, Attachment> attachments) {
    return ATTACHMENT
        .matcher(text)
        .replaceAll(found -> {
          Attachment attachment = attachments.get(found.group(1));
          return Matcher.quoteReplacement(
              attachment == null
                  ? found.group()
                  : "(data:"
                      + attachment.type()
                      + ";base64,"
                      + attachment.data().replaceAll("\\s", "")
                      + ")");
        });
  }
}
