package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.draw.Canvas.Face;
import org.micrograd.draw.Canvas.Place;
import org.micrograd.draw.Canvas.Typeface;

/** Text of all scripts in images: something is seen of each character, inside of its room. */
class GlyphFontsTest {
  private static final int WIDTH = 300;
  private static final int LEFT = 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "W",
        "\ud83d\ude00",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "\ud83d\udc4d\ud83c\udffd",
        "\ud83c\udde9\ud83c\uddea",
        "1\ufe0f\u20e3",
        "\u2764\ufe0f",
        "日本語",
        "한국어",
        "ｆｕｌｌ",
        "مرحبا",
        "שלום",
        "नमस्ते",
        "ไทย",
        "e\u0301a\u0308",
        "x\u0302ᵢ",
        "a\u200db",
        "\u0645\u200d\u0646",
        "∑∂∇",
        "⋯❰❱",
        "→⇒",
        "α₁β²",
        "\ud835\udcb3\ud835\udd38",
        "ﷺ",
        "\ue000",
        "\udb80\udc00",
        "x\u2028y",
        "\ud800",
        "loss 日本 \ud83d\ude80 مرحبا 1.5"
      })
  void allIsSeenInItsRoom(String text) throws IOException {
    for (Face face : Face.values()) {
      seen(text, new Typeface(14, false, false, face, Place.FROM));
    }
  }

  private static void seen(String text, Typeface type) throws IOException {
    byte[] png =
        Picture.paint("png", WIDTH, 30, "light", c -> c.text(text, LEFT, 15, type, Ink.TEXT));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    double right = LEFT + type.width(text) + 1;
    int inside = 0;
    int outside = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        boolean isInk = new Color(image.getRGB(x, y)).getRed() < 128;
        boolean isIn = x >= 2 * (LEFT - 1) && x <= 2 * right;
        inside += isInk && isIn ? 1 : 0;
        outside += isInk && !isIn ? 1 : 0;
      }
    }
    assertTrue(inside > 10, "nothing is seen in " + type);
    assertTrue(outside == 0, outside + " pixels are outside of the room");
  }
}
