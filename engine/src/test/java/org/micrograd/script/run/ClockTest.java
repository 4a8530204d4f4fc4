package org.micrograd.script.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClockTest {
  private final List<Throwable> told = new CopyOnWriteArrayList<>();
  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();

  /** A run that is looked at, and how often it still has to be. */
  private record Seen(Runnable look, CountDownLatch looks) implements AutoCloseable {
    static Seen times(int n) {
      CountDownLatch looks = new CountDownLatch(n);
      Seen seen = new Seen(looks::countDown, looks);
      Clock.watch(seen.look);
      return seen;
    }

    boolean isOften() throws InterruptedException {
      return looks.await(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      Clock.leave(look);
    }
  }

  @BeforeEach
  void listen() {
    Thread.setDefaultUncaughtExceptionHandler((_, e) -> told.add(e));
  }

  @AfterEach
  void leave() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("x"), new OutOfMemoryError("x"), new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aLookThatFailsIsToldOnceAndTriedAgainBesideTheOthers(Throwable failure) throws Exception {
    CountDownLatch failed = new CountDownLatch(3);
    Runnable failing =
        () -> {
          failed.countDown();
          throw Unchecked.of(failure);
        };
    try (Seen earlier = Seen.times(3)) {
      Clock.watch(failing);
      try (Seen later = Seen.times(3)) {
        assertTrue(failed.await(20, TimeUnit.SECONDS));
        assertTrue(earlier.isOften() && later.isOften());
      } finally {
        Clock.leave(failing);
      }
    }
    assertEquals(List.of(failure), told);
  }

  @Test
  void runsThatComeAfterAllHaveLeftAreSeen() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (Seen seen = Seen.times(2)) {
        assertTrue(seen.isOften());
      }
      // Long enough that the clock has come to rest.
      Thread.sleep(60);
    }
  }

  @Test
  void oneThatHasLeftIsNotSeenAnyMore() throws Exception {
    Seen left = Seen.times(1000);
    left.close();
    try (Seen seen = Seen.times(2)) {
      assertTrue(seen.isOften());
      long count = left.looks().getCount();
      try (Seen next = Seen.times(3)) {
        assertTrue(next.isOften());
      }
      assertEquals(count, left.looks().getCount());
    }
  }
}
