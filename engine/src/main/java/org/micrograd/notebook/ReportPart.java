package org.micrograd.notebook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.micrograd.draw.Picture;
import org.micrograd.script.language.Language;

/** A part of the page of a run, from top to bottom. */
sealed interface ReportPart {
  /** What ran. */
  record Source(String code, Language language) implements ReportPart {}

  /** What it wrote. */
  record Text(ByteArrayOutputStream bytes, boolean error) implements ReportPart {
    @Override
    public String toString() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** The value of a cell, or what was displayed, as text. */
  record Value(String text) implements ReportPart {}

  /** What it showed. */
  record Shown(Picture picture) implements ReportPart {}

  /** A piece of the page as it is: the text of a notebook, or what a value says of itself. */
  record Html(String html) implements ReportPart {}
}
