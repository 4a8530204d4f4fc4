package org.micrograd.dot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.micrograd.dot.DotGraph.Edge;
import org.micrograd.dot.DotGraph.End;
import org.micrograd.dot.DotGraph.Node;
import org.micrograd.dot.DotLexer.Kind;
import org.micrograd.dot.DotLexer.Word;

/** Reads a text in Graphviz's language. */
final class DotReader {
  /** What nodes, edges and parts inside of braces have by themselves. */
  private record Inherited(DotAttributes graph, DotAttributes node, DotAttributes edge, int part) {
    Inherited inside(DotAttributes own, int newPart) {
      return new Inherited(own, new DotAttributes(node), new DotAttributes(edge), newPart);
    }
  }

  private final DotLexer lexer;
  private Word word;
  private DotGraph graph;

  private DotReader(String text) {
    this.lexer = new DotLexer(text);
    this.word = lexer.next();
  }

  /**
   * The graph of a text.
   *
   * @throws IllegalArgumentException if it is none
   */
  static DotGraph read(String text) {
    return new DotReader(text).graph();
  }

  private Word take() {
    Word taken = word;
    word = lexer.next();
    return taken;
  }

  private boolean took(String sign) {
    boolean is = word.is(sign);
    if (is) {
      take();
    }
    return is;
  }

  private void need(String sign) {
    if (!took(sign)) {
      throw DotLexer.error(word.line(), "there is " + word.text() + " in place of " + sign);
    }
  }

  private DotGraph graph() {
    boolean isStrict = took("strict");
    boolean isDirected = took("digraph");
    if (!isDirected) {
      need("graph");
    }
    graph = new DotGraph(isDirected, isStrict);
    if (word.isName()) {
      take();
    }
    need("{");
    statements(
        new Inherited(graph.attributes, new DotAttributes(), new DotAttributes(), -1),
        new LinkedHashSet<>());
    return graph;
  }

  /** What stands up to the closing brace; the names of its nodes are added. */
  private void statements(Inherited inherited, Set<String> names) {
    while (!took("}")) {
      if (!took(";")) {
        statement(inherited, names);
      }
    }
  }

  private void statement(Inherited inherited, Set<String> names) {
    if (word.is("graph") || word.is("node") || word.is("edge")) {
      String kind = take().text();
      DotAttributes all =
          kind.equals("graph")
              ? inherited.graph
              : kind.equals("node") ? inherited.node : inherited.edge;
      all.putAll(list());
      return;
    }
    if (!word.isName()) {
      chain(part(inherited, names), inherited, names);
      return;
    }
    String name = name().text();
    if (took("=")) {
      inherited.graph.put(name, name());
      return;
    }
    String port = port();
    if (word.is("->") || word.is("--")) {
      chain(List.of(new End(node(name, inherited, names).name(), port)), inherited, names);
    } else {
      node(name, inherited, names).attributes().putAll(list());
    }
  }

  /** A name; texts with + between them are one. */
  private GivenText name() {
    if (!word.isName()) {
      throw DotLexer.error(word.line(), "there is " + word.text() + " in place of a name");
    }
    Word taken = take();
    StringBuilder text = new StringBuilder(taken.text());
    while (took("+")) {
      text.append(take().text());
    }
    return new GivenText(text.toString(), taken.kind() == Kind.HTML);
  }

  private String port() {
    StringBuilder port = new StringBuilder();
    while (took(":")) {
      port.append(port.isEmpty() ? "" : ":").append(name().text());
    }
    return port.toString();
  }

  private Node node(String name, Inherited inherited, Set<String> names) {
    names.add(name);
    for (int p = inherited.part; p >= 0; p = graph.parts.get(p).parent()) {
      graph.parts.get(p).nodes().add(name);
    }
    return graph.nodes.computeIfAbsent(
        name, _ -> new Node(name, new DotAttributes(inherited.node)));
  }

  private DotAttributes list() {
    DotAttributes list = new DotAttributes();
    while (took("[")) {
      while (!took("]")) {
        String name = name().text();
        list.put(name, took("=") ? name() : GivenText.plain("true"));
        if (!took(",")) {
          took(";");
        }
      }
    }
    return list;
  }

  /** A part in braces, with or without the word subgraph; its nodes as ends without ports. */
  private List<End> part(Inherited inherited, Set<String> names) {
    boolean isNamed = took("subgraph") && word.isName();
    String name = isNamed ? name().text() : "";
    int part = graph.part(name, inherited.part, inherited.graph);
    Set<String> own = new LinkedHashSet<>();
    if (isNamed && !word.is("{")) {
      own.addAll(graph.parts.get(part).nodes());
    } else {
      need("{");
      statements(inherited.inside(graph.parts.get(part).attributes(), part), own);
    }
    names.addAll(own);
    return own.stream().map(each -> new End(each, "")).toList();
  }

  private void chain(List<End> first, Inherited inherited, Set<String> names) {
    List<List<End>> ends = new ArrayList<>();
    ends.add(first);
    while (word.is("->") || word.is("--")) {
      Word arrow = take();
      if (arrow.is("->") != graph.isDirected) {
        throw DotLexer.error(
            arrow.line(),
            arrow.text() + " is no edge of a " + (graph.isDirected ? "digraph" : "graph"));
      }
      if (word.isName()) {
        String name = node(name().text(), inherited, names).name();
        ends.add(List.of(new End(name, port())));
      } else {
        ends.add(part(inherited, names));
      }
    }
    DotAttributes given = new DotAttributes(inherited.edge);
    given.putAll(list());
    for (int i = 0; i + 1 < ends.size(); i++) {
      for (End tail : ends.get(i)) {
        ends.get(i + 1).forEach(head -> edge(tail, head, given));
      }
    }
  }

  private void edge(End tail, End head, DotAttributes given) {
    String ofTail = given.text("tailport", "");
    String ofHead = given.text("headport", "");
    End from = tail.port().isEmpty() ? new End(tail.node(), ofTail) : tail;
    End to = head.port().isEmpty() ? new End(head.node(), ofHead) : head;
    if (graph.isStrict) {
      for (Edge edge : graph.edges) {
        if (same(edge, from, to) || !graph.isDirected && same(edge, to, from)) {
          edge.attributes().putAll(given);
          return;
        }
      }
    }
    graph.edges.add(new Edge(from, to, new DotAttributes(given)));
  }

  private static boolean same(Edge edge, End tail, End head) {
    return edge.tail().node().equals(tail.node()) && edge.head().node().equals(head.node());
  }
}
