package org.micrograd.session;

import java.io.IOException;
import java.nio.file.Path;
import org.micrograd.script.language.Language;

/** Runs the cells of notebooks that are open elsewhere; found by {@code ServiceLoader}. */
public interface NotebookServer {
  /**
   * Serves a language to its end.
   *
   * @param connection the file that tells where to listen
   * @throws IOException if that cannot be done
   */
  void serve(Language language, Path connection) throws IOException;

  /** Serves a short conversation that nobody sees, and so loads what serving needs. */
  void rehearse() throws IOException;
}
