package org.micrograd.script.language;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * A language's own library in a place of its own, beside other files. Where it really lies tells
 * restricted scripts who runs the application: most often below that user's home.
 */
final class LibraryPlace implements FileSystem {
  private final Path seen;
  private final FileSystem library;
  private final FileSystem rest;
  private volatile Path real;

  /**
   * Until the language has said where its library is, there is none.
   *
   * @param name the folder that scripts see
   * @param library the files of the library where they really are
   * @param rest all other files
   */
  LibraryPlace(String name, FileSystem library, FileSystem rest) {
    this.seen = Path.of("").toAbsolutePath().getRoot().resolve(name);
    this.library = library;
    this.rest = rest;
  }

  private boolean isOfLibrary(Path path) {
    return real != null && path.normalize().startsWith(seen);
  }

  private FileSystem of(Path path) {
    return isOfLibrary(path) ? library : rest;
  }

  private Path real(Path path) {
    return isOfLibrary(path) ? real.resolve(seen.relativize(path.normalize())) : path;
  }

  private Path seen(Path path) {
    return real != null && path.startsWith(real) ? seen.resolve(real.relativize(path)) : path;
  }

  /** The first path that leads to where languages unpack their files is the language's home. */
  @Override
  public Path parsePath(String path) {
    Path parsed = rest.parsePath(path);
    if (real == null && ResourceFolder.all().stream().anyMatch(parsed::startsWith)) {
      real = parsed;
      return seen;
    }
    return parsed;
  }

  @Override
  public Path parsePath(URI uri) {
    return rest.parsePath(uri);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    of(path).checkAccess(real(path), modes, options);
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    of(path).createDirectory(real(path), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    of(path).delete(real(path));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return of(path).newByteChannel(real(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> inside =
        of(path).newDirectoryStream(real(path), file -> filter.accept(seen(file)))) {
      inside.forEach(file -> files.add(seen(file)));
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return files.iterator();
      }

      @Override
      public void close() {
        // All is read already.
      }
    };
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return isOfLibrary(path) ? path : rest.toAbsolutePath(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return seen(of(path).toRealPath(real(path), options));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return of(path).readAttributes(real(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    of(path).setAttribute(real(path), attribute, value, options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    of(source).move(real(source), real(target), options);
  }
}
