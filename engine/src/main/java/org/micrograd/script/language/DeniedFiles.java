package org.micrograd.script.language;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * Files of which some are refused, as an operating system refuses them: Python's own code makes an
 * exception of the script's of that, and of nothing else.
 */
final class DeniedFiles implements FileSystem {
  private final FileSystem files;

  DeniedFiles(FileSystem files) {
    this.files = files;
  }

  /** What is done with a file. */
  private interface Use<T> {
    T apply() throws IOException;
  }

  private static <T> T asked(Path path, Use<T> use) throws IOException {
    try {
      return use.apply();
    } catch (SecurityException e) {
      AccessDeniedException denied = new AccessDeniedException(path.toString());
      denied.initCause(e);
      throw denied;
    }
  }

  @Override
  public Path parsePath(URI uri) {
    return files.parsePath(uri);
  }

  @Override
  public Path parsePath(String path) {
    return files.parsePath(path);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    Object _ =
        asked(
            path,
            () -> {
              files.checkAccess(path, modes, options);
              return null;
            });
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    Object _ =
        asked(
            path,
            () -> {
              files.createDirectory(path, attributes);
              return null;
            });
  }

  @Override
  public void delete(Path path) throws IOException {
    Object _ =
        asked(
            path,
            () -> {
              files.delete(path);
              return null;
            });
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return asked(path, () -> files.newByteChannel(path, options, attributes));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return asked(path, () -> files.newDirectoryStream(path, filter));
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return files.toAbsolutePath(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return asked(path, () -> files.toRealPath(path, options));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return asked(path, () -> files.readAttributes(path, attributes, options));
  }
}
