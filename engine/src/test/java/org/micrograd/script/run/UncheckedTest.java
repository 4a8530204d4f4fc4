package org.micrograd.script.run;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UncheckedTest {
  static Stream<Throwable> exceptions() {
    return Stream.of(
        new IOException("x"), new IllegalStateException("x"), new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void anExceptionPassesAsItIs(Throwable e) {
    assertSame(
        e,
        assertThrows(
            Throwable.class,
            () -> {
              throw Unchecked.of(e);
            }));
  }
}
