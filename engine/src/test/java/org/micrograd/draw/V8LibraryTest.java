package org.micrograd.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class V8LibraryTest {
  private static final int LOAD = 1;
  private static final int GNU_STACK = 0x6474e551;

  /** A 64-bit ELF file of two program headers that follow the file header. */
  private static byte[] elf(int type, int flags) {
    ByteBuffer elf = ByteBuffer.allocate(64 + 2 * 56).order(ByteOrder.LITTLE_ENDIAN);
    elf.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    elf.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 2);
    elf.putInt(64, LOAD).putInt(68, 5);
    elf.putInt(120, type).putInt(124, flags);
    return elf.array();
  }

  @ParameterizedTest
  @CsvSource({"7, 6", "6, 6", "1, 0"})
  void theStackIsNotExecutable(int before, int after) {
    byte[] library = elf(GNU_STACK, before);
    V8Library.forbidExecutableStack(library);
    assertArrayEquals(elf(GNU_STACK, after), library);
  }

  @Test
  void codeStaysExecutable() {
    byte[] library = elf(LOAD, 7);
    V8Library.forbidExecutableStack(library);
    assertArrayEquals(elf(LOAD, 7), library);
  }

  @ParameterizedTest
  @CsvSource({"0, 77", "4, 1"})
  void otherFilesStayAsTheyAre(int at, byte other) {
    byte[] library = elf(GNU_STACK, 7);
    library[at] = other;
    byte[] before = library.clone();
    V8Library.forbidExecutableStack(library);
    assertArrayEquals(before, library);
    V8Library.forbidExecutableStack(new byte[3]);
  }
}
