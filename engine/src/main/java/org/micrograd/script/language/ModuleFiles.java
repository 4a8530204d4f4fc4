package org.micrograd.script.language;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
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
import java.util.function.Supplier;
import org.graalvm.polyglot.io.FileSystem;
import org.micrograd.script.Access;
import org.micrograd.script.ScriptModule;

/**
 * The files that JavaScript's {@code import} sees: the module {@code micrograd}, and those of the
 * machine for trusted scripts only.
 */
public final class ModuleFiles implements FileSystem {
  private static final String ALL = "micrograd";
  private static final String CORE = "micrograd/engine";

  private final Access access;
  private final FileSystem below;
  private final List<ScriptModule> modules;
  private final Map<Path, List<String>> parts = new HashMap<>();

  /** Asked when a script first imports from here. */
  private Supplier<List<String>> names = List::of;

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
    String names = "{" + String.join(", ", exports(path)) + "}";
    return "const %s = globalThis[Symbol.for('micrograd')];\nexport %s;\n"
        .formatted(names, names)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Path parsePath(String path) {
    return path.startsWith(ALL) && isOurs(path(path)) ? path(path) : below.parsePath(path);
  }

  @Override
  public Path parsePath(URI uri) {
    return below.parsePath(uri);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    if (!isOurs(path)) {
      allowed(path);
      below.checkAccess(path, modes, options);
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
    return isOurs(path) ? path : below.toRealPath(path, options);
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
