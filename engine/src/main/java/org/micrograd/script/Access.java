package org.micrograd.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.io.FileSystem;

/**
 * What a script may touch beside Values, the library and what the application bound.
 *
 * @param trusted whether it may do all that the Java program itself may
 * @param classes the Java classes it may name, whose public members it may use
 * @param readable the folders below which it may read
 * @param writable the folders below which it may read and write
 */
public record Access(
    boolean trusted, Set<String> classes, List<Path> readable, List<Path> writable) {
  /**
   * Nothing: no files, Java classes, network, processes, threads or environment. For scripts of
   * others.
   */
  public static final Access RESTRICTED = new Access(false, Set.of(), List.of(), List.of());

  /**
   * Everything that the Java program itself may. For one's own scripts, as the launcher runs them.
   */
  public static final Access TRUSTED = new Access(true, Set.of(), List.of(), List.of());

  public Access {
    classes = Set.copyOf(classes);
    readable = List.copyOf(readable);
    writable = List.copyOf(writable);
  }

  /**
   * The same, and a Java class by its full name.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public Access allowHostClass(String name) {
    type(name);
    Set<String> more = new HashSet<>(classes);
    more.add(name);
    return new Access(trusted, more, readable, writable);
  }

  /**
   * The same, and reading below a folder.
   *
   * @throws UncheckedIOException if there is no such folder
   */
  public Access allowRead(Path folder) {
    return new Access(trusted, classes, with(readable, folder), writable);
  }

  /**
   * The same, and reading and writing below a folder.
   *
   * @throws UncheckedIOException if there is no such folder
   */
  public Access allowWrite(Path folder) {
    return new Access(trusted, classes, readable, with(writable, folder));
  }

  private static List<Path> with(List<Path> folders, Path folder) {
    try {
      return Stream.concat(folders.stream(), Stream.of(folder.toRealPath())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no folder " + folder, e);
    }
  }

  /** Whether the script may read a file, wherever links lead. */
  public boolean mayRead(Path file) {
    return trusted || isBelow(readable, file) || isBelow(writable, file);
  }

  /**
   * Whether the script may write a file, wherever links lead. Python's own library, which later
   * scripts run, it may not, even in a folder where it may write.
   */
  public boolean mayWrite(Path file) {
    return trusted || isBelow(writable, file) && !isOfLanguage(file);
  }

  private static boolean isOfLanguage(Path file) {
    return isBelow(ResourceFolder.all().stream().map(Access::real).toList(), file);
  }

  private static boolean isBelow(List<Path> folders, Path file) {
    return !folders.isEmpty() && folders.stream().anyMatch(real(file)::startsWith);
  }

  /** The file with its links followed; for one that does not exist, the links of its folder. */
  static Path real(Path file) {
    Path path = file.toAbsolutePath().normalize();
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      Path folder = path.getParent();
      return folder == null ? path : real(folder).resolve(path.getFileName());
    }
  }

  /** The files that a script in a language sees, its language's own library among them. */
  FileSystem files(Language language) {
    FileSystem all = FileSystem.newDefaultFileSystem();
    FileSystem none = FileSystem.newDenyIOFileSystem();
    if (language == Language.JAVASCRIPT) {
      return trusted ? all : new AllowedFiles(this, all, none);
    }
    if (trusted) {
      return FileSystem.allowInternalResourceAccess(all);
    }
    // Python's own library lies in the user's home, where the polyglot API lets a script write.
    FileSystem library =
        FileSystem.newReadOnlyFileSystem(FileSystem.allowInternalResourceAccess(none));
    return new AllowedFiles(this, all, library);
  }

  /** The members of Java objects that the script may use. */
  HostAccess.Builder members() {
    HostAccess.Builder members =
        HostAccess.newBuilder(trusted ? HostAccess.ALL : HostAccess.EXPLICIT)
            .allowArrayAccess(true)
            .allowListAccess(true)
            .allowMapAccess(true)
            .allowIterableAccess(true)
            .allowIteratorAccess(true);
    for (String name : classes) {
      Class<?> type = type(name);
      Stream.of(type.getConstructors()).forEach(members::allowAccess);
      Stream.of(type.getMethods())
          .filter(method -> method.getDeclaringClass() != Object.class)
          .forEach(members::allowAccess);
      Stream.of(type.getFields()).forEach(members::allowAccess);
    }
    return members;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("there is no Java class " + name, e);
    }
  }
}
