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

  /**
   * A Java class by its full name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("there is no Java class " + name, e);
    }
  }
}
