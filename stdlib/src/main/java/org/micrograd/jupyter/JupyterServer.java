package org.micrograd.jupyter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;
import org.micrograd.session.NotebookServer;

/** Serves Jupyter's frontends. */
public final class JupyterServer implements NotebookServer {
  /** The reply to a shutdown is still on its way. */
  private static final long LAST_WORDS_MILLIS = 300;

  @Override
  public void serve(Language language, Path connection) throws IOException {
    // What the library of sockets logs to is not there, and need not be told of.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    KernelConnectionProperties properties =
        KernelConnectionProperties.parse(Files.readString(connection));
    try (Kernel kernel = new Kernel(language, properties)) {
      kernel.open();
      // A frontend that is gone can shut down nothing.
      CompletableFuture<Void> _ =
          ProcessHandle.current()
              .parent()
              .map(parent -> parent.onExit().thenRun(kernel::end))
              .orElse(null);
      kernel.await();
      Thread.sleep(LAST_WORDS_MILLIS);
    } catch (GeneralSecurityException e) {
      throw new IOException("the connection file asks for a signature that is unknown here", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void rehearse() throws IOException {
    for (Language language : Languages.all()) {
      try (Frontend frontend = Frontend.open(language)) {
        frontend.request("kernel_info_request", "{}");
        frontend.execute("1 + 1");
        frontend.execute("print(draw(value(2) * value(3)))");
        frontend.execute("nothing + 1");
        frontend.request("complete_request", "{\"code\": \"val\", \"cursor_pos\": 3}");
      }
    }
  }
}
