package org.micrograd.stdlib;

import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.script.Library;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;

/** Samples: made up, or read from files. */
public final class Data implements Library {
  @Override
  public List<ScriptModule> modules() {
    return List.of(
        ScriptModule.of(
            "data",
            "make_moons",
            "make_circles",
            "make_blobs",
            "make_spiral",
            "readCsv",
            "parseCsv",
            "trainTestSplit",
            "batches",
            "Standardizer",
            "standardize"));
  }

  @Override
  public Object host(Permissions permissions) {
    return new Host(new ScriptFiles(permissions));
  }

  /**
   * A number that counts something.
   *
   * @param name what the message calls it
   * @throws IllegalArgumentException if it is not whole or less than 1
   */
  static int whole(String name, double x) {
    if (!(x >= 1 && x <= Integer.MAX_VALUE) || x != Math.rint(x)) {
      throw new IllegalArgumentException(
          name + " must be a whole number of at least 1, got " + Axis.text(x, 9));
    }
    return (int) x;
  }

  /** What the script module calls. */
  public static final class Host {
    private final ScriptFiles files;

    private Host(ScriptFiles files) {
      this.files = files;
    }

    @Export
    public double[][] moons(double count, double noise, double seed) {
      return Samples.moons(whole("count", count), noise, Random.seeded(seed)).rows();
    }

    @Export
    public double[][] circles(double count, double noise, double seed) {
      return Samples.circles(whole("count", count), noise, Random.seeded(seed)).rows();
    }

    @Export
    public double[][] blobs(double count, double classes, double noise, double seed) {
      return Samples.blobs(
              whole("count", count), whole("classes", classes), noise, Random.seeded(seed))
          .rows();
    }

    @Export
    public double[][] spiral(double count, double classes, double noise, double seed) {
      return Samples.spiral(
              whole("count", count), whole("classes", classes), noise, Random.seeded(seed))
          .rows();
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
