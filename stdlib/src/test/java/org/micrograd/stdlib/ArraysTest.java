package org.micrograd.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/** Compiled functions of numpy's arrays: as of the lists that these stand for. */
class ArraysTest {
  private static final GradEngine PYTHON = GradEngine.open("micrograd-python", Access.TRUSTED);

  @BeforeAll
  static void define() throws ScriptException {
    PYTHON.eval(
        """
        import numpy as np
        from micrograd import columns, compile
        f = compile(lambda x, w: sum(a * b for a, b in zip(x, w)))
        g = compile(lambda x, w: [a * w for a in x])
        rows = np.array([[1.0, 2.0], [3.0, 4.0]])
        """);
  }

  @AfterAll
  static void close() {
    PYTHON.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f(np.array([1, 2]), np.array([3, 4]))                     | 11.0
          f(np.array([1, 2]), w=[3, 4])                             | 11.0
          f.grad(np.array([1, 2]), np.array([3, 4]))                | [[3.0, 4.0], [1.0, 2.0]]
          f.hessian(np.array([1.0]), [5])                           | [[0.0, 1.0], [1.0, 0.0]]
          f.jvp([np.array([1, 2]), [3, 4]], [np.array([1, 0]), [0, 0]]) | 3.0
          g.vjp([np.array([1, 2]), 3], [1, 1])                      | [[3.0, 3.0], 3.0]
          g(np.array([1, 2]), np.float64(3))                        | [3.0, 6.0]
          f.batch(rows, rows).values                                | [5.0, 25.0]
          f.batch(columns(rows, rows)).values                       | [5.0, 25.0]
          f.batch([np.array([1, 2]), np.array([3, 4])], [[1, 1], [1, 1]]).values | [3.0, 7.0]
          f.batch(list(rows), rows.astype(int)).values              | [5.0, 25.0]
          f.batch(rows, rows).gradients                             | [[1.0, 3.0], [2.0, 4.0], [1.0, 3.0], [2.0, 4.0]]
          """)
  void areTakenAsLists(String script, String expected) throws ScriptException {
    assertEquals(expected, PYTHON.eval("str(" + script + ")"));
  }
}
