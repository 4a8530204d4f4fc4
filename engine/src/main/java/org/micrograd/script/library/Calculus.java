package org.micrograd.script.library;

import static org.micrograd.script.Kind.FUNCTION;
import static org.micrograd.script.Kind.NUMBER;
import static org.micrograd.script.Kind.NUMBERS;
import static org.micrograd.script.Kind.OPERAND;
import static org.micrograd.script.Kind.OPERANDS;
import static org.micrograd.script.Kind.VALUE;
import static org.micrograd.script.Kind.VALUES;
import static org.micrograd.script.LibraryFunction.row;
import static org.micrograd.script.Parameter.need;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.micrograd.autograd.GradientCheck;
import org.micrograd.autograd.Gradients;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;
import org.micrograd.script.Library;
import org.micrograd.script.LibraryType;
import org.micrograd.script.Parameter;
import org.micrograd.script.ScriptFunction;
import org.micrograd.script.ScriptModule;

/** The engine's own modules: functions composed of operations, and gradients as results. */
final class Calculus implements Library {
  @Override
  public List<ScriptModule> modules() {
    return List.of(functions(), gradients());
  }

  private static ScriptModule functions() {
    return ScriptModule.of(ScriptModule.METHODS)
        .with(
            row(
                    "leakyRelu",
                    "x above 0, slope * x elsewhere.",
                    a -> a.<Value>get(0).leakyRelu(a.<Double>get(1)),
                    need("x", OPERAND),
                    need("slope", NUMBER))
                .asMethod(),
            row(
                    "clamp",
                    "x, held between the bounds.",
                    a -> a.<Value>get(0).clamp(a.<Double>get(1), a.<Double>get(2)),
                    need("x", OPERAND),
                    need("low", NUMBER),
                    need("high", NUMBER))
                .asMethod(),
            row("sum", "The sum of a list.", a -> Values.sum(a.get(0)), list("xs")),
            row("mean", "The arithmetic mean of a list.", a -> Values.mean(a.get(0)), list("xs")),
            row(
                "dot",
                "The sum of the products of two lists.",
                a -> Values.dot(a.get(0), a.get(1)),
                list("xs"),
                list("ys")),
            row(
                "logSumExp",
                "log(exp(x0) + exp(x1) + ...), without overflow.",
                a -> Values.logSumExp(a.get(0)),
                list("xs")),
            row(
                "softmax",
                "The exponentials divided by their sum, without overflow.",
                a -> Values.softmax(a.get(0)),
                list("xs")));
  }

  private static Parameter list(String name) {
    return need(name, OPERANDS);
  }

  private static ScriptModule gradients() {
    Parameter y = need("y", VALUE);
    Parameter ys = need("ys", VALUES);
    Parameter xs = need("xs", VALUES);
    return ScriptModule.of("gradients")
        .with(
            row(
                "grad",
                "The derivatives of y with respect to each of xs, as Values that can be differentiated again; no grad is touched.",
                a -> Gradients.grad(a.get(0), a.get(1)),
                y,
                xs),
            row(
                "hessian",
                "The second derivatives of y with respect to xs: a row and a column each.",
                a -> Gradients.hessian(a.get(0), a.get(1)),
                y,
                xs),
            row(
                "jacobian",
                "The derivatives of each of ys (a row) with respect to each of xs (a column).",
                a -> Gradients.jacobian(a.get(0), a.get(1)),
                ys,
                xs),
            row(
                "jvp",
                "The Jacobian times a vector: how ys change when xs move along it.",
                a -> Gradients.jvp(a.get(0), a.get(1), a.get(2)),
                ys,
                xs,
                need("tangents", NUMBERS)),
            row(
                "vjp",
                "A vector times the Jacobian: the gradient of ys added up with these weights.",
                a -> Gradients.vjp(a.get(0), a.get(1), a.get(2)),
                ys,
                xs,
                need("cotangents", NUMBERS)),
            row(
                "hvp",
                "The Hessian times a vector.",
                a -> Gradients.hvp(a.get(0), a.get(1), a.get(2)),
                y,
                xs,
                need("vector", NUMBERS)),
            row(
                "checkGradient",
                "Compares the gradient of f(x[0], x[1], ...) with finite differences.",
                a -> check(a.get(0), a.get(1)),
                need("f", FUNCTION),
                need("x", NUMBERS)))
        .with(
            LibraryType.of(
                    "GradientCheck",
                    GradientCheck.class,
                    "What checkGradient found: passed, error, analytic, numeric; as text a report.")
                .field("passed", GradientCheck.class, GradientCheck::passed)
                .field("error", GradientCheck.class, GradientCheck::error)
                .field("analytic", GradientCheck.class, c -> each(c, GradientCheck.Line::analytic))
                .field("numeric", GradientCheck.class, c -> each(c, GradientCheck.Line::numeric)));
  }

  private static GradientCheck check(ScriptFunction f, double[] x) {
    return GradientCheck.of(leaves -> f.value("the result of f", leaves.toArray()), x);
  }

  private static double[] each(GradientCheck check, ToDoubleFunction<GradientCheck.Line> read) {
    return check.lines().stream().mapToDouble(read).toArray();
  }
}
