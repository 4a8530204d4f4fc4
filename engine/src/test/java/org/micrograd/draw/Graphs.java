package org.micrograd.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.micrograd.autograd.Value;
import org.micrograd.graph.Scope;

/** The graphs that drawings are tried on. */
final class Graphs {
  private Graphs() {}

  /** The notebook's d = a * b + c, made anew: 5 values. */
  static Value notebook() {
    Value a = Value.of(2, "a");
    Value b = Value.of(-3, "b");
    Value c = Value.of(10, "c");
    Value e = a.mul(b);
    e.setLabel("e");
    Value d = e.add(c);
    d.setLabel("d");
    return d;
  }

  /** The lecture's neuron: tanh(x1*w1 + x2*w2 + b). */
  static Value neuron() {
    Value x1 = Value.of(2, "x1");
    Value x2 = Value.of(0, "x2");
    Value w1 = Value.of(-3, "w1");
    Value w2 = Value.of(1, "w2");
    Value sum = x1.mul(w1).add(x2.mul(w2));
    Value n = sum.add(Value.of(6.8813735870195432, "b"));
    n.setLabel("n");
    Value o = n.tanh();
    o.setLabel("o");
    return o;
  }

  /** The parameters of a network of layers, all between -1 and 1. */
  static List<Value> parameters(int inputs, int... widths) {
    Random random = new Random(1);
    int count = 0;
    int in = inputs;
    for (int width : widths) {
      count += width * (in + 1);
      in = width;
    }
    return Stream.generate(() -> Value.of(random.nextDouble(-1, 1))).limit(count).toList();
  }

  /** A network in the scopes that the library's nn opens. */
  static Value network(List<Value> parameters, List<Value> inputs, int... widths) {
    int next = 0;
    List<Value> in = inputs;
    try (Scope _ = Scope.open("MLP")) {
      for (int l = 0; l < widths.length; l++) {
        List<Value> out = new ArrayList<>();
        try (Scope _ = Scope.open("layer")) {
          for (int k = 0; k < widths[l]; k++) {
            try (Scope _ = Scope.open("neuron")) {
              Value sum = parameters.get(next++);
              for (Value v : in) {
                sum = sum.add(parameters.get(next++).mul(v));
              }
              out.add(l == widths.length - 1 ? sum : sum.relu());
            }
          }
        }
        in = out;
      }
    }
    return in.getFirst();
  }

  /** MLP(2, [4, 4, 1]) on one input, its gradients swept. */
  static Value mlp() {
    List<Value> inputs = List.of(Value.of(0.5, "x0"), Value.of(-0.25, "x1"));
    Value y = network(parameters(2, 4, 4, 1), inputs, 4, 4, 1);
    y.setLabel("y");
    y.backward();
    return y;
  }

  /**
   * The loss of MLP(2, [16, 16, 1]) over samples, as in micrograd's demo: 65,818 values for 100.
   */
  static Value moons(int samples) {
    Random random = new Random(2);
    List<Value> parameters = parameters(2, 16, 16, 1);
    Value losses = Value.number(0);
    for (int i = 0; i < samples; i++) {
      List<Value> x =
          List.of(Value.number(random.nextGaussian()), Value.number(random.nextGaussian()));
      Value score = network(parameters, x, 16, 16, 1);
      losses = losses.add(score.mul(Value.number(i % 2 == 0 ? -1 : 1)).add(1).relu());
    }
    Value squares = Value.number(0);
    for (Value p : parameters) {
      squares = squares.add(p.mul(p));
    }
    Value loss = losses.mul(1. / samples).add(squares.mul(1e-4));
    loss.setLabel("loss");
    loss.backward();
    return loss;
  }

  /** One value used by every link of a chain: edges as long as the picture. */
  static Value chain(int links) {
    Value step = Value.of(0.5, "step");
    Value x = Value.of(1);
    for (int i = 0; i < links; i++) {
      x = x.add(step).sin();
    }
    return x;
  }
}
