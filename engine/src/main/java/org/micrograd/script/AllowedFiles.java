package org.micrograd.script;

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

/** The machine's files, as far as a script's access goes. */
final class AllowedFiles implements FileSystem {
  private final Access access;
  private final FileSystem all = FileSystem.newDefaultFileSystem();

  AllowedFiles(Access access) {
    this.access = access;
  }

  private Path readable(Path path) {
    return allowed(access.mayRead(path), path, "read");
  }

  private Path writable(Path path) {
    return allowed(access.mayWrite(path), path, "write");
  }

  private static Path allowed(boolean allowed, Path path, String what) {
    if (!allowed) {
      throw new SecurityException("a restricted script may not " + what + " " + path);
    }
    return path;
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
    all.checkAccess(
        modes.contains(AccessMode.WRITE) ? writable(path) : readable(path), modes, options);
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    all.createDirectory(writable(path), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    all.delete(writable(path));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean reads = options.isEmpty() || Set.of(StandardOpenOption.READ).containsAll(options);
    return all.newByteChannel(reads ? readable(path) : writable(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return all.newDirectoryStream(readable(path), filter);
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return all.toAbsolutePath(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return all.toRealPath(readable(path), options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return all.readAttributes(readable(path), attributes, options);
  }
}
