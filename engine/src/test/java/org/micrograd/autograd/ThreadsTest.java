package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 200;

  private static <T> List<T> together(Callable<T> task) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(THREADS, task))) {
        results.add(future.get());
      }
      return results;
    }
  }

  private static Value model(List<Value> xs) {
    Value y = xs.getFirst();
    for (int i = 0; i < 1000; i++) {
      y = y.mul(xs.get(i % xs.size())).tanh().add(xs.get((i + 1) % xs.size()));
    }
    return y;
  }

  private static List<Value> leaves() {
    return IntStream.range(0, 5).mapToObj(i -> Value.of(0.3 * i - 0.5)).toList();
  }

  private static double[] grads(List<Value> xs) {
    return xs.stream().mapToDouble(Value::grad).toArray();
  }

  @Test
  void graphsOfDifferentThreadsDoNotMeet() throws Exception {
    List<Value> alone = leaves();
    model(alone).backward();
    together(() -> {
      for (int i = 0; i < ROUNDS; i++) {
        List<Value> xs = leaves();
        model(xs).backward();
        assertArrayEquals(grads(alone), grads(xs));
      }
      return true;
    });
  }

  @Test
  void sharedLeavesFeedGraphsOfManyThreads() throws Exception {
    List<Value> shared = leaves();
    double[] expected = Gradients.gradient(model(shared), shared);
    double[][] hessian = Gradients.hessian(model(shared), shared);
    Value whole = model(shared);
    together(() -> {
      for (int i = 0; i < ROUNDS / 10; i++) {
        assertArrayEquals(expected, Gradients.gradient(model(shared), shared));
        assertArrayEquals(expected, Gradients.gradient(whole, shared));
        List<Value> again = Gradients.grad(whole, shared);
        assertArrayEquals(expected, again.stream().mapToDouble(Value::data).toArray(), 1e-12);
        assertArrayEquals(hessian[1], Gradients.hessian(whole, shared)[1], 1e-9);
      }
      return true;
    });
    assertArrayEquals(new double[5], grads(shared));
  }

  @Test
  void anOperandIsOlderThanItsUsersWhicheverThreadsMadeThem() throws Exception {
    Value x = Value.of(1);
    Value y = x;
    try (ExecutorService one = Executors.newSingleThreadExecutor();
        ExecutorService two = Executors.newSingleThreadExecutor()) {
      for (int i = 0; i < 500; i++) {
        y = step(i % 3 == 0 ? one : two, y, x).add(x);
      }
    }
    for (Value node : TopologicalOrder.of(y)) {
      node.operands().forEach(operand -> assertTrue(operand.id() < node.id()));
    }
    y.backward();
    assertEquals(1001, x.grad());
    assertEquals(1001, Gradients.gradient(y, List.of(x))[0]);
  }

  private static Value step(ExecutorService thread, Value y, Value x)
      throws InterruptedException, ExecutionException {
    return thread.submit(() -> y.add(x)).get();
  }
}
