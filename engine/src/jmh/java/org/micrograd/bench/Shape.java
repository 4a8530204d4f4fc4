package org.micrograd.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.micrograd.autograd.Value;

/** The graphs that are measured. */
enum Shape {
  /** The loss of MLP(2, [16, 16, 1]) over 100 samples, as in micrograd's demo. */
  MLP {
    @Override
    Supplier<Value> recipe() {
      Random random = new Random(1);
      List<Value> parameters = leaves(random, 337);
      double[][] x =
          random.doubles(200).mapToObj(u -> new double[] {u, 1 - 2 * u}).toArray(double[][]::new);
      return () -> loss(parameters, x);
    }
  },
  /** A million operations, each on the result of the one before. */
  CHAIN {
    @Override
    Supplier<Value> recipe() {
      Value x = Value.of(1);
      return () -> {
        Value y = x;
        for (int i = 0; i < MILLION / 2; i++) {
          y = y.mul(x).add(x);
        }
        return y;
      };
    }
  },
  /** The sum of a million leaves. */
  SUM {
    @Override
    Supplier<Value> recipe() {
      List<Value> leaves = leaves(new Random(1), MILLION);
      return () -> {
        Value sum = leaves.getFirst();
        for (int i = 1; i < MILLION; i++) {
          sum = sum.add(leaves.get(i));
        }
        return sum;
      };
    }
  };

  static final int MILLION = 1_000_000;

  abstract Supplier<Value> recipe();

  private static List<Value> leaves(Random random, int count) {
    return Stream.generate(() -> Value.of(random.nextDouble(-1, 1))).limit(count).toList();
  }

  private static Value loss(List<Value> parameters, double[][] samples) {
    Value losses = Value.number(0);
    for (int i = 0; i < 100; i++) {
      List<Value> x = Stream.of(samples[i][0], samples[i][1]).map(Value::number).toList();
      Value score = score(parameters, x);
      losses = losses.add(score.mul(i % 2 == 0 ? 1 : -1).add(1).relu());
    }
    Value squares = Value.number(0);
    for (Value p : parameters) {
      squares = squares.add(p.mul(p));
    }
    return losses.mul(0.01).add(squares.mul(1e-4));
  }

  private static Value score(List<Value> parameters, List<Value> x) {
    int next = 0;
    List<Value> in = x;
    for (int width : new int[] {16, 16, 1}) {
      List<Value> out = new ArrayList<>();
      for (int k = 0; k < width; k++) {
        Value sum = parameters.get(next++);
        for (Value v : in) {
          sum = sum.add(parameters.get(next++).mul(v));
        }
        out.add(width == 1 ? sum : sum.relu());
      }
      in = out;
    }
    return in.getFirst();
  }
}
