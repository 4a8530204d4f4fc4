package org.micrograd.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a script may touch beside Values, the library and what the application bound.
 *
 * @param trusted whether it may do all that the Java program itself may
 * @param host whether it may use all public members of the objects that the application bound, and
 *     of what they return; Java's reflection, class loaders, threads and processes stay closed
 * @param classes the Java classes it may name, whose public members it may use, also where other
 *     classes override them
 * @param readable the folders below which it may read
 * @param writable the folders below which it may read and write
 */
public record Access(
    boolean trusted,
    boolean host,
    Set<Class<?>> classes,
    List<Path> readable,
    List<Path> writable) {
  /**
   * Nothing: no files, Java classes, network, processes, threads or environment. For scripts of
   * others.
   */
  public static final Access RESTRICTED = new Access(false, false, Set.of(), List.of(), List.of());

  /**
   * Everything that the Java program itself may. For one's own scripts, as the launcher runs them.
   */
  public static final Access TRUSTED = new Access(true, true, Set.of(), List.of(), List.of());

  /** Takes copies. */
  public Access {
    classes = Set.copyOf(classes);
    readable = List.copyOf(readable);
    writable = List.copyOf(writable);
  }

  /**
   * The same, and what a host opens in words, as the property and the attribute {@code
   * org.micrograd.host} do: {@code exported} for members that are marked with {@code
   * HostAccess.Export}, {@code bound} or {@code public} for all public members of what is bound, or
   * the full names of classes, separated by commas.
   *
   * @throws IllegalArgumentException if a word is none of these and there is no such class
   */
  public Access openHost(String words) {
    Access opened = this;
    for (String word : words.strip().split("\\s*,\\s*")) {
      opened =
          switch (word) {
            case "", "exported" -> opened;
            case "bound", "public" -> new Access(trusted, true, opened.classes, readable, writable);
            default -> opened.allowHostClass(word);
          };
    }
    return opened;
  }

  /**
   * The same, and a Java class by its full name, which the class loader of the thread or of the
   * library finds.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public Access allowHostClass(String name) {
    return allowHostClass(type(name));
  }

  /** The same, and a Java class. */
  public Access allowHostClass(Class<?> type) {
    Set<Class<?>> more = new HashSet<>(classes);
    more.add(type);
    return new Access(trusted, host, more, readable, writable);
  }

  /**
   * The same, and reading below a folder.
   *
   * @throws UncheckedIOException if there is no such folder
   */
  public Access allowRead(Path folder) {
    return new Access(trusted, host, classes, with(readable, folder), writable);
  }

  /**
   * The same, and reading and writing below a folder.
   *
   * @throws UncheckedIOException if there is no such folder
   */
  public Access allowWrite(Path folder) {
    return new Access(trusted, host, classes, readable, with(writable, folder));
  }

  private static List<Path> with(List<Path> folders, Path folder) {
    try {
      return Stream.concat(folders.stream(), Stream.of(folder.toRealPath())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no folder " + folder, e);
    }
  }

  /** An application within a server has classes that hide those of the server by the same names. */
  private static Class<?> type(String name) {
    try {
      return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      try {
        return Class.forName(name);
      } catch (ClassNotFoundException again) {
        throw new IllegalArgumentException("there is no Java class " + name, e);
      }
    }
  }
}
