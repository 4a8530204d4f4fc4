package org.micrograd.stdlib;

import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Picture;
import org.micrograd.script.Bridge;
import org.micrograd.script.Library;

/** Ranges, finite differences and plots. */
public final class Basics implements Library {
  @Override
  public List<String> modules() {
    return List.of("numeric", "plot");
  }

  @Override
  public Object host(Bridge bridge) {
    return new Host();
  }

  /** What the script modules call. */
  public static final class Host {
    /** A line through points. */
    @Export
    public Picture plot(double[] xs, double[] ys) {
      return Plot.line(xs, ys);
    }
  }
}
