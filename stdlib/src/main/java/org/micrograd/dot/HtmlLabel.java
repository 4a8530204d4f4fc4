package org.micrograd.dot;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.micrograd.dot.TableBlock.Box;
import org.micrograd.dot.TableBlock.Cell;
import org.micrograd.draw.Ink;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads HTML-like labels: tables, fonts, and text in lines. */
final class HtmlLabel {
  private static final Pattern TAG = Pattern.compile("(</?)([A-Za-z0-9_]+)");

  private final Function<String, Ink> inks;
  private final Consumer<String> notes;

  /**
   * @param inks the colours by their names
   * @param notes hears what a label has that is not shown
   */
  HtmlLabel(Function<String, Ink> inks, Consumer<String> notes) {
    this.inks = inks;
    this.notes = notes;
  }

  /**
   * What a label says.
   *
   * @throws IllegalArgumentException if it is no label
   */
  Block read(String label, Writing writing) {
    String text =
        TAG.matcher(label).replaceAll(m -> m.group(1) + m.group(2).toLowerCase(Locale.ROOT));
    text = Entities.readForXml(text);
    text = text.replaceAll("&(?!#?\\w+;)", "&amp;");
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      var document = builder.parse(new InputSource(new StringReader("<x>" + text + "</x>")));
      return inside(document.getDocumentElement(), writing, 'n');
    } catch (SAXException e) {
      throw new IllegalArgumentException(
          "an HTML-like label cannot be read: " + e.getMessage() + ": " + label, e);
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an element holds: a table, or text. */
  private Block inside(Node parent, Writing writing, char side) {
    LabelLines lines = new LabelLines(side, writing.type().size());
    Block table = fill(parent, writing, lines);
    return table != null ? table : new TextBlock(lines.ended());
  }

  /** Adds text to lines; a table, where there is one, is answered. */
  private Block fill(Node parent, Writing writing, LabelLines lines) {
    Block table = null;
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.TEXT_NODE) {
        lines.add(n.getNodeValue(), writing);
      } else if (n instanceof Element element) {
        Block found = element(element, writing, lines);
        table = found == null ? table : found;
      }
    }
    return table;
  }

  private Block element(Element e, Writing writing, LabelLines lines) {
    return switch (e.getTagName()) {
      case "table" -> table(e, writing);
      case "br" -> {
        lines.end(sideOf(attribute(e, "align", ""), lines.side()));
        yield null;
      }
      case "font" -> fill(e, font(e, writing), lines);
      case "b" -> fill(e, writing.bold(), lines);
      case "i" -> fill(e, writing.italic(), lines);
      case "u" -> fill(e, writing.marked("u"), lines);
      case "o" -> fill(e, writing.marked("o"), lines);
      case "s" -> fill(e, writing.marked("s"), lines);
      case "sub" -> fill(e, writing.small("_"), lines);
      case "sup" -> fill(e, writing.small("^"), lines);
      default -> {
        notes.accept("<" + e.getTagName().toUpperCase(Locale.ROOT) + "> in labels");
        yield fill(e, writing, lines);
      }
    };
  }

  private static char sideOf(String align, char otherwise) {
    return switch (align.toLowerCase(Locale.ROOT)) {
      case "left" -> 'l';
      case "right" -> 'r';
      case "center" -> 'n';
      default -> otherwise;
    };
  }

  private Writing font(Element e, Writing writing) {
    String colour = attribute(e, "color", "");
    String face = attribute(e, "face", "");
    return writing.font(
        number(e, "point-size", writing.type().size()),
        face.isEmpty() ? null : face,
        colour.isEmpty() ? writing.ink() : inks.apply(colour));
  }

  /** An attribute by its name in any case. */
  private static String attribute(Element e, String name, String otherwise) {
    var all = e.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i).getNodeName().equalsIgnoreCase(name)) {
        return all.item(i).getNodeValue();
      }
    }
    return otherwise;
  }

  private static double number(Element e, String name, double otherwise) {
    String text = attribute(e, name, "").strip();
    return text.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(text) : otherwise;
  }

  private Box box(Element e, double border, String line) {
    String ground = attribute(e, "bgcolor", "");
    if (Gradient.isMeant(ground)) {
      notes.accept("colours in labels that run into one another");
    }
    String colour = attribute(e, "color", line);
    String sides = attribute(e, "sides", "").toLowerCase(Locale.ROOT);
    return new Box(
        attribute(e, "port", ""),
        ground.isEmpty() ? Ink.NONE : inks.apply(ground),
        inks.apply(colour.isEmpty() ? "black" : colour),
        border,
        attribute(e, "style", "").toLowerCase(Locale.ROOT).contains("rounded"),
        number(e, "width", 0),
        number(e, "height", 0),
        sides,
        attribute(e, "align", "").toLowerCase(Locale.ROOT),
        attribute(e, "valign", "").toLowerCase(Locale.ROOT));
  }

  private Block table(Element e, Writing writing) {
    double border = number(e, "border", 1);
    double ofCells = number(e, "cellborder", border);
    double padding = number(e, "cellpadding", 2);
    String line = attribute(e, "color", "");
    boolean hasRules = attribute(e, "rows", "").equals("*");
    boolean isRuled = attribute(e, "columns", "").equals("*");
    List<Cell> cells = new ArrayList<>();
    Set<Long> taken = new HashSet<>();
    int row = 0;
    for (Element tr : children(e)) {
      if (!tr.getTagName().equals("tr")) {
        if (isRule(tr, "hr")) {
          int above = row - 1;
          cells.replaceAll(
              c -> c.row() + c.rows() - 1 == above ? c.ruled(c.isRuledRight(), true) : c);
        }
        continue;
      }
      int column = 0;
      for (Element td : children(tr)) {
        if (!td.getTagName().equals("td")) {
          if (isRule(td, "vr") && !cells.isEmpty()) {
            Cell last = cells.removeLast();
            cells.add(last.ruled(true, last.isRuledBelow()));
          }
          continue;
        }
        while (taken.contains(place(row, column))) {
          column++;
        }
        int rows = (int) Math.max(1, number(td, "rowspan", 1));
        int columns = (int) Math.max(1, number(td, "colspan", 1));
        for (int r = 0; r < rows; r++) {
          for (int c = 0; c < columns; c++) {
            taken.add(place(row + r, column + c));
          }
        }
        Box box = box(td, number(td, "border", ofCells), line);
        Block inside = inside(td, writing, sideOf(attribute(td, "balign", ""), 'n'));
        double own = number(td, "cellpadding", padding);
        cells.add(new Cell(box, inside, own, row, column, rows, columns, isRuled, hasRules));
        column += columns;
      }
      row++;
    }
    return new TableBlock(box(e, border, ""), number(e, "cellspacing", 2), cells);
  }

  /** Whether an element is a rule; anything else between cells is said to be missing. */
  private boolean isRule(Element e, String name) {
    if (!e.getTagName().equals(name)) {
      notes.accept("<" + e.getTagName().toUpperCase(Locale.ROOT) + "> in labels");
    }
    return e.getTagName().equals(name);
  }

  private static long place(int row, int column) {
    return ((long) row << 32) + column;
  }

  private static List<Element> children(Element e) {
    List<Element> children = new ArrayList<>();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
