package org.micrograd.script.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * A script's byte streams over the readers and writers that are current when it reads or writes.
 */
public final class Streams {
  private Streams() {}

  /** A stream to the current writer of what a check allows. */
  public static OutputStream to(Supplier<Writer> writer, IntPredicate allows) {
    return new WriterStream(writer, allows);
  }

  /** A stream from the current reader. */
  public static InputStream from(Supplier<Reader> reader) {
    return new ReaderStream(reader);
  }

  /** A line with its end; null at the end of all. */
  public static String line(Reader reader) {
    StringBuilder line = new StringBuilder();
    try {
      int c;
      while ((line.isEmpty() || line.charAt(line.length() - 1) != '\n')
          && (c = reader.read()) >= 0) {
        line.append((char) c);
      }
    } catch (InterruptedIOException e) {
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read: " + e.getMessage(), e);
    }
    return line.isEmpty() ? null : line.toString();
  }

  private static final class WriterStream extends OutputStream {
    private final Supplier<Writer> writer;
    private final IntPredicate allows;
    private final ByteBuffer bytes = ByteBuffer.allocate(8192);
    private final CharBuffer chars = CharBuffer.allocate(8192);
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    WriterStream(Supplier<Writer> writer, IntPredicate allows) {
      this.writer = writer;
      this.allows = allows;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] source, int offset, int length) throws IOException {
      int from = offset;
      int end = offset + length;
      while (from < end) {
        int part = Math.min(end - from, bytes.remaining());
        bytes.put(source, from, part);
        from += part;
        drain();
      }
    }

    /** Hands on all whole characters; the bytes of a character cut in two stay. */
    private void drain() throws IOException {
      bytes.flip();
      decoder.decode(bytes, chars, false);
      bytes.compact();
      chars.flip();
      if (allows.test(chars.remaining())) {
        writer.get().append(chars);
      }
      chars.clear();
    }

    @Override
    public void flush() throws IOException {
      writer.get().flush();
    }
  }

  private static final class ReaderStream extends InputStream {
    private final Supplier<Reader> reader;
    private byte[] rest = {};
    private int at;

    ReaderStream(Supplier<Reader> reader) {
      this.reader = reader;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (at == rest.length && !fill()) {
        return -1;
      }
      int part = Math.min(length, rest.length - at);
      System.arraycopy(rest, at, target, offset, part);
      at += part;
      return part;
    }

    private boolean fill() {
      String line = line(reader.get());
      rest = line == null ? new byte[0] : line.getBytes(StandardCharsets.UTF_8);
      at = 0;
      return rest.length > 0;
    }
  }
}
