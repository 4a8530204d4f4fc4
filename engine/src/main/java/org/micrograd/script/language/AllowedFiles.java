package org.micrograd.script.language;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
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

  private interface Call<T> {
    T on(FileSystem files) throws IOException;
  }

  /**
   * Asks for a path. A refusal is a failure of files: a language lets its scripts catch that, and
   * not always another.
   */
  private static <T> T asked(FileSystem files, Path path, Call<T> call) throws IOException {
    try {
      return call.on(files);
    } catch (SecurityException e) {
      IOException refused = refusal(path);
      refused.initCause(e);
      throw refused;
    }
  }

  private static IOException refusal(Path path) {
    return new AccessDeniedException(
        path.toString(), null, "a restricted script opens no such file");
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
    Void _ =
        asked(
            files,
            path,
            all -> {
              all.checkAccess(path, modes, options);
              return null;
            });
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    Void _ =
        asked(
            writing(path),
            path,
            files -> {
              files.createDirectory(path, attributes);
              return null;
            });
  }

  @Override
  public void delete(Path path) throws IOException {
    Void _ =
        asked(
            writing(path),
            path,
            files -> {
              files.delete(path);
              return null;
            });
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean reads = options.isEmpty() || Set.of(StandardOpenOption.READ).containsAll(options);
    return asked(
        reads ? reading(path) : writing(path),
        path,
        files -> files.newByteChannel(path, options, attributes));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return asked(reading(path), path, files -> files.newDirectoryStream(path, filter));
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return reading(path).toAbsolutePath(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return asked(reading(path), path, files -> files.toRealPath(path, options));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return asked(reading(path), path, files -> files.readAttributes(path, attributes, options));
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    Void _ =
        asked(
            writing(path),
            path,
            files -> {
              files.setAttribute(path, attribute, value, options);
              return null;
            });
  }

  /** Polyglot's own way cannot move at once, as Python's rename does. */
  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    if (!FileAccess.mayWrite(access, source) || !FileAccess.mayWrite(access, target)) {
      throw refusal(source);
    }
    all.move(source, target, options);
  }
}
