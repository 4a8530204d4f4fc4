package org.micrograd.stdlib;

import static org.micrograd.script.Kind.COUNT;
import static org.micrograd.script.Kind.FLAG;
import static org.micrograd.script.Kind.ITEMS;
import static org.micrograd.script.Kind.NUMBER;
import static org.micrograd.script.Kind.PATH;
import static org.micrograd.script.Kind.ROWS;
import static org.micrograd.script.Kind.TEXT;
import static org.micrograd.script.Kind.TEXTS;
import static org.micrograd.script.Kind.WHOLE;
import static org.micrograd.script.LibraryFunction.row;
import static org.micrograd.script.Parameter.may;
import static org.micrograd.script.Parameter.need;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.micrograd.script.Library;
import org.micrograd.script.LibraryFunction;
import org.micrograd.script.LibraryType;
import org.micrograd.script.Parameter;
import org.micrograd.script.ScriptModule;

/**
 * Samples: made up or read, parted, shuffled, scaled; the same for the same seed in all languages.
 */
public final class Data implements Library {
  private static final Parameter SEED = may("seed", WHOLE, 0.0);
  private static final Parameter SEPARATOR = may("separator", TEXT, ",");
  private static final Parameter HEADER = may("header", FLAG, true);

  @Override
  public List<ScriptModule> modules() {
    return List.of(
        ScriptModule.of("data")
            .with(made())
            .with(read())
            .with(parted())
            .with(tables())
            .with(standardizers()));
  }

  private static LibraryFunction[] made() {
    Parameter count = may("count", COUNT, 100);
    Parameter classes = may("classes", COUNT, 3);
    return new LibraryFunction[] {
      row(
          "make_moons",
          "Two half moons, one in the other: X and y, y being 0 or 1.",
          a -> Samples.moons(a.get(0), a.get(1), Random.seeded(a.get(2))).answer(),
          count,
          may("noise", NUMBER, 0.1),
          SEED),
      row(
          "make_circles",
          "A circle around another: X and y, y being 0 or 1.",
          a -> Samples.circles(a.get(0), a.get(1), Random.seeded(a.get(2))).answer(),
          count,
          may("noise", NUMBER, 0.05),
          SEED),
      row(
          "make_blobs",
          "Clouds around centres between -5 and 5: X and y.",
          a -> Samples.blobs(a.get(0), a.get(1), a.get(2), Random.seeded(a.get(3))).answer(),
          count,
          classes,
          may("noise", NUMBER, 1.0),
          SEED),
      row(
          "make_spiral",
          "Arms of a spiral: X and y.",
          a -> Samples.spiral(a.get(0), a.get(1), a.get(2), Random.seeded(a.get(3))).answer(),
          may("count", COUNT, 150),
          classes,
          may("noise", NUMBER, 0.02),
          SEED),
      row(
          "logNormal",
          "n numbers whose logarithms are normally distributed.",
          a -> Random.seeded(a.get(3)).logNormal(a.get(0), a.get(1), a.get(2)),
          may("mean", NUMBER, 0.0).says("of the logarithms"),
          may("deviation", NUMBER, 1.0).says("of the logarithms, at least 0"),
          may("n", COUNT, 100),
          SEED)
    };
  }

  private static LibraryFunction[] read() {
    return new LibraryFunction[] {
      row(
          "readCsv",
          "The table in a file of comma-separated values.",
          a ->
              Table.of(
                  Csv.parse(new ScriptFiles(a.permissions()).read("readCsv", a.get(0)), a.get(1)),
                  a.get(2)),
          need("path", PATH),
          SEPARATOR,
          HEADER),
      row(
          "parseCsv",
          "The table in a text of comma-separated values.",
          a -> Table.of(Csv.parse(a.get(0), a.get(1)), a.get(2)),
          need("text", TEXT),
          SEPARATOR,
          HEADER)
    };
  }

