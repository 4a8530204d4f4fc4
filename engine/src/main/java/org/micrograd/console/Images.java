package org.micrograd.console;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.KittyGraphics;
import org.jline.terminal.impl.SixelGraphics;
import org.jline.terminal.impl.TerminalGraphics;
import org.jline.terminal.impl.TerminalGraphicsManager;
import org.micrograd.draw.FewColours;
import org.micrograd.draw.Picture;

/** Shows pictures between the lines of a terminal that can: by kitty's, iTerm2's or sixel codes. */
record Images(Terminal terminal) implements Predicate<Picture> {
  /** The pixels of a character, where the terminal does not tell. */
  private static final int CHARACTER = 8;

  /** A terminal takes no more of kitty's code at a time. */
  private static final int CHUNK = 4096;

  /** How far a colour may be from what it was, of 255. */
  private static final int NEAR = 12;

  private static final int FAR = 96;

  /** Shows a picture; false, with nothing shown, if the terminal cannot. */
  @Override
  public boolean test(Picture picture) {
    Optional<TerminalGraphics> protocol = protocol();
    protocol.ifPresent(codes -> show(picture, codes));
    return protocol.isPresent();
  }

  /** Within screen and tmux the codes of the terminal around them do not arrive. */
  private Optional<TerminalGraphics> protocol() {
    String type = String.valueOf(terminal.getType());
    boolean multiplexed = type.startsWith("screen") || type.startsWith("tmux");
    return multiplexed || type.startsWith("dumb")
        ? Optional.empty()
        : TerminalGraphicsManager.getBestProtocol(terminal);
  }

  private void show(Picture picture, TerminalGraphics codes) {
    try {
      BufferedImage image = fitted(ImageIO.read(new ByteArrayInputStream(picture.png())));
      terminal.writer().println(code(image, codes));
      terminal.writer().flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot show the picture: " + e.getMessage(), e);
    }
  }

  private static String code(BufferedImage image, TerminalGraphics codes) throws IOException {
    FewColours few = FewColours.of(image, NEAR, FAR);
    TerminalGraphics.ImageOptions options = new TerminalGraphics.ImageOptions();
    // JLine writes sixels of forty times the size.
    if (codes instanceof SixelGraphics && few != null) {
      return Sixels.of(few);
    }
    BufferedImage shown = few == null ? image : few.image();
    return codes instanceof KittyGraphics kitty
        ? kitty.convertImageChunked(shown, options, CHUNK)
        : codes.convertImage(shown, options);
  }

  /** On white, as lines are black, and no wider than the terminal. */
  private BufferedImage fitted(BufferedImage image) {
    int room = Math.max(terminal.getSize().getColumns(), 20) * CHARACTER;
    int width = Math.min(image.getWidth(), room);
    int height = Math.max(1, image.getHeight() * width / image.getWidth());
    BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = fitted.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return fitted;
  }
}
