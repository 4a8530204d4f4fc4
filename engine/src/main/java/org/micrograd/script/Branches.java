package org.micrograd.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.micrograd.autograd.Numbers;
import org.micrograd.compile.DifferentiableFunction;

/**
 * Whether a traced function took one branch for all inputs. No language tells of every Value that
 * stands where a number decides: JavaScript not of {@code x ? a : b}, Python not of {@code x in {0,
 * 1}}. So a function is compared with itself on plain numbers where its text has such a place, or
 * that of anything that it may call.
 */
public final class Branches {
  private static final Pattern IN_JAVASCRIPT =
      Pattern.compile(
          "(?<!\\?)\\?(?![.?])|\\b(?:if|while|switch|typeof|Boolean|Array|filter|find\\w*|some|every|includes|indexOf|sort|toSorted|Object\\.is|has|get)\\b|&&|\\|\\||==|!|`"
              // What comes from another file of the user's is not seen.
              + "|\\b(?:from|require\\s*\\(|import\\s*\\()\\s*['\"][./]");

  private static final Pattern IN_PYTHON =
      Pattern.compile(
          "(?<!\\bfor\\s[\\w\\s,()]{1,60}\\s)\\bin\\b|\\b(?:isinstance|type|str|repr|hash|get)\\b");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?");

  /** Operations that comparing may take. */
  private static final int BUDGET = 50_000;

  private static final int MOST_POINTS = 40;

  private final DifferentiableFunction traced;
  private final String text;
  private final UnaryOperator<double[]> plain;

  private Branches(DifferentiableFunction traced, String text, UnaryOperator<double[]> plain) {
    this.traced = traced;
    this.text = text;
    this.plain = plain;
  }

  /**
   * Compares a function with what was traced of it.
   *
   * @param at numbers that it is called with
   * @param plain the results of the function itself, in the order of those of the traced one
   * @throws ArgumentKindException if they differ where it answers the same twice
   */
  public static void check(
      Value function, DifferentiableFunction traced, double[] at, UnaryOperator<double[]> plain) {
    SourceSection section = function.getSourceLocation();
    if (!UserSources.isOurs(section)) {
      return;
    }
    String text = ReachedTexts.of(function);
    boolean isPython = section.getSource().getLanguage().equals("python");
    if ((isPython ? IN_PYTHON : IN_JAVASCRIPT).matcher(text).find()) {
      new Branches(traced, text, plain).compare(at);
    }
  }

  private void compare(double[] at) {
    int most = Math.min(MOST_POINTS, BUDGET / (1 + traced.tape().size()));
    for (double[] point : points(at).stream().limit(most).toList()) {
      double[] expected = plainly(point);
      double[] found = traced.tape().run(point, traced.parameters());
      if (differ(expected, found) && Arrays.equals(expected, plainly(point))) {
        throw new ArgumentKindException(
            "the function takes a branch by a number: at %s it gives %s, what was traced of it %s, and a compiled function is the same for all inputs; write where(eq(x, 0), a, b), max, min, relu or abs for what depends on them"
                .formatted(named(point), shown(expected), shown(found)));
      }
    }
  }

  /** What the function itself gives; null where it refuses numbers, as a method of Values does. */
  private double[] plainly(double... point) {
    try {
      return plain.apply(point.clone());
    } catch (PolyglotException e) {
      if (e.isCancelled() || e.isInterrupted() || e.isExit() || e.isResourceExhausted()) {
        throw e;
      }
      return null;
    } catch (ArgumentKindException | ClassCastException | NullPointerException e) {
      // An answer that is no number says nothing of those that are.
      return null;
    }
  }

  private static boolean differ(double[] expected, double[] found) {
    return expected != null
        && (expected.length != found.length
            || IntStream.range(0, found.length).anyMatch(i -> differ(expected[i], found[i])));
  }

  private static boolean differ(double expected, double found) {
    return Double.isFinite(expected)
        && !(Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected)));
  }

  /** Where zeros, equal numbers, both orders and the numbers of the text may decide. */
  private List<double[]> points(double... at) {
    double[] base = at.clone();
    if (DoubleStream.of(at).allMatch(x -> x == 0)) {
      Arrays.setAll(base, i -> 0.5 + 0.37 * i);
    }
    List<double[]> points = new ArrayList<>(List.of(base, new double[at.length]));
    points.add(DoubleStream.of(base).map(_ -> 1).toArray());
    points.add(DoubleStream.of(base).map(x -> -x).toArray());
    points.add(IntStream.range(0, at.length).mapToDouble(i -> base[at.length - 1 - i]).toArray());
    List<Double> numbers =
        NUMBER.matcher(text).results().map(MatchResult::group).map(Double::valueOf).toList();
    for (double number :
        DoubleStream.concat(
                DoubleStream.of(0), numbers.stream().distinct().mapToDouble(Double::doubleValue))
            .toArray()) {
      for (int i = 0; i < Math.min(4, at.length); i++) {
        double[] point = base.clone();
        point[i] = number;
        points.add(point);
      }
    }
    return points;
  }

  private static String shown(double... results) {
    return results.length == 1 ? Numbers.repr(results[0]) : Arrays.toString(results);
  }

  private String named(double... point) {
    List<String> names = traced.inputs();
    String all =
        IntStream.range(0, Math.min(4, point.length))
            .mapToObj(i -> names.get(i) + " = " + Numbers.repr(point[i]))
            .collect(Collectors.joining(", "));
    return point.length > 4 ? all + ", ..." : all;
  }
}
