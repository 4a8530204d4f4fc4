package org.micrograd.script.library;

import java.util.List;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.micrograd.script.ScriptPlace;
import org.micrograd.script.language.PreludePart;
import org.micrograd.script.run.SourcePlaces;

/**
 * What a prelude may ask of the library's files: the part of the {@link Bridge} that loads code.
 */
public abstract class SourceBridge extends ObjectBridge {
  private final LibraryFiles files;
  private org.graalvm.polyglot.Value kept;
  private ScriptPlace thrownAt = ScriptPlace.UNKNOWN;

  SourceBridge(LibraryFiles files) {
    this.files = files;
  }

  final LibraryFiles files() {
    return files;
  }

  /**
   * The modules of the library, each a line: its name, the names that it exports, those of them
   * that are methods of Values, and "written" where part of it is written by hand, a tab between
   * them.
   */
  @Export
  public String modules() {
    return files.modules().stream()
        .map(each ->
            String.join(
                "\t",
                each.name(),
                String.join(" ", each.exports()),
                String.join(" ", each.methods()),
                each.isWritten() ? "written" : ""))
        .collect(Collectors.joining("\n"));
  }

  /** A part of the prelude that is run when it is needed: its parsed code or null, and its text. */
  @Export
  public Object[] part(String name) {
    PreludePart part = files.preludePart(name, version());
    return new Object[] {part.code(), part.text()};
  }

  /** The same of another file of a module's library. */
  @Export
  public Object[] beside(String module, String name) {
    PreludePart part = files.beside(module, name, version());
    return new Object[] {part.code(), part.text()};
  }

  /**
   * The value of a part of the prelude, evaluated where errors do not count as the script's own.
   */
  @Export
  public org.graalvm.polyglot.Value script(String name) {
    return internal("micrograd/" + name + ".js", files.preludePart(name, version()).text());
  }

  /** The names of the packages that have a stand-in. */
  @Export
  public Object[] standIns() {
    return files.standIns().toArray();
  }

  /** The value of a module's text, evaluated where errors do not count as the script's own. */
  @Export
  public org.graalvm.polyglot.Value module(String module) {
    return internal("micrograd/" + module + ".js", source(module));
  }

  /** Keeps names of the language as they are before an application binds others by them. */
  @Export
  public void keep(org.graalvm.polyglot.Value names) {
    kept = names;
  }

  /** What the library says by a name of the language is not what the script has by it. */
  private org.graalvm.polyglot.Value internal(String file, String text) {
    String own = "(({%s}) => (%s\n))".formatted(String.join(",", kept.getMemberKeys()), text);
    return Context.getCurrent()
        .eval(Source.newBuilder("js", own, file).internal(true).cached(false).buildLiteral())
        .execute(kept);
  }

  @Export
  public String source(String module) {
    return files.text(module);
  }

  /** Python's code of a module or stand-in, as bytes in a text; null where its text must serve. */
  @Export
  public String code(String module, String text) {
    return files.code(module, text, version());
  }

  /** The same of a module's rows. */
  @Export
  public String rowsCode(String module, String text) {
    return files.rowsCode(module, text, version());
  }

  private static String version() {
    return LibraryFiles.version(Context.getCurrent());
  }

  /** Runs a function of a part; where in the script it threw, {@link #thrownAt} tells. */
  @Export
  public org.graalvm.polyglot.Value watched(org.graalvm.polyglot.Value function) {
    try {
      return function.execute();
    } catch (PolyglotException e) {
      thrownAt = SourcePlaces.of(e, 0, List.of());
      throw e;
    }
  }

  /** The file, line and column where a watched function has thrown last; once. */
  @Export
  public Object[] thrownAt() {
    ScriptPlace place = thrownAt;
    thrownAt = ScriptPlace.UNKNOWN;
    return new Object[] {place.file(), place.line(), place.column()};
  }
}
