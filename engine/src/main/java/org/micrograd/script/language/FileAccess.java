package org.micrograd.script.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.micrograd.script.Access;

/** The files that a script may read and write, wherever links lead. */
public final class FileAccess {
  private FileAccess() {}

  /** Whether a script with some access may read a file. */
  public static boolean mayRead(Access access, Path file) {
    return access.trusted() || isBelow(access.readable(), file) || isBelow(access.writable(), file);
  }

  /**
   * Whether a script with some access may write a file. Python's own library, which later scripts
   * run, it may not, even in a folder where it may write.
   */
  public static boolean mayWrite(Access access, Path file) {
    return access.trusted() || isBelow(access.writable(), file) && !isOfLanguage(file);
  }

  /** The folder in which a script's file lies, if there is one and the script may read there. */
  public static Path folder(Access access, String name) {
    if (name == null) {
      return null;
    }
    try {
      Path file = Path.of(name);
      boolean lies = Files.isRegularFile(file) || file.getParent() != null;
      Path folder = file.toAbsolutePath().getParent();
      return lies && folder != null && Files.isDirectory(folder) && mayRead(access, folder)
          ? folder
          : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean isOfLanguage(Path file) {
    return isBelow(ResourceFolder.all().stream().map(FileAccess::real).toList(), file);
  }

  private static boolean isBelow(List<Path> folders, Path file) {
    return !folders.isEmpty() && folders.stream().anyMatch(real(file)::startsWith);
  }

  /** The file with its links followed; for one that does not exist, the links of its folder. */
  private static Path real(Path file) {
    Path path = file.toAbsolutePath().normalize();
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      Path folder = path.getParent();
      return folder == null ? path : real(folder).resolve(path.getFileName());
    }
  }
}
