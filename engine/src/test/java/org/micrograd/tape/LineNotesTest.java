package org.micrograd.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.autograd.Value;

class LineNotesTest {
  @Test
  void withoutAScriptNoLineIsKnown() {
    LineNotes notes = new LineNotes();
    assertNull(notes.file());
    assertEquals(0, notes.of(Value.of(1)));
  }

  @Test
  void aNodeHasTheLineOfTheNextNote() {
    LineNotes notes = new LineNotes("a.js", 1);
    Value first = Value.of(1);
    notes.mark("a.js", 5);
    Value second = Value.of(2);
    Value third = Value.of(3);
    notes.mark("a.js", 6);
    Value last = Value.of(4);
    assertEquals(5, notes.of(first));
    assertEquals(6, notes.of(second));
    assertEquals(6, notes.of(third));
    assertEquals(1, notes.of(last), "after the last note: where the function begins");
  }

  @ParameterizedTest
  @CsvSource({
    "a.js,       a.js,        7,     7",
    "a.js,       /some/a.js,  7,     7",
    "dir/a.js,   C:\\b\\a.js, 7,     7",
    "a.js,       b.js,        7,     0",
    "a.js,       ,            7,     0",
    "a.js,       a.js,        65535, 65535",
    "a.js,       a.js,        65536, 0"
  })
  void linesOfOtherFilesAndTooLargeOnesAreNotKnown(
      String file, String noted, int line, int expected) {
    LineNotes notes = new LineNotes(file, 1);
    Value node = Value.of(1);
    notes.mark(noted, line);
    assertEquals(expected, notes.of(node));
  }

  @Test
  void manyNotesAreKept() {
    LineNotes notes = new LineNotes("a.js", 1);
    Value[] nodes = new Value[1000];
    IntStream.range(0, 1000)
        .forEach(i -> {
          nodes[i] = Value.of(i);
          notes.mark("a.js", i + 1);
        });
    for (int i = 0; i < nodes.length; i++) {
      assertEquals(i + 1, notes.of(nodes[i]));
    }
  }
}
