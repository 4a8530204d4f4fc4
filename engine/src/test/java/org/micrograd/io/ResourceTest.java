package org.micrograd.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResourceTest {
  @Test
  void aTextBesideAClassIsRead() {
    assertTrue(Resource.text(ResourceTest.class, "/META-INF/LICENSE").contains("Apache License"));
  }

  @Test
  void textIsInUtf8() throws IOException {
    byte[] bytes = "ä字😀".getBytes(StandardCharsets.UTF_8);
    assertEquals("ä字😀", Resource.text(new ByteArrayInputStream(bytes)));
  }

  @Test
  void whatIsNotThereIsSaid() {
    String message =
        assertThrows(
                IllegalStateException.class, () -> Resource.text(ResourceTest.class, "none.js"))
            .getMessage();
    assertEquals(
        "there is no none.js beside org.micrograd.io.ResourceTest: its jar lacks a part", message);
  }
}
