package org.micrograd.draw;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.alg.layered.options.SplineRoutingMode;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.micrograd.draw.LaidOutScene.Point;
import org.micrograd.draw.LaidOutScene.Route;
import org.micrograd.draw.Scene.Arrow;
import org.micrograd.draw.Scene.Box;
import org.micrograd.draw.Scene.Frame;

/** Eclipse ELK's layered layout: pure Java, where there is no {@code dot}. */
final class ElkLayout implements Layout {
  /** More curves take twice the time of right angles. */
  private static final int MOST_CURVES = 600;

  private final Duration limit;

  ElkLayout() {
    this(Duration.ofSeconds(60));
  }

  /** A layout that stops after a limit. */
  ElkLayout(Duration limit) {
    this.limit = limit;
  }

  @Override
  public LaidOutScene place(Scene scene) throws RenderException {
    AtomicBoolean stopped = new AtomicBoolean();
    // ELK looks up between its phases only, and one of them may take long.
    FutureTask<LaidOutScene> placed = new FutureTask<>(() -> Elk.place(scene, stopped));
    Thread.ofPlatform().daemon().name("micrograd-elk").start(placed);
    try {
      return placed.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new RenderException("ELK did not answer within " + limit.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RenderException("interrupted while ELK was laying out", e);
    } catch (ExecutionException e) {
      String reason =
          e.getCause() instanceof LinkageError missing
              ? "ELK is not on the class path: " + missing.getMessage()
              : "ELK failed: " + e.getCause();
      throw new RenderException(reason, e);
    } finally {
      stopped.set(true);
    }
  }

  /** All that touches ELK: without the library this class does not load. */
  private static final class Elk {
    private final Scene scene;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final List<ElkNode> frames = new ArrayList<>();
    private final List<ElkNode> boxes = new ArrayList<>();
    private final List<ElkEdge> edges = new ArrayList<>();
    private final FullLayers layers;

    static {
      LayoutMetaDataService.getInstance()
          .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private Elk(Scene scene, FullLayers layers) {
      this.scene = scene;
      this.layers = layers;
      set(root, layers.room(-1));
    }

    /** The settings, which each frame needs too. */
    private void set(ElkNode node, double room) {
      node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
      node.setProperty(CoreOptions.DIRECTION, scene.isTopDown() ? Direction.DOWN : Direction.RIGHT);
      node.setProperty(
          CoreOptions.EDGE_ROUTING,
          isCurved()
              ? EdgeRouting.SPLINES
              : scene.isLarge() ? EdgeRouting.POLYLINE : EdgeRouting.ORTHOGONAL);
      if (isCurved()) {
        node.setProperty(
            LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
      }
      // First operands above second ones; ELK cannot keep that order across frames.
      if (scene.frames().isEmpty()) {
        node.setProperty(
            LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
      }
      // Leaves, and groups in a group, that come into one layer keep their order across frames too.
      node.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, true);
      // The other ways through are shorter, and go through boxes now and then.
      node.setProperty(
          LayeredOptions.EDGE_ROUTING_SPLINES_MODE, SplineRoutingMode.CONSERVATIVE_SOFT);
      node.setProperty(LayeredOptions.SPACING_NODE_NODE, 14.);
      node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 10.);
      node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 7.);
      node.setProperty(
          LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS,
          Math.max(Math.max(26, room), ArrowMarks.room(scene)));
      node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.);
      node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 7.);
    }

    private boolean isCurved() {
      return layers.told() <= MOST_CURVES;
    }

    static LaidOutScene place(Scene scene, AtomicBoolean stopped) {
      LaidOutScene placed = new Elk(scene, FullLayers.of(scene)).place(stopped);
      return placed == null ? new Elk(scene, FullLayers.none(scene)).place(stopped) : placed;
    }

    /** Where all is; null where a box is between full layers. */
    private LaidOutScene place(AtomicBoolean stopped) {
      fill();
      new LayeredLayoutProvider().layout(root, new Watch(stopped));
      List<Point> points = new ArrayList<>();
      for (ElkNode node : boxes) {
        Point corner = corner(node);
        points.add(new Point(corner.x() + node.getWidth() / 2, corner.y() + node.getHeight() / 2));
      }
      List<Route> ways = new ArrayList<>();
      edges.forEach(edge -> ways.add(edge == null ? null : route(edge)));
      return layers.lead(points, ways) ? ReadingOrder.laidOut(scene, points, ways) : null;
    }

    private void fill() {
      boolean[] areFirst = FrontFrames.of(scene);
      for (Frame frame : scene.frames()) {
        ElkNode node = ElkGraphUtil.createNode(inside(frame.parent()));
        set(node, layers.room(frames.size()));
        // As much below as above, where the name will be: the whole may be turned upside down.
        node.setProperty(CoreOptions.PADDING, new ElkPadding(24, 12, 24, 12));
        // A frame is as wide as its name at least.
        node.setProperty(
            CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
        node.setProperty(
            CoreOptions.NODE_SIZE_MINIMUM,
            new KVector(Fonts.width(frame.name(), Fonts.SIZE) + 20, 0));
        if (areFirst[frames.size()]) {
          node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
        }
        node.setProperty(LayeredOptions.POSITION, new KVector(frames.size(), frames.size()));
        frames.add(node);
      }
      for (Box box : scene.boxes()) {
        ElkNode node = ElkGraphUtil.createNode(inside(box.frame()));
        node.setDimensions(box.width(), box.height());
        if (box.shape() == Scene.Shape.LEAF) {
          node.setProperty(LayeredOptions.POSITION, new KVector(boxes.size(), boxes.size()));
        }
        boxes.add(node);
      }
      for (int a = 0; a < scene.arrows().size(); a++) {
        edges.add(layers.spares(a) ? null : edge(scene.arrows().get(a)));
      }
    }

    private ElkEdge edge(Arrow arrow) {
      ElkEdge edge = ElkGraphUtil.createSimpleEdge(boxes.get(arrow.from()), boxes.get(arrow.to()));
      edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, scene.weight(arrow));
      return edge;
    }

    private ElkNode inside(int frame) {
      return frame < 0 ? root : frames.get(frame);
    }

    /** The upper left corner of a node in the whole picture. */
    private static Point corner(ElkNode node) {
      double x = 0;
      double y = 0;
      for (ElkNode n = node; n != null; n = n.getParent()) {
        x += n.getX();
        y += n.getY();
      }
      return new Point(x, y);
    }

    private Route route(ElkEdge edge) {
      Point origin = corner(edge.getContainingNode());
      List<Point> points = new ArrayList<>();
      for (ElkEdgeSection section : edge.getSections()) {
        // A way through the borders of frames has several parts, each of which begins where one
        // ended.
        if (points.isEmpty()) {
          points.add(new Point(section.getStartX(), section.getStartY()));
        }
        section.getBendPoints().forEach(p -> points.add(new Point(p.getX(), p.getY())));
        points.add(new Point(section.getEndX(), section.getEndY()));
      }
      List<Point> way =
          points.stream().map(p -> new Point(p.x() + origin.x(), p.y() + origin.y())).toList();
      return new Route(isCurved() ? RoundedRoutes.cubic(way) : way, isCurved());
    }
  }

  /** Stops a layout that nobody waits for any more. */
  private static final class Watch extends NullElkProgressMonitor {
    private final AtomicBoolean stopped;

    Watch(AtomicBoolean stopped) {
      this.stopped = stopped;
    }

    @Override
    public boolean isCanceled() {
      if (stopped.get()) {
        throw new CancellationException();
      }
      return false;
    }
  }
}
