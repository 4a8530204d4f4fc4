package org.micrograd.outline;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.micrograd.autograd.CreationRange;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Scope;
import org.micrograd.graph.Trace;

/**
 * The lines of scripts that made the nodes of a graph, as far as they were noted.
 *
 * <p>As with {@link Scope}, a node knows nothing of it: a note is a range of creation numbers, and
 * the last {@value #KEPT} notes are remembered.
 */
public final class NodeOrigins {
  static final int KEPT = 1 << 16;
  private static final AtomicReferenceArray<Note> RECENT = new AtomicReferenceArray<>(KEPT);
  private static final AtomicLong NOTED = new AtomicLong();

  private record Note(CreationRange range, String place) {}

  private record Made(long from, String place) {}

  private final TreeMap<Long, Made> notes = new TreeMap<>();

  private NodeOrigins() {}

  /** Notes which line made the nodes of a range, and ends it. */
  public static void note(CreationRange range, String place) {
    range.close();
    RECENT.set((int) (NOTED.getAndIncrement() & KEPT - 1), new Note(range, place));
  }

  /** What is remembered of the nodes of a trace. */
  static NodeOrigins of(Trace trace) {
    long first = trace.nodes().stream().mapToLong(Value::id).min().orElse(0);
    long last = trace.nodes().stream().mapToLong(Value::id).max().orElse(0);
    NodeOrigins origins = new NodeOrigins();
    long kept = Math.min(NOTED.get(), KEPT);
    for (int i = 0; i < kept; i++) {
      Note note = RECENT.get(i);
      if (note != null) {
        note.range
            .between(first, last)
            .forEach(part -> origins.notes.put(part.to(), new Made(part.from(), note.place)));
      }
    }
    return origins;
  }

  /** The line that made a node, as in {@code moons.py:7}; empty where it is not known. */
  String place(Value node) {
    Map.Entry<Long, Made> next = notes.higherEntry(node.id());
    return next == null || next.getValue().from > node.id() ? "" : next.getValue().place;
  }
}
