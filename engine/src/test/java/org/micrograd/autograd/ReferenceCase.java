package org.micrograd.autograd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;

/**
 * A random expression with the value, gradient and Hessian that PyTorch computed for it in double
 * precision.
 *
 * @param operations name and operands, an operand being a node's number or, in an operation whose
 *     name ends in {@code _const}, a number
 * @param hessian null where the expression is not smooth
 */
public record ReferenceCase(
    int id,
    double[] leaves,
    List<Operation> operations,
    double value,
    double[] gradient,
    double[][] hessian) {
  public record Operation(String name, double[] operands) {}

  public static List<ReferenceCase> all() throws IOException {
    List<ReferenceCase> cases = new ArrayList<>();
    try (InputStream in = ReferenceCase.class.getResourceAsStream("autograd-cases.jsonl");
        Context context =
            Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      var parse = context.eval("js", "JSON.parse");
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> cases.add(of(parse.execute(line))));
    }
    return cases;
  }

  private static ReferenceCase of(org.graalvm.polyglot.Value json) {
    List<Operation> operations = new ArrayList<>();
    var ops = json.getMember("ops");
    for (long i = 0; i < ops.getArraySize(); i++) {
      var op = ops.getArrayElement(i);
      double[] operands = new double[(int) op.getArraySize() - 1];
      for (int k = 0; k < operands.length; k++) {
        operands[k] = op.getArrayElement(k + 1).asDouble();
      }
      operations.add(new Operation(op.getArrayElement(0).asString(), operands));
    }
    var hessian = json.getMember("hessian");
    return new ReferenceCase(
        json.getMember("id").asInt(),
        json.getMember("leaves").as(double[].class),
        operations,
        json.getMember("value").asDouble(),
        json.getMember("grad").as(double[].class),
        hessian.isNull() ? null : hessian.as(double[][].class));
  }

  /** Builds the expression on leaves. */
  public Value build(List<Value> leaves) {
    List<Value> nodes = new ArrayList<>(leaves);
    for (Operation operation : operations) {
      nodes.add(apply(operation, nodes));
    }
    return nodes.getLast();
  }

  private static Value apply(Operation operation, List<Value> nodes) {
    Value x = nodes.get((int) operation.operands[0]);
    if (!operation.name.endsWith("_const")) {
      Op op = Op.valueOf(operation.name.toUpperCase(java.util.Locale.ROOT));
      return x.apply(op, op.arity() == 1 ? null : nodes.get((int) operation.operands[1]), null);
    }
    double c = operation.operands[1];
    return switch (operation.name) {
      case "pow_const" -> x.pow(c);
      case "add_const" -> x.add(c);
      case "mul_const" -> x.mul(c);
      case "rsub_const" -> Value.number(c).sub(x);
      case "rdiv_const" -> Value.number(c).div(x);
      case "rpow_const" -> Value.number(c).pow(x);
      default -> throw new IllegalArgumentException(operation.name);
    };
  }
}
