package org.micrograd.stdlib;

import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.script.Bridge;
import org.micrograd.script.Library;

/** Samples: made up, or read from files. */
public final class Data implements Library {
  @Override
  public List<String> modules() {
    return List.of("data");
  }

  @Override
  public Object host(Bridge bridge) {
    return new Host(new ScriptFiles(bridge));
  }

  /** What the script module calls. */
  public static final class Host {
    private final ScriptFiles files;

    private Host(ScriptFiles files) {
      this.files = files;
    }

    @Export
    public double[][] moons(int count, double noise, double seed) {
      return Samples.moons(count, noise, Random.seeded(seed)).rows();
    }

    @Export
    public double[][] circles(int count, double noise, double seed) {
      return Samples.circles(count, noise, Random.seeded(seed)).rows();
    }

    @Export
    public double[][] blobs(int count, int classes, double noise, double seed) {
      return Samples.blobs(count, classes, noise, Random.seeded(seed)).rows();
    }

    @Export
    public double[][] spiral(int count, int classes, double noise, double seed) {
      return Samples.spiral(count, classes, noise, Random.seeded(seed)).rows();
    }

    /** The numbers below a count, shuffled. */
    @Export
    public int[] order(int count, double seed) {
      return Samples.order(count, Random.seeded(seed));
    }

    /** The table in a text. */
    @Export
    public Table csv(String text, String separator, boolean header) {
      return Table.of(Csv.parse(text, separator), header);
    }

    /** The text of a file that the script may read. */
    @Export
    public String read(String path) {
      return files.read("readCsv", path);
    }
  }
}
