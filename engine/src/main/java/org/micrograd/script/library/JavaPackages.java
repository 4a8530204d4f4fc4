package org.micrograd.script.library;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.script.Access;
import org.micrograd.script.run.OpeningAdvice;

/**
 * The packages of Java that scripts import by their names: of a restricted script those that hold a
 * class which the application has opened.
 */
public final class JavaPackages {
  private final Access access;

  JavaPackages(Access access) {
    this.access = access;
  }

  /** Whether a name is that of a package, or of what encloses an opened class that is closed. */
  @Export
  public boolean isPackage(String name) {
    return names().anyMatch(each -> each.startsWith(name + ".") || isWhole(each, name))
        || access.trusted() && isInFolder(name);
  }

  /** The opened classes of a package, by their simple names. */
  @Export
  public List<String> classes(String name) {
    String start = name + ".";
    return opened()
        .filter(each -> each.startsWith(start) && each.indexOf('.', start.length()) < 0)
        .map(each -> each.substring(start.length()))
        .sorted()
        .toList();
  }

  /** Why there is no class of a name. */
  @Export
  public String missing(String name) {
    return OpeningAdvice.ofMissing(name, access.trusted());
  }

  private boolean isWhole(String each, String name) {
    return access.trusted() && each.equals(name);
  }

  private Stream<String> names() {
    return access.trusted()
        ? Stream.concat(
            ModuleLayer.boot().modules().stream().flatMap(each -> each.getPackages().stream()),
            Arrays.stream(Package.getPackages()).map(Package::getName))
        : opened();
  }

  private Stream<String> opened() {
    return access.classes().stream().map(each -> each.getName().replace('$', '.'));
  }

  /** A package of which no class is loaded yet. */
  private static boolean isInFolder(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader != null && loader.getResource(name.replace('.', '/') + "/") != null;
  }
}
