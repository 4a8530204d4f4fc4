package org.micrograd.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The script modules of the engine and of all libraries on the class path or module path. */
final class LibraryFiles {
  private static final List<Library> LIBRARIES = find();

  /** Values first, then all that scripts see besides. */
  private static final List<String> PRELUDE = List.of("values", "prelude");

  private final Language language;
  private final Map<String, Library> owners = new LinkedHashMap<>();
  private final Map<String, Library> standIns = new LinkedHashMap<>();

  LibraryFiles(Language language) {
    this.language = language;
    for (Library library : LIBRARIES) {
      for (String module : library.modules()) {
        owners.put(module, library);
      }
      for (String module : language == Language.PYTHON ? library.standIns() : List.<String>of()) {
        standIns.put(module, library);
      }
    }
  }

  private static List<Library> find() {
    List<Library> found = new ArrayList<>();
    found.add(new Calculus());
    found.add(new Compiler());
    ServiceLoader.load(Library.class, LibraryFiles.class.getClassLoader()).forEach(found::add);
    return List.copyOf(found);
  }

  /** The names of all modules. */
  List<String> modules() {
    return List.copyOf(owners.keySet());
  }

  /** The names of the packages that have a stand-in. */
  List<String> standIns() {
    return List.copyOf(standIns.keySet());
  }

  /**
   * The library that a module or stand-in belongs to.
   *
   * @throws IllegalArgumentException if there is none
   */
  Library owner(String module) {
    Library owner = owners.containsKey(module) ? owners.get(module) : standIns.get(module);
    if (owner == null) {
      throw new IllegalArgumentException("there is no module micrograd/" + module);
    }
    return owner;
  }

  /** The text of a module or stand-in. */
  String text(String module) {
    String file = module + "." + language.fileExtension();
    try (InputStream in = owner(module).open(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "library "
                + owner(module).getClass().getName()
                + " lists the module "
                + module
                + " but has no "
                + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of the language's prelude by the names of their files, in their order. */
  static Map<String, String> prelude(Language language) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : PRELUDE) {
      String file = part + "." + language.fileExtension();
      try (InputStream in = LibraryFiles.class.getResourceAsStream(file)) {
        parts.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return parts;
  }
}
