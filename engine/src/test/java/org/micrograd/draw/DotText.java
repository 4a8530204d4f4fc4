package org.micrograd.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * DOT text as a test reads it back: nodes by name with the texts of their cells, edges by name.
 *
 * @param values the boxes: the texts of their cells
 * @param operations the ellipses: their symbols
 * @param edges the names of both ends
 */
record DotText(
    Map<String, List<String>> values, Map<String, String> operations, List<List<String>> edges) {
  private static final Pattern LINE =
      Pattern.compile(
          " +(?<node>[ng]\\d+(op)?) \\[shape=(plain|ellipse), label=<(?<label>.*)>, (style|fontcolor)=.*\\]"
              + "|  (?<from>[ng]\\d+(op)?) -> (?<to>[ng]\\d+(op)?)( \\[headlabel=\"(?<mark>.*)\"\\])?");
  private static final Pattern CELL = Pattern.compile("<TD[^>]*>(.*?)</TD>");

  static DotText read(String dot) {
    DotText text = new DotText(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    dot.lines().map(LINE::matcher).filter(m -> m.matches()).forEach(text::add);
    return text;
  }

  private void add(MatchResult line) {
    String name = line.group("node");
    if (name == null) {
      edges.add(List.of(line.group("from"), line.group("to")));
    } else if (name.endsWith("op")) {
      operations.put(name, line.group("label"));
    } else {
      values.put(name, CELL.matcher(line.group("label")).results().map(c -> text(c)).toList());
    }
  }

  private static String text(MatchResult cell) {
    return cell.group(1).replaceAll("</?B>", "");
  }

  /** The edges as the notebook's labels name their ends. */
  List<List<String>> labelledEdges() {
    return edges.stream().map(edge -> edge.stream().map(this::label).toList()).toList();
  }

  private String label(String name) {
    return name.endsWith("op")
        ? operations.get(name)
        : values.get(name).stream().filter(t -> t.startsWith("data: ")).findFirst().orElseThrow();
  }
}
