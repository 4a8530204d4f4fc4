package org.micrograd.standins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/** Axes in space, and the files of plots in other formats. */
class SolidTest {
  private static final GradEngine PYTHON = GradEngine.open("micrograd-python", Access.TRUSTED);

  private static final String BEGIN =
      """
      import numpy as np, matplotlib.pyplot as plt
      from mpl_toolkits.mplot3d import Axes3D
      X, Y = np.meshgrid(np.linspace(-2, 2, 9), np.linspace(-1, 3, 7))
      Z = X**2 + Y
      fig = plt.figure(figsize=(4, 3))
      ax = fig.add_subplot(111, projection='3d')
      """;

  @AfterAll
  static void close() {
    PYTHON.close();
  }

  private static String svg(String code) throws ScriptException {
    PYTHON.eval(BEGIN + code + "\nshown = fig._repr_svg_()\nplt.close('all')");
    return (String) PYTHON.get("shown");
  }

  /** Each adds shapes to those of the empty box. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ax.plot_surface(X, Y, Z, cmap='viridis', alpha=0.5)",
        "ax.plot_surface(X, Y, Z, color='r')",
        "ax.plot_wireframe(X, Y, Z, rstride=2, cstride=2)",
        "ax.plot([0, 1], [0, 1], [0, 5], 'ro-')",
        "ax.scatter(X, Y, Z, c=Z, cmap='plasma', marker='^')",
        "ax.contour(X, Y, Z, levels=4)",
        "ax.contourf(X, Y, Z, zdir='z', offset=-1)",
        "ax.bar3d([0, 1], [0, 1], 0, 0.5, 0.5, [1, 2])",
        "ax.quiver([0], [0], [0], [1], [1], [1])",
        "ax.text(0, 0, 1, 'here')",
        "ax.set_xlabel('x'); ax.set_zlabel('height')",
      })
  void drawsInSpace(String call) throws ScriptException {
    String empty = svg("");
    String drawn = svg(call);
    assertTrue(drawn.length() > empty.length() + 50, call);
  }

  @Test
  void answersAsAxesInSpaceDo() throws ScriptException {
    PYTHON.eval(
        BEGIN
            + """
            ax.plot_surface(X, Y, Z)
            ax.view_init(10, 20)
            ax.set_zlim(0, 3)
            said = (ax.name, ax.elev, ax.azim, ax.get_zlim(), ax.get_xlim(), isinstance(ax, Axes3D), plt.gca() is ax)
            told = str(said)
            """);
    assertEquals("('3d', 10, 20, (0.0, 3.0), (-2.2, 2.2), True, True)", PYTHON.get("told"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "jpeg", "pdf", "svg"})
  void savesInFormats(String format, @TempDir Path folder) throws ScriptException, IOException {
    Path file = folder.resolve("plot." + format);
    PYTHON.put("target", file.toString());
    PYTHON.eval(BEGIN + "ax.plot([0, 1], [0, 1], [0, 1])\nplt.savefig(target)");
    byte[] bytes = Files.readAllBytes(file);
    String start = new String(bytes, 0, 8, StandardCharsets.ISO_8859_1);
    switch (format) {
      case "pdf" -> assertTrue(start.startsWith("%PDF-1."));
      case "svg" -> assertTrue(start.toLowerCase(Locale.ROOT).startsWith("<"));
      default -> assertTrue(ImageIO.read(file.toFile()).getWidth() > 100);
    }
  }
}
