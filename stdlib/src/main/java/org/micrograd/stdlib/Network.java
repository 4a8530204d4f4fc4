package org.micrograd.stdlib;

import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Value;
import org.micrograd.script.Bridge;
import org.micrograd.script.Library;

/** Neural networks. */
public final class Network implements Library {
  @Override
  public List<String> modules() {
    return List.of("nn");
  }

  @Override
  public Object host(Bridge bridge) {
    return new Host();
  }

  /** Values that a script hands from one call to another. */
  public record Nodes(Value[] values) {}

  /** What the script modules call. */
  public static final class Host {
    private Random random = new Random(System.nanoTime());

    /** Starts the random numbers anew. */
    @Export
    public void seed(double seed) {
      random = Random.seeded(seed);
    }

    /** A random number between two. */
    @Export
    public double uniform(double low, double high) {
      return random.uniform(low, high);
    }

    /** How an activation is called in the name of a neuron, for those that there are. */
    @Export
    public String activation(String name) {
      return Activation.named(name).title();
    }

    /** Values as an array of Java, handed to several neurons. */
    @Export
    public Nodes nodes(Value[] values) {
      return new Nodes(values);
    }

    /** The activation of w.x + b, as the chain ((b + w0*x0) + w1*x1) + ... */
    @Export
    public Value neuron(Nodes w, Value b, Nodes x, String activation) {
      Value sum = b;
      for (int i = 0, n = Math.min(w.values.length, x.values.length); i < n; i++) {
        sum = sum.add(w.values[i].mul(x.values[i]));
      }
      return Activation.named(activation).of(sum);
    }

    /** Sets gradients to 0. */
    @Export
    public void zeroGrad(Value[] parameters) {
      for (Value p : parameters) {
        p.setGrad(0);
      }
    }
  }
}
