package org.micrograd.stdlib;

import static org.micrograd.script.Kind.OPERAND;
import static org.micrograd.script.LibraryFunction.row;
import static org.micrograd.script.Parameter.need;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.micrograd.autograd.Value;
import org.micrograd.script.LibraryFunction;
import org.micrograd.script.ScriptModule;

/** Operations under the names by which users of {@code scipy.special} look for them. */
final class SpecialNames {
  private SpecialNames() {}

  /** An operation of three. */
  @FunctionalInterface
  private interface OfThree {
    Value of(Value x, Value y, Value z);
  }

  static ScriptModule module() {
    return ScriptModule.of("special")
        .with(
            one("expit", "sigmoid(x)", Value::sigmoid),
            one(
                "logExpit",
                "-softplus(-x), the logarithm of sigmoid(x)",
                x -> x.neg().softplus().neg()),
            one("psi", "digamma(x)", Value::digamma),
            one("trigamma", "polygamma(1, x)", x -> Value.number(1).polygamma(x)),
            one("gammaln", "lgamma(x)", Value::lgamma),
            one("ndtr", "normCdf(x)", Value::normCdf),
            one("ndtri", "normQuantile(x)", Value::normQuantile),
            one("logNdtr", "logNormCdf(x)", Value::logNormCdf),
            one("exp1", "expn(1, x)", x -> Value.number(1).expn(x)))
        .with(
            two("betaln", "lbeta(a, b)", "a", "b", Value::lbeta),
            two("gammainc", "gammaP(a, x)", "a", "x", Value::gammaP),
            two("gammaincc", "gammaQ(a, x)", "a", "x", Value::gammaQ),
            two("gammaincinv", "gammaQuantile(a, p)", "a", "p", Value::gammaQuantile),
            two("stdtr", "studentCdf(t, df)", "df", "t", (df, t) -> t.studentCdf(df)),
            two("stdtrit", "studentQuantile(p, df)", "df", "p", (df, p) -> p.studentQuantile(df)),
            two("logaddexp", "logAddExp(x, y)", "x", "y", Value::logAddExp),
            three("betainc", "betaI(a, b, x)", "x", Value::betaI),
            three("betaincinv", "betaQuantile(a, b, p)", "p", Value::betaQuantile));
  }

  private static String says(String is) {
    return is + ", by scipy.special's name.";
  }

  private static LibraryFunction one(String name, String is, UnaryOperator<Value> f) {
    return row(name, says(is), a -> number(f.apply(a.get(0))), need("x", OPERAND));
  }

  private static LibraryFunction two(
      String name, String is, String x, String y, BinaryOperator<Value> f) {
    return row(
        name,
        says(is),
        a -> number(f.apply(a.get(0), a.get(1))),
        need(x, OPERAND),
        need(y, OPERAND));
  }

  private static LibraryFunction three(String name, String is, String last, OfThree f) {
    return row(
        name,
        says(is),
        a -> number(f.of(a.get(0), a.get(1), a.get(2))),
        need("a", OPERAND),
        need("b", OPERAND),
        need(last, OPERAND));
  }

  /** Of plain numbers a plain number, as of the operations themselves. */
  private static Object number(Value result) {
    return result.isConstant() ? (Object) result.data() : result;
  }
}
