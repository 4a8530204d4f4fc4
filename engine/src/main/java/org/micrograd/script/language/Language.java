package org.micrograd.script.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.micrograd.script.Access;
import org.micrograd.script.ScriptPlace;
import org.micrograd.script.run.Failures;
import org.micrograd.script.run.ScriptCall;
import org.micrograd.script.run.SourcePlaces;

/** A script language: all in which one differs from another. */
public abstract class Language implements Failures.Reader {
  private final String id;
  private final String title;
  private final List<String> extensions;

  Language(String id, String title, List<String> extensions) {
    this.id = id;
    this.title = title;
    this.extensions = extensions;
  }

  /** The polyglot name: {@code js}, {@code python}. */
  public final String id() {
    return id;
  }

  /** The name for people. */
  public final String title() {
    return title;
  }

  /** The extension of this language's files, of the library's modules too. */
  public final String fileExtension() {
    return extensions.getFirst();
  }

  /** Whether a file is a script of this language, by its extension. */
  final boolean isFile(String name) {
    return extensions.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  @Override
  public final String toString() {
    return title;
  }

  /** The options of a context whose scripts have some access. */
  public abstract Map<String, String> options(Access access);

  /** Whether the statements that a script executes can be counted, and so limited. */
  public abstract boolean countsStatements();

  /** Whether it starts only where it can unpack files of its own. */
  public abstract boolean needsFolder();

  /** The scripts of its prelude, in the order in which they run. */
  public abstract List<String> prelude();

  /** Whether the library has stand-ins for packages that its scripts import. */
  public abstract boolean hasStandIns();

  /** Whether its operators work on Values as they are in Java. */
  public abstract boolean hasOperatorsOfJava();

  /**
   * What a script finds in an object by a name that the object itself has not: null where the
   * language adds nothing to the objects of others.
   */
  public Value attribute(Context context, Value object, String name) {
    return null;
  }

  /** Whether its maps are objects, their entries being members. */
  public abstract boolean hasMapsOfMembers();

  /** Whether an object is a mere map of its members. */
  public abstract boolean isPlainObject(Value object);

  /** The names of what an object keeps, as opposed to what its class computes. */
  public abstract Set<String> data(Value object);

  /** Whether two objects are equal to a script. */
  public boolean areEqual(Context context, Value one, Value other) {
    return one.equals(other);
  }

  /** A hash that equal objects share. */
  public int hash(Context context, Value object) {
    return object.hashCode();
  }

  /** An object as its language makes a text of it. */
  public abstract String text(Value object);

  /** Whether a function may run on one thread while the script waits for it on another. */
  public abstract boolean hasThreads();

  /** What tells of a function which of Java's functional interfaces it is meant for. */
  public abstract FunctionShape shape(Value function);

  /** Whether an object is a class that must be called as one. */
  public abstract boolean isClass(Value object);

  /** Whether an object is a set. */
  public abstract boolean isSet(Value object);

  /** Whether an object is no more than elements and their number, as the values of a map. */
  public abstract boolean isSized(Value object);

  /** Whether an object is the iterator of itself, though the polyglot API does not say so. */
  public abstract boolean isGenerator(Value object);

  /**
   * The method of its sets that does what sets of other languages do by a name: {@code size},
   * {@code has}, {@code delete}; null for any other.
   */
  public abstract String ofSets(String name);

  /** The version of the language itself, as notebooks name it. */
  public abstract String standard();

  /** The media type of its texts. */
  public abstract String mediaType();

  /** Its words, as far as colours, indentation and completion need them. */
  public abstract Lexis lexis();

  /** How its texts are typed. */
  public abstract Typing typing();

  /** Whether a value is one that a console shows. */
  public abstract boolean isShown(Value value);

  /**
   * The files that its scripts see.
   *
   * @param access what a script may touch
   * @param modules the library's modules as files, and the machine's files beside them
   */
  public abstract FileSystem files(Access access, ModuleFiles modules);

  /** The machine's files as far as a script may touch them. */
  public abstract FileSystem files(Access access);

  /** A script's text as its parser takes it. */
  abstract String prepared(String text);

  /**
   * Completes a source.
   *
   * @param typed whether the text was typed at a console
   */
  abstract Source.Builder completed(Source.Builder source, String text, String name, boolean typed);

  /** Whether a text is a module that imports or exports. */
  boolean isModule(String text, String name) {
    return false;
  }

  /** What to run in place of a text that ran before; null where that is the text itself. */
  public abstract String again(String text, String name);

  /**
   * Runs the parts of its prelude.
   *
   * @param names the Java objects that the parts see
   * @return what the last one answers
   */
  public abstract Value run(Context context, List<PreludePart> parts, Map<String, Object> names);

  /**
   * Code that was made of a text, as bytes in a text; null where the text must be parsed.
   *
   * @param made where it is, or null
   * @param version that of the polyglot engine
   */
  public abstract String code(InputStream made, String text, String version) throws IOException;

  /** The globals of a context. */
  public abstract Globals globals(Context context);

  /**
   * The scopes that runs in a context may have of their own.
   *
   * @param parser parses the scripts of the context
   */
  abstract RunScopes scopes(Context context, Parser parser);

  /** A script's number in Java. */
  public abstract Object number(Value number);

  /** The value of what a script answered; null where it has none, as after a statement. */
  public abstract Value result(Value answer);

  @Override
  public ScriptPlace place(PolyglotException e) {
    return SourcePlaces.of(e, 0, List.of());
  }

  @Override
  public List<ScriptCall> calls(PolyglotException e) {
    return SourcePlaces.calls(e, id());
  }

  /** Runs something while a script of another context runs on the same thread. */
  public <T> T inside(Context context, Supplier<T> action) {
    return action.get();
  }

  /**
   * What tells the calls of the script that runs in a context, for Java exceptions; one that tells
   * none where the language keeps them with an exception.
   */
  public abstract Supplier<List<ScriptCall>> running(Context context);

  @Override
  public boolean isUnfinished(PolyglotException e) {
    return e.isIncompleteSource();
  }
}
