package org.micrograd.script.language;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;
import org.micrograd.script.Access;

/** The machine's files as far as a script's access goes, and a language's own beside them. */
final class AllowedFiles implements FileSystem {
  private final Access access;
  private final FileSystem all;
  private final FileSystem rest;

  /**
   * @param rest who answers, or refuses, for all that the access does not allow
   */
  AllowedFiles(Access access, FileSystem all, FileSystem rest) {
    this.access = access;
    this.all = all;
    this.rest = rest;
  }

  private FileSystem reading(Path path) {
    return FileAccess.mayRead(access, path) ? all : rest;
  }

  private FileSystem writing(Path path) {
    return FileAccess.mayWrite(access, path) ? all : rest;
  }

  @Override
  public Path parsePath(URI uri) {
    return all.parsePath(uri);
  }

  @Override
  public Path parsePath(String path) {
    return all.parsePath(path);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    FileSystem files = modes.contains(AccessMode.WRITE) ? writing(path) : reading(path);
    files.checkAccess(path, modes, options);
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    writing(path).createDirectory(path, attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    writing(path).delete(path);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean reads = options.isEmpty() || Set.of(StandardOpenOption.READ).containsAll(options);
    FileSystem files = reads ? reading(path) : writing(path);
    return files.newByteChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return reading(path).newDirectoryStream(path, filter);
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return reading(path).toAbsolutePath(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return reading(path).toRealPath(path, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return reading(path).readAttributes(path, attributes, options);
  }
}
