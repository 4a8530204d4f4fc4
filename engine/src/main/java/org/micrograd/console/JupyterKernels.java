package org.micrograd.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import org.micrograd.io.Home;
import org.micrograd.io.WholeFile;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;
import org.micrograd.session.NotebookServer;

/** Jupyter's kernels: what it has to know of them, and the process that it starts. */
final class JupyterKernels {
  private static final String USAGE =
      "micrograd: write --install-kernels, --install-kernels --user or --install-kernels --prefix DIR";

  private JupyterKernels() {}

  /** Writes the specification of a kernel of each language where Jupyter looks for it. */
  static int install(List<String> arguments, PrintStream out, PrintStream err) {
    boolean prefixed = arguments.size() == 2 && arguments.getFirst().equals("--prefix");
    boolean user = arguments.isEmpty() || arguments.equals(List.of("--user"));
    if (!prefixed && !user) {
      err.println(USAGE);
      return 2;
    }
    String home = System.getProperty("micrograd.home");
    if (home == null || server().isEmpty()) {
      err.println("micrograd: kernels are installed by bin/micrograd of a distribution");
      return 2;
    }
    Path data =
        prefixed
            ? Path.of(arguments.getLast()).toAbsolutePath().normalize().resolve("share/jupyter")
            : userData();
    if (data == null) {
      err.println("micrograd: there is no home folder: write --prefix DIR");
      return 2;
    }
    try {
      for (Language language : Languages.all()) {
        Path folder = Files.createDirectories(data.resolve("kernels").resolve(name(language)));
        WholeFile.write(folder.resolve("kernel.json"), specification(language, home));
        out.println("installed " + folder);
      }
      return 0;
    } catch (IOException e) {
      err.println("micrograd: cannot install the kernels in " + data + ": " + e.getMessage());
      return 1;
    }
  }

  private static String name(Language language) {
    return "micrograd-" + language.id();
  }

  /** Where Jupyter looks for what a user has; null for nowhere. */
  private static Path userData() {
    String told = System.getenv("JUPYTER_DATA_DIR");
    if (told != null && !told.isEmpty()) {
      return Path.of(told);
    }
    Path home = Home.folder();
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String shared = System.getenv("XDG_DATA_HOME");
    if (home == null) {
      return null;
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Jupyter");
    }
    return shared == null || shared.isEmpty()
        ? home.resolve(".local/share/jupyter")
        : Path.of(shared, "jupyter");
  }

  /** An interrupt comes as a message: a signal would end the JVM. */
  private static String specification(Language language, String home) {
    return """
    {
      "argv": [%s, "--kernel", "%s", "{connection_file}"],
      "display_name": "%s (micrograd)",
      "language": "%s",
      "interrupt_mode": "message",
      "metadata": {"debugger": false}
    }
    """
        .formatted(
            quoted(Path.of(home, "bin", "micrograd").toString()),
            language.id(),
            language.title(),
            language.title().toLowerCase(Locale.ROOT));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Serves a language to the frontend that started this process. */
  static int serve(List<String> arguments, PrintStream err) {
    Language language =
        arguments.size() != 2
            ? null
            : Languages.all().stream()
                .filter(each -> each.id().equals(arguments.getFirst()))
                .findFirst()
                .orElse(null);
    if (language == null || server().isEmpty()) {
      err.println("micrograd: --kernel needs a language, a connection file, and the library");
      return 2;
    }
    try {
      server().get().serve(language, Path.of(arguments.getLast()));
      return 0;
    } catch (IOException e) {
      err.println("micrograd: cannot serve notebooks: " + e.getMessage());
      return 1;
    }
  }

  /** Loads what a kernel needs, where there is one. */
  static void rehearse() {
    server()
        .ifPresent(server -> {
          try {
            server.rehearse();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Optional<NotebookServer> server() {
    return ServiceLoader.load(NotebookServer.class).findFirst();
  }
}
