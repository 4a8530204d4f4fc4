package org.micrograd.session;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.micrograd.draw.Picture;

/** A screen that can be hidden from the scripts that write to it. */
final class Output implements Screen {
  private final Screen screen;
  private final PrintStream out;
  private final PrintStream err;
  private volatile boolean hidden;
  private volatile Written written = new Written();

  /** What was written while the screen was hidden. */
  record Written(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    Written() {
      this(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }
  }

  /** The picture that the script has shown last, if any: itself, not one that is equal. */
  private Picture shown;

  Output(Screen screen) {
    this.screen = screen;
    this.out = unlessHidden(screen.out(), () -> written.out());
    this.err = unlessHidden(screen.err(), () -> written.err());
  }

  /** Hides the screen or not, and tells whether it was. */
  boolean hide(boolean now) {
    boolean before = hidden;
    hidden = now;
    return before;
  }

  /** Begins to keep what is written while the screen is hidden, and gives what was until now. */
  Written exchange(Written next) {
    Written before = written;
    written = next;
    return before;
  }

  private PrintStream unlessHidden(PrintStream stream, Supplier<OutputStream> otherwise) {
    OutputStream filter =
        new FilterOutputStream(stream) {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            (hidden ? otherwise.get() : out).write(bytes, offset, length);
          }
        };
    return new PrintStream(filter, false, StandardCharsets.UTF_8);
  }

  @Override
  public PrintStream out() {
    return out;
  }

  @Override
  public PrintStream err() {
    return err;
  }

  @Override
  public void value(Rich value) {
    if (!hidden) {
      screen.value(value);
    }
  }

  @Override
  public void display(Rich value) {
    if (!hidden) {
      out.flush();
      err.flush();
      screen.display(value);
    }
  }

  @Override
  public boolean takes(Picture picture) {
    boolean taken = hidden || screen.takes(picture);
    shown = taken ? picture : null;
    return taken;
  }

  /** Whether a picture is the one that was shown last, since this was asked before. */
  @SuppressWarnings("ReferenceEquality")
  boolean isShown(Object value) {
    boolean found = value != null && value == shown;
    shown = null;
    return found;
  }

  @Override
  public boolean takesSaved(Picture picture) {
    return !hidden && screen.takesSaved(picture);
  }

  @Override
  public void remark(String text) {
    screen.remark(text);
  }
}
