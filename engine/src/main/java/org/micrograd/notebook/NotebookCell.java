package org.micrograd.notebook;

import java.util.Map;

/**
 * A cell of a notebook.
 *
 * @param attachments pictures in a text, by name: a media type and its data in base 64
 */
record NotebookCell(Kind kind, String source, Map<String, Attachment> attachments) {
  enum Kind {
    CODE,
    MARKDOWN,
    RAW
  }

  /** A picture that a text shows. */
  record Attachment(String type, String data) {}
}
