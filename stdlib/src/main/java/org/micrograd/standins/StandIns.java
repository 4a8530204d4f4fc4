package org.micrograd.standins;

import java.util.List;
import java.util.stream.IntStream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Diagram;
import org.micrograd.draw.Diagram.Edge;
import org.micrograd.draw.Diagram.Node;
import org.micrograd.script.Library;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;
import org.micrograd.stdlib.Plot;

/** What scripts written for micrograd import besides it, where Python has no such package. */
public final class StandIns implements Library {
  private static final String NAMES =
      """
      graphviz matplotlib matplotlib.pyplot \
      numpy numpy._convert numpy._files numpy._make numpy._ndarray numpy._places numpy._products \
      numpy._reduce numpy._shape numpy._statistics numpy._text numpy._types numpy._ufuncs \
      numpy.lib numpy.lib.stride_tricks numpy.linalg numpy.random numpy.testing \
      sklearn sklearn.datasets sklearn.metrics sklearn.model_selection sklearn.preprocessing sklearn.utils""";

  @Override
  public List<ScriptModule> modules() {
    return List.of();
  }

  @Override
  public List<String> standIns() {
    return List.of(NAMES.split("\\s+"));
  }

  @Override
  public Object host(Permissions permissions) {
    return new Host();
  }

  /** What the stand-ins call. */
  public static final class Host {
    /** What the arrays of numpy call. */
    @Export
    public ArrayCalls arrays() {
      return new ArrayCalls();
    }

    /** What makes generators of random numbers. */
    @Export
    public Generators random() {
      return new Generators();
    }

    /** A plot with the two sides of a boundary below what comes later. */
    @Export
    public Plot boundary(Plot plot, double[] xs, double[] ys, double[][][] scores) {
      return plot.boundary(xs, ys, scores);
    }

    /** A plot with bands of colour below what comes later. */
    @Export
    public Plot contour(Plot plot, double[] xs, double[] ys, double[][] values, double[] levels) {
      return plot.contour(xs, ys, values, levels);
    }

    /** A plot of nothing yet. */
    @Export
    public Plot empty() {
      return new Plot();
    }

    /**
     * The picture of a graph.
     *
     * @param nodes names; what each says, a line a row; whether each is round
     * @param edges tails, heads and labels
     */
    @Export
    public Diagram diagram(
        String[] nodes,
        String[][] lines,
        boolean[] isRound,
        String[][] edges,
        boolean isTopDown,
        String title,
        String dot) {
      return new Diagram(
          IntStream.range(0, nodes.length)
              .mapToObj(i -> new Node(nodes[i], List.of(lines[i]), isRound[i]))
              .toList(),
          IntStream.range(0, edges.length)
              .mapToObj(i -> new Edge(edges[i][0], edges[i][1], edges[i][2]))
              .toList(),
          isTopDown,
          title,
          dot);
    }
  }
}
