package org.micrograd.script.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
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
import org.micrograd.script.run.ScriptCall;
import org.micrograd.script.run.SourcePlaces;

/** GraalPy. */
final class Python extends Language {
  /** The frame of whoever calls Java; the first is this function's own. */
  private static final String FRAME = "(lambda get: lambda: get(1))(__import__('sys')._getframe)";

  /** What is no truth, as an array of truths, is not equal. */
  private static final String EQUAL = "lambda one, other: (one == other) is True";

  /** Objects that are equal and can be changed share that of their class. */
  private static final String HASH =
      "lambda x: hash(x if type(x).__hash__ else type(x).__name__) % 2**31";

  private static final Map<String, String> OF_SETS =
      Map.of("size", "__len__", "has", "__contains__", "delete", "discard");

  Python() {
    super("python", "Python", List.of("py"));
  }

  /**
   * Where a script may write, parsed modules are kept beside their text as elsewhere in Python: to
   * parse those of Python's own library takes longer than all else in them.
   */
  @Override
  public Map<String, String> options(Access access) {
    String refused = System.getenv("PYTHONDONTWRITEBYTECODE");
    boolean keeps = access.trusted() && (refused == null || refused.isEmpty());
    return keeps ? Map.of("python.DontWriteBytecodeFlag", "false") : Map.of();
  }

  @Override
  public boolean countsStatements() {
    return false;
  }

  @Override
  public boolean needsFolder() {
    return true;
  }

  @Override
  public List<String> prelude() {
    return List.of(
        "guarded",
        "decimals",
        "moments",
        "values",
        "operators",
        "facade",
        "functions",
        "others",
        "objects",
        "extended",
        "modules",
        "packages",
        "streams",
        "files",
        "paths",
        "prelude");
  }

  @Override
  public boolean hasStandIns() {
    return true;
  }

  @Override
  public boolean hasOperatorsOfJava() {
    return true;
  }

  @Override
  public boolean hasMapsOfMembers() {
    return false;
  }

  @Override
  public boolean isPlainObject(Value object) {
    return false;
  }

  @Override
  public Set<String> data(Value object) {
    Value kept = object.hasMember("__dict__") ? object.getMember("__dict__") : null;
    Set<String> names = new HashSet<>();
    if (kept != null && kept.hasHashEntries()) {
      Value keys = kept.getHashKeysIterator();
      while (keys.hasIteratorNextElement()) {
        names.add(keys.getIteratorNextElement().asString());
      }
    }
    return names;
  }

  @Override
  public boolean areEqual(Context context, Value one, Value other) {
    return context.eval(id(), EQUAL).execute(one, other).asBoolean();
  }

  @Override
  public int hash(Context context, Value object) {
    return context.eval(id(), HASH).execute(object).asInt();
  }

  @Override
  public String text(Value object) {
    return object.invokeMember("__str__").asString();
  }

  @Override
  public boolean hasThreads() {
    return true;
  }

  @Override
  public FunctionShape shape(Value function) {
    return PythonShape.of(function);
  }

  @Override
  public boolean isClass(Value object) {
    return false;
  }

  @Override
  public boolean isSet(Value object) {
    return object.hasIterator() && object.canInvokeMember("isdisjoint");
  }

  @Override
  public boolean isSized(Value object) {
    return object.hasIterator()
        && object.canInvokeMember("__len__")
        && !object.hasHashEntries()
        && !object.hasMember("__getitem__")
        && !object.hasMember("__dict__");
  }

  @Override
  public boolean isGenerator(Value object) {
    return false;
  }

  @Override
  public String ofSets(String name) {
    return OF_SETS.get(name);
  }

  @Override
  public String standard() {
    return "3.12";
  }

  @Override
  public String mediaType() {
    return "text/x-python";
  }

  @Override
  public Lexis lexis() {
    return Lexis.PYTHON;
  }

  @Override
  public Typing typing() {
    return new PythonTyping();
  }

  @Override
  public boolean isShown(Value value) {
    return !value.isNull();
  }

  @Override
  public FileSystem files(Access access, ModuleFiles modules) {
    return files(access);
  }

  @Override
  public FileSystem files(Access access) {
    FileSystem all = FileSystem.newDefaultFileSystem();
    if (access.trusted()) {
      return all;
    }
    // Python's own library lies in the user's home, where the polyglot API lets a script write.
    FileSystem library =
        FileSystem.newReadOnlyFileSystem(
            FileSystem.allowInternalResourceAccess(FileSystem.newDenyIOFileSystem()));
    return new LibraryPlace(
        "graalpy",
        new AllowedFiles(Access.RESTRICTED, all, library),
        new AllowedFiles(access, all, FileSystem.newDenyIOFileSystem()));
  }

  @Override
  String prepared(String text) {
    return ExportedNotebook.plain(Indentation.removed(text));
  }

  @Override
  Source.Builder completed(Source.Builder source, String text, String name, boolean typed) {
    return source.interactive(typed);
  }

  @Override
  public String again(String text, String name) {
    return null;
  }

  @Override
  public Value run(Context context, List<PreludePart> parts, Map<String, Object> names) {
    return PythonCode.run(context, parts, names);
  }

  @Override
  public String code(InputStream made, String text, String version) throws IOException {
    return PythonCode.read(made, text, version);
  }

  @Override
  RunScopes scopes(Context context, Parser parser) {
    return new PythonScopes(context, this);
  }

  @Override
  public Globals globals(Context context) {
    return new PythonGlobals(context);
  }

  @Override
  public Object number(Value number) {
    return PythonNumbers.toJava(number);
  }

  /** A statement answers its module. */
  @Override
  public Value result(Value answer) {
    return answer.hasMembers() && "module".equals(answer.getMetaObject().getMetaSimpleName())
        ? null
        : answer;
  }

  /** What it gives to objects of Java is not theirs in Java. */
  @Override
  public Value attribute(Context context, Value object, String name) {
    Value found =
        context.eval(id(), "lambda o, name: getattr(o, name, None)").execute(object, name);
    return found.isNull() ? null : found;
  }

  /** That of the traceback; polyglot's own is often the whole function, or the whole text. */
  @Override
  public ScriptPlace place(PolyglotException e) {
    if (e.isHostException()) {
      return SourcePlaces.ofLine(e);
    }
    ScriptPlace place = super.place(e);
    List<ScriptCall> calls = e.isSyntaxError() ? List.of() : calls(e);
    ScriptPlace traced = calls.isEmpty() ? ScriptPlace.UNKNOWN : calls.getFirst().place();
    return traced.line() == -1 || traced.line() == place.line() && traced.column() == -1
        ? place
        : traced;
  }

  @Override
  public List<ScriptCall> calls(PolyglotException e) {
    return e.getGuestObject() == null ? List.of() : PythonTraceback.of(e.getGuestObject());
  }

  @Override
  public Supplier<List<ScriptCall>> running(Context context) {
    return () -> PythonTraceback.running(context.eval(id(), FRAME).execute());
  }
}