  private static LibraryFunction[] parted() {
    Parameter xs = need("X", ITEMS);
    Parameter ys = need("y", ITEMS);
    return new LibraryFunction[] {
      row(
          "trainTestSplit",
          "Shuffles and parts samples: XTrain, XTest, yTrain, yTest.",
          a -> split(a.get(0), a.get(1), a.get(2), a.get(3)),
          xs,
          ys,
          may("part", NUMBER, 0.25),
          SEED),
      row(
          "batches",
          "The samples in shuffled batches: a list of pairs of X and y.",
          a -> batches("batches", a.get(0), a.get(1), a.get(2), a.get(3)),
          xs,
          ys,
          may("size", COUNT, 32),
          SEED),
      row(
          "standardize",
          "The rows with every column shifted to mean 0 and scaled to standard deviation 1; a constant column becomes 0.",
          a -> Standardizer.of(a.get(0)).apply(a.get(0)),
          need("X", ROWS))
    };
  }

  private static LibraryType tables() {
    return LibraryType.of(
            "Table",
            Table.class,
            "Rows of a CSV: names of the columns, rows; column(name), select(names).")
        .field("names", Table.class, Table::names)
        .lateField("rows", Table.class, Table::cells)
        .field("length", Table.class, table -> table.rows().size())
        .method(
            "column",
            "The cells below a name: numbers, NaN for an empty one, where every cell is one; else texts.",
            a -> a.<Table>get(0).column(a.get(1)),
            need("name", TEXT))
        .method(
            "select",
            "The rows with these columns only.",
            a -> a.<Table>get(0).select(a.get(1)),
            need("names", TEXTS));
  }

  private static LibraryType standardizers() {
    Parameter rows = need("X", ROWS);
    return LibraryType.of(
            "Standardizer",
            Standardizer.class,
            "Standardizer(X): the mean and standard deviation of each column, 1 for a constant one; apply(X), invert(X).")
        .madeBy(a -> Standardizer.of(a.get(0)), rows)
        .field("mean", Standardizer.class, Standardizer::mean)
        .field("deviation", Standardizer.class, Standardizer::deviation)
        .method(
            "apply",
            "The rows with each column shifted and scaled as those of the samples became mean 0 and deviation 1.",
            a -> a.<Standardizer>get(0).apply(a.get(1)),
            rows)
        .method(
            "invert",
            "What apply made of rows, turned back.",
            a -> a.<Standardizer>get(0).invert(a.get(1)),
            rows);
  }

  /**
   * Samples have as many inputs as targets, and there are some.
   *
   * @param what the function that needs them, for the message
   */
  static void check(String what, List<Value> xs, List<Value> ys) {
    if (xs.size() != ys.size() || xs.isEmpty()) {
      throw new IllegalArgumentException(
          "%s needs as many X as y and at least one, got %d and %d"
              .formatted(what, xs.size(), ys.size()));
    }
  }

  private static Object[] split(List<Value> xs, List<Value> ys, double part, double seed) {
    check("trainTestSplit", xs, ys);
    if (!(part >= 0 && part <= 1)) {
      throw new IllegalArgumentException(
          "trainTestSplit needs a part from 0 to 1, got " + Axis.text(part, 9));
    }
    int[] order = Samples.order(xs.size(), Random.seeded(seed));
    int tests = (int) Math.floor(xs.size() * part + 0.5);
    int[] test = Arrays.copyOf(order, tests);
    int[] train = Arrays.copyOfRange(order, tests, order.length);
    return new Object[] {at(xs, train), at(xs, test), at(ys, train), at(ys, test)};
  }

  /** Those of some places. */
  static List<Value> at(List<Value> all, int... places) {
    return Arrays.stream(places).mapToObj(all::get).toList();
  }

  /** The samples in shuffled batches, pairs of inputs and targets. */
  private static List<Object[]> batches(
      String what, List<Value> xs, List<Value> ys, int size, double seed) {
    check(what, xs, ys);
    return parts(xs.size(), size, seed).stream()
        .map(part -> new Object[] {at(xs, part), at(ys, part)})
        .toList();
  }

  /** The places of samples in shuffled batches. */
  static List<int[]> parts(int count, int size, double seed) {
    int[] order = Samples.order(count, Random.seeded(seed));
    List<int[]> parts = new ArrayList<>();
    for (int from = 0; from < count; from += size) {
      parts.add(Arrays.copyOfRange(order, from, Math.min(count, from + size)));
    }
    return parts;
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
}
