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
  /** The module whose functions are methods of Value as well, and so are there from the start. */
  static final String METHODS = "functions";

  private static final List<Library> LIBRARIES = find();

  /** Values first, then all that scripts see besides. */
  private static final List<String> PRELUDE = List.of("values", "prelude");

  private final Language language;
  private final List<ScriptModule> modules = new ArrayList<>();
  private final Map<String, Library> owners = new LinkedHashMap<>();
  private final List<String> standIns = new ArrayList<>();

  LibraryFiles(Language language) {
    this.language = language;
    for (Library library : LIBRARIES) {
      for (ScriptModule module : library.modules()) {
        modules.add(module);
        owners.put(module.name(), library);
      }
      for (String module : language == Language.PYTHON ? library.standIns() : List.<String>of()) {
        standIns.add(module);
        owners.putIfAbsent(module, library);
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

  /** All modules. */
  List<ScriptModule> modules() {
    return modules;
  }

  /** The names of the packages that have a stand-in. */
  List<String> standIns() {
    return standIns;
  }

  /**
   * The library that a module or stand-in belongs to.
   *
   * @throws IllegalArgumentException if there is none
   */
  Library owner(String module) {
    Library owner = owners.get(module);
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

  /** Python's code of a module or stand-in with this text, or null where none was made of it. */
  String code(String module, String text, String version) {
    try (InputStream in = owner(module).open(module + PythonCode.EXTENSION)) {
      return PythonCode.read(in, text, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of the language's prelude by their names, in their order. */
  static Map<String, String> prelude(Language language) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : PRELUDE) {
      try (InputStream in =
          LibraryFiles.class.getResourceAsStream(part + "." + language.fileExtension())) {
        parts.put(part, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return parts;
  }

  /** Python's code of a part of its prelude. */
  static String preludeCode(String part, String text, String version) {
    try (InputStream in = LibraryFiles.class.getResourceAsStream(part + PythonCode.EXTENSION)) {
      return PythonCode.read(in, text, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
