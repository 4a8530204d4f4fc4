import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.micrograd.autograd.Value;
import org.micrograd.compile.DifferentiableFunction;

/**
 * The training step of training.js and training.py in Java, on arrays: Training.java STEPS INPUTS
 * HIDDEN OUTPUTS. Prints the milliseconds of a processor that a step takes, the mean of the second
 * half, and the last loss.
 */
void main(String[] arguments) {
  int[] sizes = Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
  int steps = sizes[0], inputs = sizes[1], hidden = sizes[2], outputs = sizes[3];
  int count = (inputs + 1) * hidden + (hidden + 1) * outputs;
  double[] parameters = new Random(1).doubles(count, -1, 1).toArray();
  double[] gradient = new double[count];
  double[][] columns = new double[inputs + outputs][100];
  for (int k = 0; k < columns.length; k++) {
    for (int i = 0; i < 100; i++) {
      columns[k][i] =
          k < inputs ? Math.sin(i * 7.3 + k * 1.9) : Math.sin((k - inputs) * 7.3 + i * 1.9);
    }
  }
  List<Value> leaves = IntStream.range(0, count).mapToObj(i -> Value.of(0)).toList();
  String[] names = IntStream.range(0, columns.length).mapToObj(i -> "x" + i).toArray(String[]::new);
  DifferentiableFunction loss =
      DifferentiableFunction.of(x -> loss(x, leaves.iterator(), inputs, hidden), names);
  ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  double rate = 1e-4 / inputs, mean = 0;
  long start = 0;
  for (int step = 0; step < steps; step++) {
    if (step == steps / 2) {
      start = threads.getCurrentThreadCpuTime();
    }
    mean = loss.with(parameters).mean(columns, gradient);
    for (int i = 0; i < count; i++) {
      parameters[i] -= rate * gradient[i];
    }
  }
  IO.println(
      "%.3f %.6f"
          .formatted(
              (threads.getCurrentThreadCpuTime() - start) / 1e6 / (steps - steps / 2), mean));
}

Value loss(List<Value> x, Iterator<Value> next, int inputs, int hidden) {
  List<Value> in = x.subList(0, inputs);
  List<Value> inner = Stream.generate(() -> neuron(in, next).relu()).limit(hidden).toList();
  return x.subList(inputs, x.size()).stream()
      .map(y -> neuron(inner, next).sub(y).square())
      .reduce(Value::add)
      .orElseThrow();
}

Value neuron(List<Value> x, Iterator<Value> next) {
  Value sum = next.next();
  for (Value each : x) {
    sum = sum.add(next.next().mul(each));
  }
  return sum;
}
