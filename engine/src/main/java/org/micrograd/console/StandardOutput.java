package org.micrograd.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The launcher's output and errors, in UTF-8 whatever the JVM's charset is. A PrintStream goes on
 * in silence where nothing can be written any more; here, the process ends.
 */
final class StandardOutput extends FilterOutputStream {
  /** The status that a shell gives to a program that a closed pipe ended. */
  private static final int CLOSED_PIPE = 141;

  private StandardOutput(FileDescriptor file) {
    super(new FileOutputStream(file));
  }

  static PrintStream to(FileDescriptor file) {
    return new PrintStream(new StandardOutput(file), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      end(e);
    }
  }

  /** Whoever reads the output has seen enough: as for any filter, that is no error. */
  private static void end(IOException e) {
    if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
      complain("micrograd: cannot write the output: " + e.getMessage() + "\n");
      Runtime.getRuntime().halt(1);
    }
    Runtime.getRuntime().halt(CLOSED_PIPE);
  }

  private static void complain(String text) {
    try (OutputStream err = new FileOutputStream(FileDescriptor.err)) {
      err.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Nobody is left to be told: the status tells.
    }
  }
}
