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

  /** Each takes its share of the thread's stack. */
  private static final int DEEPEST = 500;

  private final DotLexer lexer;
  private Word word;
  private DotGraph graph;
  private int depth;

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
    return new DotReader(text).first();
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
      throw misplaced(sign);
    }
  }

  private IllegalArgumentException misplaced(String expected) {
    return lexer.error(word.at(), "there is " + word.text() + " in place of " + expected);
  }

  /** The first graph of a text; those after it must be graphs, too. */
  private DotGraph first() {
    DotGraph first = graph();
    while (word.kind() != Kind.END) {
      graph();
      first.isFollowed = true;
    }
    return first;
  }

  private DotGraph graph() {
    boolean isStrict = took("strict");
    boolean isDirected = took("digraph");
    if (!isDirected && !took("graph")) {
      throw misplaced("digraph or graph");
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
      statement(inherited, names);
      took(";");
    }
  }

  private void statement(Inherited inherited, Set<String> names) {
    if (word.is("graph") || word.is("node") || word.is("edge")) {
      String kind = take().text();
      DotAttributes all =
          kind.equals("graph")
              ? inherited.graph
              : kind.equals("node") ? inherited.node : inherited.edge;
      if (!word.is("[")) {
        throw misplaced("[");
      }
      all.putAll(list());
      return;
    }
    if (!word.isName()) {
      if (!word.is("{") && !word.is("subgraph")) {
        throw misplaced("a statement");
      }
      chain(part(inherited, names), inherited, names);
      return;
    }
    String name = name().text();
    if (took("=")) {
      inherited.graph.put(name, name());
      return;
    }
    List<End> ends = ends(name, inherited, names);
    if (word.is("->") || word.is("--")) {
      chain(ends, inherited, names);
    } else {
      DotAttributes own = list();
      ends.forEach(end -> graph.nodes.get(end.node()).attributes().putAll(own));
    }
  }

  /** Nodes with commas between them. */
  private List<End> ends(String first, Inherited inherited, Set<String> names) {
    List<End> ends = new ArrayList<>();
    ends.add(new End(node(first, inherited, names).name(), port()));
    while (took(",")) {
      ends.add(new End(node(name().text(), inherited, names).name(), port()));
    }
    return ends;
  }

  /** A name; long texts with + between them are one. */
  private GivenText name() {
    if (!word.isName()) {
      throw misplaced("a name");
    }
    Word taken = take();
    StringBuilder text = new StringBuilder(taken.text());
    while (taken.isLong() && took("+")) {
      if (!word.isLong()) {
        throw misplaced("a text in quotes");
      }
      text.append(take().text());
    }
    return new GivenText(text.toString(), taken.kind() == Kind.HTML);
  }

  private String port() {
    String port = took(":") ? name().text() : "";
    return !port.isEmpty() && took(":") ? port + ":" + name().text() : port;
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
        need("=");
        list.put(name, name());
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
    need("{");
    if (++depth > DEEPEST) {
      throw lexer.error(word.at(), "more than " + DEEPEST + " braces are open");
    }
    Set<String> own = new LinkedHashSet<>();
    statements(inherited.inside(graph.parts.get(part).attributes(), part), own);
    depth--;
    names.addAll(own);
    return own.stream().map(each -> new End(each, "")).toList();
  }

  private void chain(List<End> first, Inherited inherited, Set<String> names) {
    List<List<End>> ends = new ArrayList<>();
    ends.add(first);
    while (word.is("->") || word.is("--")) {
      Word arrow = take();
      if (arrow.is("->") != graph.isDirected) {
        throw lexer.error(
            arrow.at(),
            arrow.text() + " is no edge of a " + (graph.isDirected ? "digraph" : "graph"));
      }
      if (word.isName()) {
        ends.add(ends(name().text(), inherited, names));
      } else {
        if (!word.is("{") && !word.is("subgraph")) {
          throw misplaced("a node");
        }
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
