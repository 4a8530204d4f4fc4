package org.micrograd.stdlib;

import static org.micrograd.script.Kind.NUMBER;
import static org.micrograd.script.Kind.NUMBERS;
import static org.micrograd.script.Kind.OPERANDS;
import static org.micrograd.script.Kind.OPERAND_ROWS;
import static org.micrograd.script.Kind.VALUES;
import static org.micrograd.script.LibraryFunction.row;
import static org.micrograd.script.Parameter.need;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.autograd.Counting;
import org.micrograd.autograd.Value;
import org.micrograd.script.Library;
import org.micrograd.script.LibraryFunction;
import org.micrograd.script.Parameter;
import org.micrograd.script.Permissions;
import org.micrograd.script.ScriptModule;

/** Neural networks: models, losses, optimizers. */
public final class Network implements Library {
  @Override
  public List<ScriptModule> modules() {
    return List.of(
        ScriptModule.of("nn", "Module", "Neuron", "Layer", "MLP", "Sequential", "seed"),
        losses(),
        optimizers());
  }

  private static ScriptModule losses() {
    return ScriptModule.of("losses")
        .with(
            loss("mse", "The mean of squared differences.", Losses.MSE),
            loss("mae", "The mean of absolute differences.", Losses.MAE),
            loss("huber", "As half of mse up to a difference of 1, as mae beyond.", Losses.HUBER),
            loss(
                "hinge",
                "The mean of relu(1 - target * prediction), for targets -1 and 1.",
                Losses.HINGE),
            loss(
                "binaryCrossEntropy",
                "The mean cross entropy of logits with targets 0 and 1.",
                Losses.BINARY_CROSS_ENTROPY),
            row(
                "crossEntropy",
                "The mean cross entropy of rows of logits with the numbers of their classes.",
                a -> Losses.crossEntropy(a.get(0), a.<double[]>get(1)),
                need("rows", OPERAND_ROWS),
                need("classes", NUMBERS)));
  }

  private static LibraryFunction loss(String name, String doc, Losses loss) {
    return row(
        name,
        doc,
        a -> loss.of(a.get(0), a.get(1)),
        need("predictions", OPERANDS),
        need("targets", OPERANDS));
  }

  private static ScriptModule optimizers() {
    Parameter start = need("start", NUMBER);
    Parameter end = need("end", NUMBER);
    Parameter step = need("step", NUMBER);
    Parameter steps = need("steps", NUMBER);
    return ScriptModule.of("optim", "SGD", "Adam", "AdamW")
        .with(
            row(
                "clipGradients",
                "Shrinks the gradients together to a norm if theirs is greater; answers what it was.",
                a -> Optimizer.clip(a.<List<Value>>get(0), a.get(1)),
                need("parameters", VALUES),
                need("norm", NUMBER)),
            row(
                "linearRate",
                "The learning rate of a step, on the line from start to end over so many steps.",
                a -> Rates.linear(a.get(0), a.get(1), a.get(2), a.get(3)),
                start,
                end,
                step,
                steps),
            row(
                "cosineRate",
                "The learning rate of a step, along half a cosine from start to end over so many steps.",
                a -> Rates.cosine(a.get(0), a.get(1), a.get(2), a.get(3)),
                start,
                end,
                step,
                steps),
            row(
                "stepRate",
                "The learning rate of a step that is multiplied by a factor after every so many steps.",
                a -> Rates.falling(a.get(0), a.get(1), a.get(2), a.get(3)),
                start,
                need("factor", NUMBER),
                need("every", NUMBER),
                step));
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

    /** Weights of a neuron: so many random numbers from -bound to bound. */
    @Export
    public Value[] weights(int count, double bound) {
      return Stream.generate(() -> Value.of(bound * uniform(-1, 1)))
          .limit(count)
          .toArray(Value[]::new);
    }

    /**
     * Weights from the bits that Python's generator answers, eight bytes a number: those of which
     * {@code random.uniform(-1, 1)} makes its numbers.
     */
    @Export
    public Value[] drawn(org.graalvm.polyglot.Value bits, double bound) {
      byte[] bytes = new byte[Math.toIntExact(bits.getBufferSize())];
      bits.readBuffer(0, bytes, 0, bytes.length);
      IntBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
      Value[] weights = new Value[bytes.length / 8];
      for (int i = 0; i < weights.length; i++) {
        double random = ((words.get() >>> 5) * 0x1p26 + (words.get() >>> 6)) * 0x1p-53;
        weights[i] = Counting.on(Value.of(bound * (-1 + 2 * random)), false);
      }
      return weights;
    }

    /** How an activation is called in the name of a neuron, for those that there are. */
    @Export
    public String activation(String name) {
      return Activation.named(name).title();
    }

    /** So many layers, without neurons yet. */
    @Export
    public Layers layers(int count) {
      return new Layers(count);
    }

    /** Adds a neuron to a layer. An array of weights that Java has made is taken as a whole. */
    @Export
    public void neuron(Layers layers, int layer, Value[] weights, Value bias, String activation) {
      layers.add(layer, weights, bias, Activation.named(activation));
    }

    /** What the last layer answers. */
    @Export
    public Value[] forward(Layers layers, Value[] x) {
      return layers.forward(x);
    }

    /** What the only neuron of the last layer answers. */
    @Export
    public Value one(Layers layers, Value[] x) {
      return forward(layers, x)[0];
    }

    /** Sets gradients to 0, as a whole number where the parameter counts so. */
    @Export
    public void zeroGrad(Value[] parameters) {
      for (Value p : parameters) {
        Counting.setGrad(p, 0, true);
      }
    }

    /** Sets the gradients of all weights and biases to 0. */
    @Export
    public void zeroAll(Layers layers) {
      layers.zero();
    }

    @Export
    public Optimizer optimizer(Value[] parameters) {
      return new Optimizer(parameters);
    }

    /** Sets the gradients of an optimizer's parameters to 0. */
    @Export
    public void zero(Optimizer optimizer) {
      optimizer.zero();
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

    /** A count of inputs or neurons, for those that may be. */
    @Export
    public int size(String name, double size) {
      return Data.whole(name, size);
    }
  }
}
