package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.micrograd.autograd.Value;

/**
 * Fits of NIST's certified problems, from both starts: all 27 nonlinear ones
 * (https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml), Longley's and a polynomial.
 */
class NistTest {
  /** A line of nist.csv.gz: two starts, parameters, their errors and the sum; rows of y and xs. */
  record Problem(
      String name,
      double[][] starts,
      double[] certified,
      double[] errors,
      double sum,
      double[][] rows) {
    static Problem of(String line) {
      String[] cells = line.split(";");
      return new Problem(
          cells[0],
          new double[][] {numbers(cells[1], " "), numbers(cells[2], " ")},
          numbers(cells[3], " "),
          numbers(cells[4], " "),
          Double.parseDouble(cells[5]),
          Stream.of(cells[6].split(" ")).map(row -> numbers(row, ",")).toArray(double[][]::new));
    }

    static double[] numbers(String text, String between) {
      return Stream.of(text.split(between)).mapToDouble(Double::parseDouble).toArray();
    }

    double[][] xs() {
      return IntStream.range(1, rows[0].length).mapToObj(this::column).toArray(double[][]::new);
    }

    double[] column(int k) {
      return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A model of parameters b and a number x. */
  @FunctionalInterface
  interface Curve {
    Value at(List<Value> b, Value x);
  }

  private static final Map<String, Curve> CURVES = new TreeMap<>();

  // @formatter:off
  static {
    Curve misra = (b, x) -> b.get(0).mul(one().sub(b.get(1).neg().mul(x).exp()));
    CURVES.put("Misra1a", misra);
    CURVES.put("BoxBOD", misra);
    CURVES.put("Misra1b", (b, x) -> b.get(0).mul(one().sub(one().add(b.get(1).mul(x).div(2)).pow(-2))));
    CURVES.put("Misra1c", (b, x) -> b.get(0).mul(one().sub(one().add(b.get(1).mul(x).mul(2)).pow(-0.5))));
    CURVES.put("Misra1d", (b, x) -> b.get(0).mul(b.get(1)).mul(x).div(one().add(b.get(1).mul(x))));
    Curve chwirut = (b, x) -> b.get(0).neg().mul(x).exp().div(b.get(1).add(b.get(2).mul(x)));
    CURVES.put("Chwirut1", chwirut);
    CURVES.put("Chwirut2", chwirut);
    Curve lanczos = (b, x) -> fall(b, 0, x).add(fall(b, 2, x)).add(fall(b, 4, x));
    CURVES.put("Lanczos1", lanczos);
    CURVES.put("Lanczos2", lanczos);
    CURVES.put("Lanczos3", lanczos);
    Curve gauss = (b, x) -> fall(b, 0, x).add(bump(b, 2, x)).add(bump(b, 5, x));
    CURVES.put("Gauss1", gauss);
    CURVES.put("Gauss2", gauss);
    CURVES.put("Gauss3", gauss);
    CURVES.put("DanWood", (b, x) -> b.get(0).mul(x.pow(b.get(1))));
    CURVES.put("Kirby2", (b, x) -> power(b.subList(0, 3), x).div(one().add(x.mul(power(b.subList(3, 5), x)))));
    Curve cubic = (b, x) -> power(b.subList(0, 4), x).div(one().add(x.mul(power(b.subList(4, 7), x))));
    CURVES.put("Hahn1", cubic);
    CURVES.put("Thurber", cubic);
    CURVES.put("MGH17", (b, x) -> b.get(0).add(b.get(1).mul(x.neg().mul(b.get(3)).exp())).add(b.get(2).mul(x.neg().mul(b.get(4)).exp())));
    CURVES.put("Roszman1", (b, x) -> b.get(0).sub(b.get(1).mul(x)).sub(b.get(2).div(x.sub(b.get(3))).atan().div(Math.PI)));
    CURVES.put("ENSO", (b, x) -> b.get(0).add(wave(b.get(1), b.get(2), Value.number(12), x)).add(wave(b.get(4), b.get(5), b.get(3), x)).add(wave(b.get(7), b.get(8), b.get(6), x)));
    CURVES.put("MGH09", (b, x) -> b.get(0).mul(x.mul(x).add(x.mul(b.get(1)))).div(x.mul(x).add(x.mul(b.get(2))).add(b.get(3))));
    CURVES.put("Rat42", (b, x) -> b.get(0).div(one().add(b.get(1).sub(b.get(2).mul(x)).exp())));
    CURVES.put("Rat43", (b, x) -> b.get(0).div(one().add(b.get(1).sub(b.get(2).mul(x)).exp()).pow(one().div(b.get(3)))));
    CURVES.put("MGH10", (b, x) -> b.get(0).mul(b.get(1).div(x.add(b.get(2))).exp()));
    CURVES.put("Eckerle4", (b, x) -> b.get(0).div(b.get(1)).mul(x.sub(b.get(2)).div(b.get(1)).square().mul(-0.5).exp()));
    CURVES.put("Bennett5", (b, x) -> b.get(0).mul(b.get(1).add(x).pow(one().div(b.get(2)).neg())));
    CURVES.put("Polynomial", NistTest::power);
  }
  // @formatter:on

  private static Value one() {
    return Value.number(1);
  }

  private static Value fall(List<Value> b, int k, Value x) {
    return b.get(k).mul(b.get(k + 1).neg().mul(x).exp());
  }

  private static Value bump(List<Value> b, int k, Value x) {
    Value square = x.sub(b.get(k + 1)).square().div(b.get(k + 2).square());
    return b.get(k).mul(square.neg().exp());
  }

  private static Value wave(Value cosine, Value sine, Value period, Value x) {
    Value angle = x.mul(2 * Math.PI).div(period);
    return cosine.mul(angle.cos()).add(sine.mul(angle.sin()));
  }

  private static Value power(List<Value> b, Value x) {
    Value sum = b.getLast();
    for (int k = b.size() - 2; k >= 0; k--) {
      sum = sum.mul(x).add(b.get(k));
    }
    return sum;
  }

  static List<Problem> problems() throws IOException {
    try (InputStream in = NistTest.class.getResourceAsStream("nist.csv.gz")) {
      byte[] text = new GZIPInputStream(in).readAllBytes();
      return new String(text, StandardCharsets.UTF_8).lines().map(Problem::of).toList();
    }
  }

  private static RowModel model(Problem p) {
    double[] weights = DoubleStream.generate(() -> 1).limit(p.rows.length).toArray();
    boolean isNelson = p.name.equals("Nelson");
    double[] ys = DoubleStream.of(p.column(0)).map(y -> isNelson ? Math.log(y) : y).toArray();
    return new RowModel((b, x) -> predict(p.name, b, x), p.xs(), ys, weights);
  }

  private static Value predict(String name, List<Value> b, List<Value> x) {
    return switch (name) {
      case "Nelson" -> b.get(0).sub(b.get(1).mul(x.get(0)).mul(b.get(2).neg().mul(x.get(1)).exp()));
      case "Longley" -> {
        Value sum = b.getFirst();
        for (int k = 0; k < x.size(); k++) {
          sum = sum.add(b.get(k + 1).mul(x.get(k)));
        }
        yield sum;
      }
      default -> CURVES.get(name).at(b, x.getFirst());
    };
  }

  @ParameterizedTest
  @MethodSource("problems")
  void parametersAndErrorsHaveTheirDigits(Problem p) {
    for (double[] start : p.starts) {
      LeastSquares fit = LeastSquares.fit(compiled(model(p), start.length), start);
      double parameters = digits(p.certified, fit.parameters());
      double errors = digits(p.errors, fit.errors());
      if (Boolean.getBoolean("digits")) {
        System.out.printf(
            "%-10s from %s: parameters %.1f, errors %.1f, sum %.1f digits, %d iterations%n",
            p.name,
            Arrays.equals(start, p.starts[0]) ? "1" : "2",
            parameters,
            errors,
            digits(new double[] {p.sum}, new double[] {fit.residualSumOfSquares()}),
            fit.iterations());
      }
      // What Lanczos1 leaves over is the rounding of its data.
      assertTrue(parameters >= 9, () -> p + ": parameters to " + parameters + " digits");
      assertTrue(
          errors >= (p.name.equals("Lanczos1") ? 3 : 9),
          () -> p + ": errors to " + errors + " digits");
    }
  }

  private static double digits(double[] certified, double[] found) {
    double digits = 11;
    for (int i = 0; i < certified.length; i++) {
      double off = Math.abs(found[i] - certified[i]) / Math.abs(certified[i]);
      digits = Math.min(digits, Double.isNaN(off) ? 0 : -Math.log10(off));
    }
    return digits;
  }

  @Test
  void allAreThere() throws IOException {
    List<String> names = new ArrayList<>(problems().stream().map(Problem::name).toList());
    assertTrue(names.containsAll(CURVES.keySet()), names.toString());
    assertEquals(CURVES.size() + 2, names.size());
  }

  @Test
  void aWeightCountsARowAgain() throws IOException {
    double[][] xs = {{1, 2, 3, 4}};
    double[] ys = {1, 3, 2, 5};
    RowModel.Formula line = (b, x) -> b.get(0).add(b.get(1).mul(x.getFirst()));
    LeastSquares once = fit(line, xs, ys, 1, 2, 1, 1);
    double[][] again = {{1, 2, 2, 3, 4}};
    LeastSquares twice = fit(line, again, new double[] {1, 3, 3, 2, 5}, 1, 1, 1, 1, 1);
    assertEquals(twice.parameters()[0], once.parameters()[0], 1e-14);
    assertEquals(twice.parameters()[1], once.parameters()[1], 1e-14);
    assertEquals(twice.residualSumOfSquares(), once.residualSumOfSquares(), 1e-14);
    assertEquals(once.errors()[0] * once.errors()[0], once.covariance()[0][0], 1e-14);
    assertEquals(once.covariance()[1][0], once.covariance()[0][1], 1e-14);
  }

  private static LeastSquares fit(
      RowModel.Formula formula, double[][] xs, double[] ys, double... weights) {
    RowModel model = new RowModel(formula, xs, ys, weights);
    LeastSquares eager = LeastSquares.fit(model.eager(), 0, 0);
    LeastSquares compiled = LeastSquares.fit(compiled(model, 2), 0, 0);
    for (int i = 0; i < 2; i++) {
      assertEquals(eager.parameters()[i], compiled.parameters()[i], 1e-14);
      assertEquals(eager.errors()[i], compiled.errors()[i], 1e-14);
    }
    return compiled;
  }

  @Test
  void dataThatTellNothingApartHaveNoErrors() {
    RowModel.Formula twice = (b, x) -> b.get(0).add(b.get(1)).mul(x.getFirst());
    double[] weights = {1, 1, 1};
    RowModel model =
        new RowModel(twice, new double[][] {{1, 2, 3}}, new double[] {1, 2, 4}, weights);
    LeastSquares fit = LeastSquares.fit(compiled(model, 2), 1, 1);
    assertTrue(Double.isNaN(fit.errors()[0]) && Double.isNaN(fit.errors()[1]));
  }

  private static LeastSquares.Model compiled(RowModel model, int parameters) {
    return model.compiled(model.traced(parameters));
  }
}
