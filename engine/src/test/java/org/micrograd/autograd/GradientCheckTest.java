package org.micrograd.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GradientCheckTest {
  @Test
  void aRightGradientPasses() {
    GradientCheck check =
        GradientCheck.of(x -> x.get(0).mul(x.get(1)).tanh().add(x.get(1).exp()), 0.5, -1.2);
    assertTrue(check.passed(), check::toString);
    assertTrue(check.error() < 1e-10, check::toString);
    assertEquals(2, check.lines().size());
  }

  @Test
  void aLostGradientFails() {
    GradientCheck check = GradientCheck.of(x -> x.get(0).detach().mul(x.get(1)), 3, 4);
    assertFalse(check.passed());
    assertFalse(check.lines().get(0).passed());
    assertTrue(check.lines().get(1).passed());
    assertEquals(
        """
        gradient check FAILED: f = 12.0, greatest error 1.0e+00
         input                        x                 analytic                  numeric     error
             0                      3.0                      0.0                      4.0   1.0e+00 WRONG
             1                      4.0                      3.0                      3.0   0.0e+00 ok
        """,
        check.toString().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void whatIsNoNumberFails() {
    assertFalse(GradientCheck.of(x -> x.get(0).log(), -1).passed());
  }

  @Test
  void aCheckNeedsAnInput() {
    assertThrows(IllegalArgumentException.class, () -> GradientCheck.of(_ -> Value.number(1)));
  }
}
