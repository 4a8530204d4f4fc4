package org.micrograd.script.library;

import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.GradientCheck;
import org.micrograd.autograd.Gradients;
import org.micrograd.autograd.Value;
import org.micrograd.autograd.Values;
import org.micrograd.script.Library;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;

/** The engine's own script modules: gradients as results, and functions composed of operations. */
final class Calculus implements Library {
  @Override
  public List<ScriptModule> modules() {
    return List.of(
        ScriptModule.of(
            ScriptModule.METHODS,
            "leakyRelu",
            "clamp",
            "sum",
            "mean",
            "dot",
            "logSumExp",
            "softmax"),
        ScriptModule.of(
            "gradients", "grad", "hessian", "jacobian", "jvp", "vjp", "hvp", "checkGradient"));
  }

  @Override
  public Object host(Permissions permissions) {
    return new Host();
  }

  /** What the script modules call; arguments are checked there. */
  public static final class Host {
    @Export
    public Object[] grad(Value y, Value[] xs) {
      return Gradients.grad(y, List.of(xs)).toArray();
    }

    @Export
    public double[][] hessian(Value y, Value[] xs) {
      return Gradients.hessian(y, List.of(xs));
    }

    @Export
    public double[][] jacobian(Value[] ys, Value[] xs) {
      return Gradients.jacobian(List.of(ys), List.of(xs));
    }

    @Export
    public double[] jvp(Value[] ys, Value[] xs, double[] tangents) {
      return Gradients.jvp(List.of(ys), List.of(xs), tangents);
    }

    @Export
    public double[] vjp(Value[] ys, Value[] xs, double[] cotangents) {
      return Gradients.vjp(List.of(ys), List.of(xs), cotangents);
    }

    @Export
    public double[] hvp(Value y, Value[] xs, double[] vector) {
      return Gradients.hvp(y, List.of(xs), vector);
    }

    /** Checks a function from an array of nodes to a node. */
    @Export
    public Check check(org.graalvm.polyglot.Value f, double[] x) {
      return new Check(
          GradientCheck.of(leaves -> f.execute((Object) leaves.toArray()).as(Value.class), x));
    }

    @Export
    public double data(Value v) {
      return v.data();
    }

    @Export
    public Value normPdf(Value x) {
      return x.normPdf();
    }

    @Export
    public Value normCdf(Value x) {
      return x.normCdf();
    }

    @Export
    public Value gelu(Value x) {
      return x.gelu();
    }

    @Export
    public Value silu(Value x) {
      return x.silu();
    }

    @Export
    public Value leakyRelu(Value x, double slope) {
      return x.leakyRelu(slope);
    }

    @Export
    public Value clamp(Value x, double low, double high) {
      return x.clamp(low, high);
    }

    @Export
    public Value sum(Value[] xs) {
      return Values.sum(Arrays.asList(xs));
    }

    @Export
    public Value mean(Value[] xs) {
      return Values.mean(Arrays.asList(xs));
    }

    @Export
    public Value dot(Value[] xs, Value[] ys) {
      return Values.dot(Arrays.asList(xs), Arrays.asList(ys));
    }

    @Export
    public Value logSumExp(Value[] xs) {
      return Values.logSumExp(Arrays.asList(xs));
    }

    @Export
    public Object[] softmax(Value[] xs) {
      return Values.softmax(Arrays.asList(xs)).toArray();
    }
  }

  /** A gradient check, for scripts. */
  public record Check(GradientCheck check) {
    @Export
    public boolean passed() {
      return check.passed();
    }

    @Export
    public double error() {
      return check.error();
    }

    @Export
    public double[] analytic() {
      return check.lines().stream().mapToDouble(GradientCheck.Line::analytic).toArray();
    }

    @Export
    public double[] numeric() {
      return check.lines().stream().mapToDouble(GradientCheck.Line::numeric).toArray();
    }

    @Export
    public String text() {
      return check.toString();
    }
  }
}
