package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Graphs far deeper than a stack and larger than a heap. */
@Tag("thorough")
class ScaleTest {
  private static Value chain(Value x, int operations) {
    Value y = x;
    for (int i = 0; i < operations / 2; i++) {
      y = y.add(x).mul(x);
    }
    return y;
  }

  @Test
  void aChainOfAMillionOperations() {
    Value x = Value.of(-1);
    Value y = chain(x, 1_000_000);
    y.backward();
    double value = -1;
    double slope = 1;
    for (int i = 0; i < 500_000; i++) {
      slope = value + x.data() + (slope + 1) * x.data();
      value = (value + x.data()) * x.data();
    }
    assertEquals(value, y.data());
    assertEquals(slope, x.grad());
    assertEquals(slope, Gradients.gradient(y, List.of(x))[0]);
    assertEquals(slope, Gradients.grad(y, List.of(x)).getFirst().data());
    assertEquals(1_000_001, TopologicalOrder.of(y).length);
  }

  @Test
  void aGraphOfTenMillionNodes() {
    Value x = Value.of(1);
    Value sum = x;
    for (int i = 0; i < 2_500_000; i++) {
      sum = sum.add(x.mul(x).sub(x.neg()));
    }
    sum.backward();
    assertEquals(1 + 2 * 2_500_000, sum.data());
    assertEquals(1 + 3 * 2_500_000, x.grad());
    assertEquals(x.grad(), Gradients.gradient(sum, List.of(x))[0]);
  }

  @Test
  void anInterruptStopsASweepAndChangesNoGradient() {
    Value x = Value.of(1);
    Value y = chain(x, 1000);
    y.operands().getFirst().setGrad(7);
    x.setGrad(3);
    List<Executable> sweeps =
        List.of(
            y::backward,
            () -> TopologicalOrder.of(chain(x, 1_000_000)),
            () -> Gradients.gradient(y, List.of(x)),
            () -> Gradients.grad(y, List.of(x)));
    for (Executable sweep : sweeps) {
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, sweep);
      assertTrue(Thread.interrupted(), "the interrupt stays set");
    }
    assertEquals(3, x.grad());
    assertEquals(7, y.operands().getFirst().grad());
    assertEquals(0, y.grad());
  }

  @Test
  void anInterruptReachesASweepThatRuns() throws InterruptedException {
    Value x = Value.of(1);
    Value y = chain(x, 200_000);
    CountDownLatch running = new CountDownLatch(1);
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((_, e) -> end.set(e))
            .start(() -> {
              while (true) {
                y.backward();
                running.countDown();
              }
            });
    running.await();
    thread.interrupt();
    thread.join();
    assertEquals(CancellationException.class, end.get().getClass());
    double once = Gradients.gradient(y, List.of(x))[0];
    assertEquals(0, x.grad() % once, "whole sweeps only");
  }

  /** Together these graphs take more than the heap that the tests run with. */
  @Test
  void graphsThatNobodyHoldsAreCollected() {
    long heap = Runtime.getRuntime().maxMemory();
    int nodes = 2_000_000;
    long graphs = heap / (40L * nodes) + 2;
    Value x = Value.of(1);
    for (long i = 0; i < graphs; i++) {
      Value y = x;
      for (int k = 0; k < nodes; k++) {
        y = y.mul(x);
      }
      x.setGrad(0);
      y.backward();
      assertEquals(nodes + 1, x.grad());
    }
  }
}
