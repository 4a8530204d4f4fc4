package org.micrograd.script.language;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.graalvm.polyglot.io.FileSystem;
import org.micrograd.script.Access;
import org.micrograd.script.ScriptModule;

/**
 * The files that JavaScript's {@code import} sees: the module {@code micrograd}, and for trusted
 * scripts those of the machine. A script that runs as a program also imports node's modules, and
 * files that are no modules: those give what they export through {@code require}.
 */
public final class ModuleFiles implements FileSystem {
  private static final String ALL = "micrograd";
  private static final String CORE = "micrograd/engine";
  private static final String NODE = "node:";

  /** What may be left out of the name of a file, as tools for TypeScript allow. */
  private static final List<String> ENDS = List.of(".js", ".mjs", "/index.js");

  /** The name of a package, of something in one, or of what one calls its own. */
  private static final Pattern PACKAGE = Pattern.compile("[@#\\w][^:]*");

  private final Access access;
  private final FileSystem below;
  private final List<ScriptModule> modules;
  private final Map<Path, List<String>> parts = new HashMap<>();

  /** Asked when a script first imports from here. */
  private Supplier<List<String>> names = List::of;

  /** Those of node and of files that are no modules: the names by which they are required. */
  private final Map<Path, String> required = new HashMap<>();

  private Function<String, List<String>> exported = name -> List.of();

  private UnaryOperator<String> located = name -> null;

  /** Whether the script runs as a program. */
  private volatile boolean isProgram;

  /** Those of node's modules that there are. */
  private static final Set<String> NODES =
      Set.of(
          "assert",
          "assert/strict",
          "buffer",
          "console",
          "crypto",
          "events",
          "fs",
          "fs/promises",
          "module",
          "os",
          "path",
          "perf_hooks",
          "process",
          "readline",
          "readline/promises",
          "test",
          "timers",
          "timers/promises",
          "url",
          "util");

  /**
   * The library's modules above other files.
   *
   * @param below the machine's files as far as a script may touch them
   * @param modules the parts of the library, each of which a script may name: micrograd/nn
   */
  public ModuleFiles(Access access, FileSystem below, List<ScriptModule> modules) {
    this.modules = modules;
    this.access = access;
    this.below = below;
    parts.put(path(ALL), null);
    parts.put(path(CORE), List.of());
    modules.forEach(module -> parts.put(path(ALL + "/" + module.name()), module.exports()));
  }

  /** Says what may be imported: all names, or those of a part and the engine's own beside them. */
  public void export(Supplier<List<String>> all) {
    names = all;
  }

  private Collection<String> exports(Path path) {
    List<String> all = names.get();
    if (parts.get(path) == null) {
      return all;
    }
    Set<String> part = new LinkedHashSet<>(all);
    modules.stream()
        .filter(module -> !module.name().equals(ScriptModule.METHODS))
        .forEach(module -> module.exports().forEach(part::remove));
    part.addAll(parts.get(path));
    return part;
  }

  /** From here on the script runs as a program. */
  public void beginProgram() {
    isProgram = true;
  }

  /**
   * Sets who knows what node's modules, and files that are no modules, export.
   *
   * @param exported the names that a module exports
   * @param located the file of a package that has a name; null if there is none
   */
  public void requires(Function<String, List<String>> exported, UnaryOperator<String> located) {
    this.exported = exported;
    this.located = located;
  }

  private static Path path(String module) {
    return Path.of(module).toAbsolutePath();
  }

  private boolean isOurs(Path path) {
    return parts.containsKey(path);
  }

  private void allowed(Path path) {
    if (!FileAccess.mayRead(access, path)) {
      throw new SecurityException(
          "cannot import \"" + path + "\": a restricted script imports only 'micrograd'");
    }
  }

  private byte[] text(Path path) {
    String module = required.get(path);
    if (module != null) {
      return required(module);
    }
    String names = "{" + String.join(", ", exports(path)) + "}";
    return "const %s = globalThis[Symbol.for('micrograd')];\nexport %s;\n"
        .formatted(names, names)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A module that gives what {@code require} gives for a name. */
  private byte[] required(String name) {
    String names =
        exported.apply(name).stream()
            .filter(each -> each.matches("[A-Za-z_$][\\w$]*") && !each.equals("default"))
            .collect(Collectors.joining(", "));
    return "const all = globalThis[Symbol.for('micrograd.node')](%s);\nexport default all;\nexport const {%s} = all;\n"
        .formatted("'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'", names)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Path parsePath(String path) {
    if (path.startsWith(ALL) && isOurs(path(path))) {
      return path(path);
    }
    String module = path.startsWith(NODE) ? path.substring(NODE.length()) : path;
    if (isProgram && NODES.contains(module)) {
      Path found = path(NODE + module);
      required.put(found, module);
      parts.put(found, List.of());
      return found;
    }
    String file = isProgram && PACKAGE.matcher(path).matches() ? located.apply(path) : null;
    return below.parsePath(file == null ? path : file);
  }

  /** The file that an import means where its name lacks an end. */
  private Path whole(Path path) {
    if (!access.trusted() || Files.isRegularFile(path)) {
      return path;
    }
    return ENDS.stream()
        .map(end -> Path.of(path + end))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(path);
  }

  @Override
  public Path parsePath(URI uri) {
    return uri.toString().startsWith(NODE) ? parsePath(uri.toString()) : below.parsePath(uri);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    if (!isOurs(path)) {
      allowed(path);
      below.checkAccess(whole(path), modes, options);
    }
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (isOurs(path)) {
      return new TextChannel(text(path));
    }
    allowed(path);
    if (isProgram && Files.isRegularFile(path)) {
      String text = Files.readString(path);
      if (!ModuleText.is(text, path.toString())) {
        return new TextChannel(required(path.toString()));
      }
      return new TextChannel(
          CatchText.of(ImportText.of(text, true)).getBytes(StandardCharsets.UTF_8));
    }
    return below.newByteChannel(path, options, attributes);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return isOurs(path)
        ? Map.of("isRegularFile", true, "isDirectory", false, "size", (long) text(path).length)
        : below.readAttributes(path, attributes, options);
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return isOurs(path) ? path : below.toAbsolutePath(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return isOurs(path) ? path : below.toRealPath(whole(path), options);
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    below.createDirectory(path, attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    below.delete(path);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return below.newDirectoryStream(path, filter);
  }
}
