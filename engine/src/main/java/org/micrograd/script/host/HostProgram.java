package org.micrograd.script.host;

import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.micrograd.script.Access;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.border.Border;
import org.micrograd.script.language.FileAccess;
import org.micrograd.script.language.ModuleFiles;
import org.micrograd.script.library.Prelude;

/** A host's script as a program: with a file, arguments and a status. */
public final class HostProgram {
  private final Border border;
  private final Access access;
  private final ModuleFiles modules;
  private final Prelude prelude;

  HostProgram(Border border, Access access, ModuleFiles modules, Prelude prelude) {
    this.border = border;
    this.access = access;
    this.modules = modules;
    this.prelude = prelude;
  }

  /**
   * Tells a script its file and its arguments, as the language's own launcher does.
   *
   * @param file null for none
   */
  public void start(String file, List<String> arguments) {
    border.run(() -> {
      Path folder = FileAccess.folder(access, file);
      prelude.start(file, arguments, folder == null ? null : folder.toString());
      return null;
    });
  }

  /**
   * Has the modules of a folder come first, and then those of the folders that the environment
   * names for the language, as its own launcher does for a person.
   */
  public void begin(Path folder) {
    modules.beginProgram();
    border.run(() -> {
      prelude.begin(folder.toString());
      return null;
    });
  }

  /**
   * Runs a script as the language's own launcher does: it tells the script its file and arguments,
   * writes what it does not catch to the errors, and answers the status that it leaves with.
   *
   * @param target the script's file, or how the launcher was told of it
   * @param text what to run, or null where the target is found by its name
   * @throws ScriptFailure if it is stopped, or leaves at once
   */
  public int run(String target, List<String> arguments, String text) {
    modules.beginProgram();
    int status = border.run(() -> prelude.program(target, arguments, text));
    while (status < 0) {
      // What a promise waits for runs between two calls.
      status = border.run(prelude::turn);
    }
    return status;
  }

  /**
   * Writes what a text that is no file has not caught as the language's own launcher does, and
   * answers the status that it leaves with; null where the language has no words of its own for
   * that, or nothing was thrown by a script.
   */
  public Integer ended(ScriptFailure failure, String text) {
    if (!(failure.getCause() instanceof PolyglotException e) || e.isCancelled() || e.isExit()) {
      return null;
    }
    Value thrown = e.getGuestObject();
    return thrown == null
        ? null
        : border.run(() -> prelude.ended(thrown, text, failure.line(), failure.column()));
  }

  /** The status with which a text leaves that is no file and has run to its end. */
  public int left() {
    return border.run(prelude::left);
  }
}
