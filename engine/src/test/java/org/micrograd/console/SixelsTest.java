package org.micrograd.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.draw.FewColours;

/** Sixel codes as a terminal reads them. */
class SixelsTest {
  private static final Pattern PART =
      Pattern.compile(
          "#(?<colour>\\d+)(;2;(?<red>\\d+);(?<green>\\d+);(?<blue>\\d+))?"
              + "|!(?<count>\\d+)(?<same>[?-~])|(?<one>[?-~])|(?<back>\\$)|(?<down>-)"
              + "|\"1;1;(?<width>\\d+);(?<height>\\d+)");

  /** The position of each pixel's colour, -1 where nothing is painted. */
  private static int[] read(String code) {
    assertTrue(code.startsWith("\033P0;1q\"1;1;") && code.endsWith("\033\\"), code);
    Matcher m = PART.matcher(code.substring(6, code.length() - 2));
    int[] pixels = {};
    int width = 0;
    int x = 0;
    int top = 0;
    int colour = -1;
    int end = 0;
    while (m.find()) {
      assertEquals(end, m.start());
      end = m.end();
      if (m.group("width") != null) {
        width = Integer.parseInt(m.group("width"));
        pixels = new int[width * Integer.parseInt(m.group("height"))];
        java.util.Arrays.fill(pixels, -1);
      } else if (m.group("colour") != null) {
        colour = Integer.parseInt(m.group("colour"));
      } else if (m.group("back") != null) {
        x = 0;
      } else if (m.group("down") != null) {
        x = 0;
        top += 6;
      } else {
        String sign = m.group("one") != null ? m.group("one") : m.group("same");
        int count = m.group("one") != null ? 1 : Integer.parseInt(m.group("count"));
        for (int k = 0; k < count; k++, x++) {
          for (int row = 0; row < 6; row++) {
            if ((sign.charAt(0) - '?' >> row & 1) == 1) {
              pixels[(top + row) * width + x] = colour;
            }
          }
        }
      }
    }
    assertEquals(code.length() - 8, end);
    return pixels;
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "7, 6, 3", "40, 13, 5", "300, 100, 256"})
  void aTerminalSeesEachPixel(int width, int height, int colours) {
    Random random = new Random(3);
    int[] palette = random.ints(colours, 0, 1 << 24).toArray();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, palette[random.nextInt(3) > 0 ? 0 : random.nextInt(colours)]);
      }
    }
    FewColours few = FewColours.of(image, 0, 0);
    int[] expected = new int[width * height];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = few.pixels()[i] & 255;
      assertEquals(image.getRGB(i % width, i / width) & 0xffffff, few.palette()[expected[i]]);
    }
    assertArrayEquals(expected, read(Sixels.of(few)));
  }
}
