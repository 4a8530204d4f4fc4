package org.micrograd.standins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.script.ScriptException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/**
 * Each name of numpy, pyplot, and its figures and axes that public programs use is there, or the
 * error says that a stand-in has not all, and names it.
 */
@Tag("thorough")
class NamesTest {
  @Test
  void eachNameIsThereOrRefusedByName() throws ScriptException, IOException {
    try (GradEngine python = GradEngine.open("micrograd-python", Access.TRUSTED);
        InputStream in = NamesTest.class.getResourceAsStream("names.txt")) {
      python.put("lines", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      python.eval(
          """
          import numpy as np
          import matplotlib.pyplot as plt
          fig, ax = plt.subplots()
          owners = {"np": np, "np.random": np.random, "plt": plt, "fig": fig, "ax": ax}
          absent, unnamed, present = [], [], 0
          for line in lines.splitlines():
              owner, name = line.split()
              try:
                  getattr(owners[owner], name)
                  present += 1
              except AttributeError as e:
                  absent.append(line)
                  if repr(name) not in str(e) or "stand-in" not in str(e):
                      unnamed.append(f"{line}: {e}")
          """);
      assertEquals("[]", String.valueOf(python.eval("str(unnamed)")));
      // Axes lie in the plane; what is flattened is an array of them.
      assertEquals("ax flatten, ax set_zlabel, ax plot_surface", python.eval("', '.join(absent)"));
      assertEquals(160, ((Number) python.get("present")).intValue());
    }
  }
}
