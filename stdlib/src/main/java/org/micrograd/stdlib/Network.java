package org.micrograd.stdlib;

import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Value;
import org.micrograd.script.Library;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;

/** Neural networks: models, losses, optimizers. */
public final class Network implements Library {
  @Override
  public List<ScriptModule> modules() {
    return List.of(
        ScriptModule.of("nn", "seed", "Module", "Neuron", "Layer", "MLP", "Sequential"),
        ScriptModule.of(
            "losses", "mse", "mae", "huber", "hinge", "binaryCrossEntropy", "crossEntropy"),
        ScriptModule.of(
            "optim",
            "SGD",
            "Adam",
            "AdamW",
            "clipGradients",
            "linearRate",
            "cosineRate",
            "stepRate"));
  }

  @Override
  public Object host(Permissions permissions) {
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

    /** What the only neuron of the last layer answers. */
    @Export
    public Value one(Object layers, Value[] x) {
      return forward(layers, x)[0];
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

    /** A step of gradient descent. */
    @Export
    public void descend(
        Optimizer optimizer, double rate, double momentum, double decay, boolean nesterov) {
      optimizer.descend(rate, momentum, decay, nesterov);
    }

    /** A step of Adam or AdamW. */
    @Export
    public void adapt(
        Optimizer optimizer,
        double rate,
        double beta1,
        double beta2,
        double decay,
        double eps,
        boolean coupled) {
      optimizer.adapt(rate, beta1, beta2, decay, eps, coupled);
    }

    @Export
    public double clip(Value[] parameters, double most) {
      return Optimizer.clip(parameters, most);
    }

    /** A rate that is multiplied by a factor after every so many steps. */
    @Export
    public double falling(double start, double factor, double every, double step) {
      check(step, every);
      return start * StrictMath.pow(factor, Math.floor(step / every));
    }

    /** From the rate's start to its end, along a line. */
    @Export
    public double linear(double start, double end, double step, double steps) {
      check(step, steps);
      return start + (end - start) * Math.min(step / steps, 1);
    }

    /** From the rate's start to its end, along half a cosine. */
    @Export
    public double cosine(double start, double end, double step, double steps) {
      check(step, steps);
      double part = Math.min(step / steps, 1);
      return end + (start - end) * 0.5 * (1 + StrictMath.cos(Math.PI * part));
    }

    private static void check(double step, double steps) {
      if (!(step >= 0 && steps > 0)) {
        throw new IllegalArgumentException(
            "a learning rate needs a step of at least 0 among more than 0, got %s among %s"
                .formatted(Axis.text(step, 9), Axis.text(steps, 9)));
      }
    }

    /** A count of inputs or neurons, for those that may be. */
    @Export
    public int size(String name, double size) {
      return Data.whole(name, size);
    }
  }
}
