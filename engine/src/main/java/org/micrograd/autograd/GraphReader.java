package org.micrograd.autograd;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one graph in the format that {@link GraphFormat} describes. */
final class GraphReader {
  /** The first line of the format. */
  static final String HEADER = "micrograd graph 1";

  private static final Map<String, Op> OPS = new HashMap<>();

  static {
    for (Op op : Op.values()) {
      OPS.put(op.function(), op);
    }
  }

  private final BufferedReader in;
  private final List<Value> nodes = new ArrayList<>();
  private final List<Value> roots = new ArrayList<>();
  private int lineNumber;

  GraphReader(BufferedReader in) {
    this.in = in;
  }

  List<Value> read() throws IOException {
    String header = line();
    if (!HEADER.equals(header)) {
      throw wrong("a graph begins with \"" + HEADER + "\", found " + shown(header));
    }
    for (String line = line(); line != null; line = line()) {
      if (line.startsWith("root ")) {
        roots.add(node(line.substring("root ".length())));
      } else if (roots.isEmpty()) {
        nodes.add(made(line));
      } else {
        throw wrong("only roots may follow a root, found " + shown(line));
      }
    }
    if (roots.isEmpty()) {
      throw wrong("the graph ends without a root: the text is incomplete");
    }
    return List.copyOf(roots);
  }

  private String line() throws IOException {
    lineNumber++;
    return in.readLine();
  }

  private Value made(String line) {
    int quote = line.indexOf('"');
    String label = quote < 0 ? null : label(line.substring(quote));
    String[] words = (quote < 0 ? line : line.substring(0, quote)).split(" ");
    if (words.length < 3) {
      throw wrong("a node is a kind, data and gradient, found " + shown(line));
    }
    Value node = made(words);
    node.setData(number(words[1]));
    node.setGrad(number(words[2]));
    if (label != null) {
      node.setLabel(label);
    }
    return node;
  }

  private Value made(String[] words) {
    return switch (words[0]) {
      case "value" -> {
        operands(words, 0);
        yield Value.of(0);
      }
      case "number" -> {
        operands(words, 0);
        yield Value.number(0);
      }
      default -> {
        Op op = OPS.get(words[0]);
        if (op == null) {
          throw wrong("there is no operation " + shown(words[0]));
        }
        operands(words, op.arity());
        yield node(words[3])
            .apply(
                op, op.arity() > 1 ? node(words[4]) : null, op.arity() > 2 ? node(words[5]) : null);
      }
    };
  }

  private void operands(String[] words, int count) {
    if (words.length - 3 != count) {
      throw wrong(words[0] + " has " + count + " operands, found " + (words.length - 3));
    }
  }

  private Value node(String word) {
    try {
      return nodes.get(Integer.parseInt(word));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw wrong("there is no node " + word + " among the " + nodes.size() + " above", e);
    }
  }

  private double number(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw wrong(shown(word) + " is not a number", e);
    }
  }

  private String label(String quoted) {
    StringBuilder label = new StringBuilder();
    int i = 1;
    while (i < quoted.length() && quoted.charAt(i) != '"') {
      char c = quoted.charAt(i++);
      if (c != '\\') {
        label.append(c);
      } else if (quoted.startsWith("u", i)) {
        label.append(code(quoted, i + 1));
        i += 5;
      } else if (i < quoted.length() && "\"\\".indexOf(quoted.charAt(i)) >= 0) {
        label.append(quoted.charAt(i++));
      } else {
        throw wrong(
            "a backslash in a label comes before a quote, a backslash or u, as in " + quoted);
      }
    }
    if (i != quoted.length() - 1) {
      throw wrong("a label ends the line with a quote, found " + quoted);
    }
    return label.toString();
  }

  private char code(String quoted, int start) {
    try {
      return (char) Integer.parseInt(quoted, start, start + 4, 16);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw wrong("four hexadecimal digits follow \\u in a label, found " + quoted, e);
    }
  }

  private static String shown(String text) {
    return text == null ? "nothing" : '"' + text + '"';
  }

  private IllegalArgumentException wrong(String what) {
    return wrong(what, null);
  }

  private IllegalArgumentException wrong(String what, Exception cause) {
    return new IllegalArgumentException("line " + lineNumber + ": " + what, cause);
  }
}
