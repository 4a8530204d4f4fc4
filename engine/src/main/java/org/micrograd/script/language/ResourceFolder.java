package org.micrograd.script.language;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.micrograd.script.ScriptFailure;

/**
 * Where the polyglot API unpacks what its languages bring along, Python's own library above all. By
 * itself it knows one folder, in the user's home; a process in a container often has none.
 *
 * <p>The folder is chosen once, before the polyglot API is first used: the user's cache, else a
 * folder of this user alone in one for temporary files. All in it was written by this user: what
 * another one has prepared would run as part of every script.
 */
public final class ResourceFolder {
  private static final String CACHE = "polyglot.engine.userResourceCache";
  private static final String ATTACH = "polyglotimpl.AttachLibraryFailureAction";
  private static final String UNPACKED = "polyglot.engine.resourcePath";

  /** Below it lie the folders of a language, of a resource, and of a version. */
  private static final int DEPTH = 3;

  private static final Path CHOSEN = settled();

  private ResourceFolder() {}

  /**
   * Chooses it, for a language that does without one too: another may be opened later.
   *
   * @param language the name of the language, for people
   * @throws ScriptFailure if there is none, and the language needs one
   */
  public static void check(String language, boolean isNeeded) {
    if (CHOSEN == null && isNeeded && unpacked().isEmpty()) {
      throw new ScriptFailure("cannot start " + language + advice());
    }
  }

  /** All folders that hold what languages bring along. */
  static List<Path> all() {
    return Stream.concat(Stream.ofNullable(CHOSEN), unpacked().stream()).toList();
  }

  /** Where the application says that it has unpacked it all. */
  private static List<Path> unpacked() {
    return System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith(UNPACKED))
        .map(name -> Path.of(System.getProperty(name)))
        .toList();
  }

  /** What to set where a language did not start for want of a folder; "" where there is one. */
  static String advice() {
    try {
      if (!unpacked().isEmpty()
          || CHOSEN != null && writer(Files.createDirectories(CHOSEN)) != null) {
        return "";
      }
    } catch (IOException e) {
      // The sentence says what to do.
    }
    String where =
        CHOSEN == null ? "the user's cache or a folder for temporary files" : CHOSEN.toString();
    return ": its own files cannot be unpacked into %s; start Java with -D%s=FOLDER, a folder that this process may write"
        .formatted(where, CACHE);
  }

  private static Path settled() {
    String given = System.getProperty(CACHE);
    if (given != null) {
      return Path.of(given).toAbsolutePath();
    }
    if (!unpacked().isEmpty()) {
      return null;
    }
    Path chosen =
        choose(
            cache(), List.of(System.getProperty("java.io.tmpdir"), "/tmp", "/var/tmp", "/dev/shm"));
    if (chosen != null) {
      System.setProperty(CACHE, chosen.toString());
    } else if (System.getProperty(ATTACH) == null) {
      // JavaScript runs without, interpreted: nine lines of warning would say so to every program.
      System.setProperty(ATTACH, "ignore");
    }
    return chosen;
  }

  /** The first that this user can write and nobody else could, or null. */
  static Path choose(Path cache, List<String> temporary) {
    Path chosen = cache == null ? null : inCache(cache);
    for (String parent : temporary) {
      chosen = chosen == null ? inTemporary(parent) : chosen;
    }
    return chosen;
  }

  /** Where the polyglot API would look for its folder by itself, or null. */
  private static Path cache() {
    try {
      String xdg = System.getenv("XDG_CACHE_HOME");
      String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      boolean mac = os.contains("mac");
      boolean windows = os.contains("windows");
      if (!mac && !windows && xdg != null && xdg.startsWith("/")) {
        return Path.of(xdg);
      }
      // The home of a user without a name is "?", and that of a service often nowhere.
      Path home = Path.of(System.getProperty("user.home"));
      return home.isAbsolute() && Files.isDirectory(home)
          ? home.resolve(mac ? "Library/Caches" : windows ? "AppData/Local" : ".cache")
          : null;
    } catch (InvalidPathException e) {
      // Its name has letters that the JVM's charset for names has not.
      return null;
    }
  }

  private static Path inCache(Path cache) {
    try {
      Path folder = Files.createDirectories(cache.resolve("org.graalvm.polyglot")).toRealPath();
      return isMine(folder) ? folder : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static Path inTemporary(String name) {
    try {
      Path parent = Path.of(name).toRealPath();
      Path folder = parent.resolve("micrograd-" + writer(parent).replaceAll("\\W", "_"));
      try {
        Files.createDirectory(folder, forOwner(parent));
      } catch (FileAlreadyExistsException e) {
        // Of an earlier process, or of somebody else.
      }
      boolean real = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
      return real && isMine(folder) && isPrivate(folder) ? folder : null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private static FileAttribute<?>[] forOwner(Path parent) {
    return isPosix(parent)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static boolean isPrivate(Path folder) throws IOException {
    return !isPosix(folder)
        || PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)).endsWith("------");
  }

  /** Whether this user can write there, and all that is there already is this user's. */
  private static boolean isMine(Path folder) throws IOException {
    return isOf(writer(folder), folder, DEPTH);
  }

  private static boolean isOf(String user, Path file, int depth) throws IOException {
    try {
      if (!owner(file).equals(user)) {
        return false;
      }
      if (depth == 0 || !Files.isDirectory(file)) {
        return true;
      }
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(file)) {
        for (Path each : inside) {
          if (!isOf(user, each, depth - 1)) {
            return false;
          }
        }
        return true;
      }
    } catch (NoSuchFileException e) {
      // Another process unpacks at the same time, and moves what it has unpacked.
      return true;
    }
  }

  /**
   * Who this process is: the owner of a file that it writes. A name by chance, which the JDK would
   * find, loads the JDK's cryptography first: a twentieth of the first line.
   */
  private static String writer(Path folder) throws IOException {
    String name = "micrograd-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp";
    Path probe = Files.createFile(folder.resolve(name));
    try {
      return owner(probe);
    } finally {
      Files.delete(probe);
    }
  }

  private static String owner(Path file) throws IOException {
    return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName();
  }
}
