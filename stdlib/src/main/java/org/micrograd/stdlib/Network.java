package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Value;
import org.micrograd.script.Bridge;
import org.micrograd.script.Library;

/** Neural networks: models, losses, optimizers. */
public final class Network implements Library {
  @Override
  public List<String> modules() {
    return List.of("nn", "losses", "optim");
  }

  @Override
  public Object host(Bridge bridge) {
    return new Host();
  }

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

    /** Neurons in layers, a row w0, w1, ..., b each. */
    @Export
    public Object layers(Value[][][] rows, String[][] activations) {
      return Layers.of(rows, activations);
    }

    /** What the last layer answers. */
    @Export
    public Value[] forward(Object layers, Value[] x) {
      return ((Layers) layers).forward(x);
    }

    /** Sets gradients to 0. */
    @Export
    public void zeroGrad(Value[] parameters) {
      for (Value p : parameters) {
        p.setGrad(0);
      }
    }

    /** A loss by its name in scripts. */
    @Export
    public Value loss(String name, Value[] predictions, Value[] targets) {
      return Losses.valueOf(name).of(Arrays.asList(predictions), Arrays.asList(targets));
    }

    @Export
    public Value crossEntropy(Value[][] rows, double[] classes) {
      return Losses.crossEntropy(Arrays.stream(rows).map(Arrays::asList).toList(), classes);
    }

    @Export
    public double data(Value v) {
      return v.data();
    }

    @Export
    public Optimizer optimizer(Value[] parameters) {
      return new Optimizer(parameters);
    }

    @Export
    public double clip(Value[] parameters, double most) {
      return Optimizer.clip(parameters, most);
    }

    @Export
    public double falling(double start, double factor, double times) {
      return start * StrictMath.pow(factor, times);
    }

    /** From the rate's start to its end, along half a cosine. */
    @Export
    public double cosine(double start, double end, double part) {
      return end + (start - end) * 0.5 * (1 + StrictMath.cos(Math.PI * Math.clamp(part, 0, 1)));
    }
  }
}
