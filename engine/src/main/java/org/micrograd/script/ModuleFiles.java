package org.micrograd.script;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The files that JavaScript's {@code import} sees: the module {@code micrograd}, and those of the
 * machine for trusted scripts only.
 */
final class ModuleFiles implements FileSystem {
  private static final Pattern STATEMENT =
      Pattern.compile("(?m)^\\s*(import\\s*[\\w{*'\"]|export\\s)");
  private static final Path MODULE = Path.of("micrograd").toAbsolutePath();

  private final Access access;
  private final FileSystem below;
  private final List<String> modules;
  private final List<String> exports = new ArrayList<>();

  /**
   * @param modules the parts of the library, each of which a script may name: micrograd/nn
   */
  ModuleFiles(Access access, List<String> modules) {
    this.modules = modules;
    this.access = access;
    this.below = access.files(Language.JAVASCRIPT);
  }

  /** Names what the module exports. */
  void export(Iterable<String> names) {
    names.forEach(exports::add);
  }

  /** Whether a script is an ES module. */
  static boolean isModule(String text, String name) {
    return name.endsWith(".mjs") || STATEMENT.matcher(text).find();
  }

  private static boolean isOurs(Path path) {
    return MODULE.equals(path);
  }

  private void allowed(Path path) {
    if (!access.mayRead(path)) {
      throw new SecurityException(
          "cannot import \"" + path + "\": a restricted script imports only 'micrograd'");
    }
  }

  private byte[] text() {
    StringBuilder text =
        new StringBuilder("const {")
            .append(String.join(", ", exports))
            .append("} = globalThis[Symbol.for('micrograd')];\n");
    return text.append("export {")
        .append(String.join(", ", exports))
        .append("};\n")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Path parsePath(String path) {
    boolean ours =
        path.equals("micrograd")
            || path.equals("micrograd/engine")
            || modules.stream().anyMatch(name -> path.equals("micrograd/" + name));
    return ours ? MODULE : below.parsePath(path);
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
      return new TextChannel(text());
    }
    allowed(path);
    return below.newByteChannel(path, options, attributes);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return isOurs(path)
        ? Map.of("isRegularFile", true, "isDirectory", false, "size", (long) text().length)
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
