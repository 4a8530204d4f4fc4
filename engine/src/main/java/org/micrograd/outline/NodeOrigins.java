package org.micrograd.outline;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

  private record Note(long from, long to, String place) {}

  private final TreeMap<Long, Note> notes = new TreeMap<>();

  private NodeOrigins() {}

  /**
   * Notes which line made the nodes since a number.
   *
   * @return the number from which the next note goes on
   */
  public static long note(long from, String place) {
    long now = now();
    RECENT.set((int) (NOTED.getAndIncrement() & KEPT - 1), new Note(from, now, place));
    return now;
  }

  /** The creation number of a node made now: one that no graph holds. */
  public static long now() {
    return Value.number(0).id();
  }

  /** What is remembered of the nodes of a trace. */
  static NodeOrigins of(Trace trace) {
    long first = trace.nodes().stream().mapToLong(Value::id).min().orElse(0);
    long last = trace.nodes().stream().mapToLong(Value::id).max().orElse(0);
    NodeOrigins origins = new NodeOrigins();
    long kept = Math.min(NOTED.get(), KEPT);
    for (int i = 0; i < kept; i++) {
      Note note = RECENT.get(i);
      if (note != null && note.from < last && note.to > first) {
        origins.notes.put(note.to, note);
      }
    }
    return origins;
  }

  /** The line that made a node, as in {@code moons.py:7}; empty where it is not known. */
  String place(Value node) {
    Map.Entry<Long, Note> next = notes.higherEntry(node.id());
    return next == null || next.getValue().from >= node.id() ? "" : next.getValue().place;
  }
}
