package org.micrograd.script.border;

import java.lang.ref.WeakReference;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Value;

/**
 * An object of a script on the side of Java, to be held weakly: the script's object refers to its
 * twin, so that both live as long.
 */
public final class Twin {
  private Value object;

  /** Makes it that of an object, which must refer to it. */
  public void of(Value object) {
    this.object = object;
  }

  /** A reference that lets both go when the script has no other. */
  public Weak weak() {
    return new Weak(new WeakReference<>(this));
  }

  /** A weak reference, for scripts. */
  public record Weak(WeakReference<Twin> twin) {
    /** The script's object, or null once it is gone. */
    @Export
    public Value get() {
      Twin found = twin.get();
      return found == null ? null : found.object;
    }
  }
}
