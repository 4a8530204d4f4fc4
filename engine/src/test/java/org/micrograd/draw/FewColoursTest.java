package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images with few colours are what was painted, and small. */
class FewColoursTest {
  private static int apart(int a, int b) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
    }
    return most;
  }

  private static int apart(BufferedImage a, BufferedImage b) {
    int most = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        most = Math.max(most, apart(a.getRGB(x, y), b.getRGB(x, y)));
      }
    }
    return most;
  }

  private static BufferedImage noise(int type, int colours) {
    Random random = new Random(1);
    BufferedImage image = new BufferedImage(61, 47, type);
    for (int i = 0; i < 61 * 47; i++) {
      int grey = colours == 0 ? random.nextInt() : random.nextInt(colours) * 0x010101;
      image.setRGB(i % 61, i / 61, grey);
    }
    return image;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 200, 0",
    "0, 0, 256, 0",
    "2, 12, 256, 2",
    "12, 96, 0, 96",
  })
  void eachColourIsNearWhatItWas(int near, int far, int colours, int most) {
    for (int type : new int[] {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB}) {
      BufferedImage image = noise(type, colours);
      FewColours few = FewColours.of(image, near, far);
      int apart = apart(image, few.image());
      assertTrue(apart <= most, "colours are " + apart + " apart");
    }
  }

  @Test
  void areasKeepTheirColours() {
    BufferedImage image = noise(BufferedImage.TYPE_INT_RGB, 256);
    for (int i = 0; i < 441; i++) {
      image.setRGB(i % 21, i / 21, 0x808182);
      image.setRGB(40 + i % 21, i / 21, 0x80827f);
    }
    BufferedImage few = FewColours.of(image, 16, 16).image();
    assertEquals(0xff808182, few.getRGB(20, 20));
    assertEquals(0xff80827f, few.getRGB(40, 20));
  }

  @Test
  void whatHasTooManyStaysAsItIs() throws Exception {
    BufferedImage image = noise(BufferedImage.TYPE_3BYTE_BGR, 0);
    assertNull(FewColours.of(image, 2, 12));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.bytes(image)));
    assertEquals(0, apart(image, read));
  }

  @Test
  void aDrawingTakesFewBytes() throws Exception {
    byte[] png = Drawing.of(Graphs.neuron(), Options.of(Map.of("engine", "elk"))).png();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(8, read.getColorModel().getPixelSize());
    assertTrue(png.length < 50_000, png.length + " bytes");
  }
}
