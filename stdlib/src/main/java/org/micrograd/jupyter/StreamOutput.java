package org.micrograd.jupyter;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What a cell writes to one of its streams, published in pieces: a message for each call of print
 * would be slower than the cell.
 */
final class StreamOutput extends OutputStream {
  private final Consumer<String> publish;
  private final Runnable before;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** What has been published of a line that has not ended. */
  private String begun = "";

  /**
   * @param publish takes a piece of text
   * @param before publishes what the other stream has
   */
  StreamOutput(Consumer<String> publish, Runnable before) {
    this.publish = publish;
    this.before = before;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    before.run();
    synchronized (this) {
      bytes.write(source, offset, length);
    }
  }

  /** Publishes what has been written so far, but for a character that is not whole. */
  synchronized void publish() {
    byte[] all = bytes.toByteArray();
    int end = whole(all);
    if (end > 0) {
      bytes.reset();
      bytes.write(all, end, all.length - end);
      String piece = new String(all, 0, end, StandardCharsets.UTF_8);
      int line = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r'));
      begun = line < 0 ? begun + piece : piece.substring(line + 1);
      publish.accept(piece);
    }
  }

  /** Takes the line that was begun last, which asks for input, even if it was just published. */
  synchronized String prompt() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      return begun;
    }
    int line = text.lastIndexOf('\n') + 1;
    bytes.reset();
    bytes.writeBytes(text.substring(0, line).getBytes(StandardCharsets.UTF_8));
    publish();
    return text.substring(line);
  }

  private static int whole(byte[] all) {
    int start = all.length - 1;
    while (start >= 0 && (all[start] & 0xc0) == 0x80 && all.length - start < 4) {
      start--;
    }
    if (start < 0) {
      return all.length;
    }
    int lead = all[start] & 0xff;
    int size = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    return all.length - start < size ? start : all.length;
  }
}
