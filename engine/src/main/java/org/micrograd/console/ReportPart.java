package org.micrograd.console;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.micrograd.draw.Picture;

/** What a run left on the page of its report. */
sealed interface ReportPart {
  /** What it wrote. */
  record Text(ByteArrayOutputStream bytes, boolean error) implements ReportPart {
    @Override
    public String toString() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** What it showed. */
  record Shown(Picture picture) implements ReportPart {}
}
