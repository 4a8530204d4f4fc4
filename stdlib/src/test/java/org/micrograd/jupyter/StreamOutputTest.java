package org.micrograd.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a cell writes, in pieces, and the line that asks for input, whenever pieces are published.
 */
class StreamOutputTest {
  /** A tilde is the end of a line, a bar where what there is so far is published. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          name?         ; name?    ; ''
          a~name?       ; name?    ; a~
          a~name?|      ; name?    ; a~name?
          a~na|me?      ; me?      ; a~na
          a~na|me?|     ; name?    ; a~name?
          a~|           ; ''       ; a~
          é|ü?|         ; éü?      ; éü?
          """)
  void thePromptIsTheLineBegun(String written, String prompt, String published) {
    StringBuilder out = new StringBuilder();
    StreamOutput output = new StreamOutput(out::append, () -> {});
    String text = written.strip();
    for (String piece : text.split("(?<=\\|)")) {
      byte[] bytes = piece.replace("|", "").replace('~', '\n').getBytes(StandardCharsets.UTF_8);
      output.write(bytes, 0, bytes.length);
      if (piece.endsWith("|")) {
        output.publish();
      }
    }
    assertEquals(prompt, output.prompt());
    assertEquals(published, out.toString().replace('\n', '~'));
  }
}
