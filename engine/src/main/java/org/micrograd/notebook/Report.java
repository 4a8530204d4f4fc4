package org.micrograd.notebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.micrograd.autograd.Value;
import org.micrograd.draw.Drawing;
import org.micrograd.draw.Picture;
import org.micrograd.io.WholeFile;
import org.micrograd.notebook.ReportPart.Shown;
import org.micrograd.notebook.ReportPart.Text;
import org.micrograd.script.Display;
import org.micrograd.script.language.Language;

/**
 * A page of one run of a script or notebook: the source, and what it wrote and showed, in order.
 * The run goes on as without a report, but no window opens.
 */
public final class Report implements Display {
  private final String title;
  private final PrintStream out;
  private final PrintStream err;
  private final List<ReportPart> parts = new ArrayList<>();

  /** The report of a run, which also writes to the streams of the launcher. */
  public Report(String title, PrintStream out, PrintStream err) {
    this.title = title;
    this.out = tee(out, false);
    this.err = tee(err, true);
  }

  /** Where the script writes. */
  public PrintStream out() {
    return out;
  }

  /** Where its errors go. */
  public PrintStream err() {
    return err;
  }

  private PrintStream tee(PrintStream stream, boolean error) {
    OutputStream both =
        new OutputStream() {
          @Override
          public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            stream.write(bytes, offset, length);
            text(error).bytes().write(bytes, offset, length);
          }

          @Override
          public void flush() {
            stream.flush();
          }
        };
    return new PrintStream(both, false, StandardCharsets.UTF_8);
  }

  /** The text at the end of the page, begun if need be. */
  private Text text(boolean error) {
    if (!parts.isEmpty() && parts.getLast() instanceof Text last && last.error() == error) {
      return last;
    }
    Text text = new Text(new ByteArrayOutputStream(), error);
    parts.add(text);
    return text;
  }

  /** Shows code that is about to run. */
  public void source(String code, Language language) {
    add(new ReportPart.Source(code, language));
  }

  /** Shows a piece of a page. */
  void html(String html) {
    add(new ReportPart.Html(html));
  }

  /** Shows a value as text. */
  void value(String text) {
    add(new ReportPart.Value(text));
  }

  private void add(ReportPart part) {
    out.flush();
    err.flush();
    parts.add(part);
  }

  @Override
  public void show(Object value, String text) {
    if (!(value instanceof Picture picture && takes(picture))) {
      out.println(text);
    }
  }

  /** A picture that was seen just before, saved in two formats or saved and shown, is seen once. */
  @Override
  public boolean takes(Picture picture) {
    out.flush();
    err.flush();
    boolean again =
        !parts.isEmpty() && parts.getLast() instanceof Shown last && last.picture().equals(picture);
    if (!again) {
      parts.add(new Shown(picture));
    }
    return true;
  }

  @Override
  public boolean showsFailures() {
    return true;
  }

  /** Shows what the script computed last before it failed, unless a drawing has shown it. */
  @Override
  public void failed(Value newest) {
    boolean isSeen =
        parts.stream()
            .anyMatch(part ->
                part instanceof Shown shown
                    && shown.picture() instanceof Drawing drawing
                    && drawing.root() == newest);
    if (!isSeen && !newest.isLeaf()) {
      add(new Text(bytes("What it computed last, before it failed:\n"), false));
      takes(Drawing.of(newest));
    }
  }

  private static ByteArrayOutputStream bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return bytes;
  }

  /**
   * Writes the page.
   *
   * @throws UncheckedIOException if that cannot be done
   */
  public void save(Path file) {
    out.flush();
    err.flush();
    try {
      WholeFile.write(file, ReportPage.of(title, parts));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
