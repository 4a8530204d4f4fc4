package org.micrograd.script.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Context;
import org.micrograd.io.Resource;
import org.micrograd.script.Library;
import org.micrograd.script.LibraryType;
import org.micrograd.script.ScriptModule;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.PreludePart;
import org.micrograd.script.language.PythonCode;

/** The script modules of the engine and of all libraries on the class path or module path. */
public final class LibraryFiles {
  /** The libraries with their modules, read once a process. */
  private static final Map<Library, List<ScriptModule>> LIBRARIES = find();

  /** What engines of one process need again: texts and Python's code by their files. */
  private static final Map<String, PreludePart> PARTS = new ConcurrentHashMap<>();

  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
  private static final Map<String, Optional<String>> CODES = new ConcurrentHashMap<>();

  /** The code of the functions that a module's rows are in Python. */
  private static final String ROWS = ".rows" + PythonCode.EXTENSION;

  private static volatile String version;

  private final Language language;
  private final List<ScriptModule> modules = new ArrayList<>();
  private final Map<String, Library> owners = new LinkedHashMap<>();
  private final List<String> standIns = new ArrayList<>();

  /** Those of a language. */
  public LibraryFiles(Language language) {
    this.language = language;
    LIBRARIES.forEach((library, all) -> {
      for (ScriptModule module : all) {
        modules.add(module);
        owners.put(module.name(), library);
      }
      for (String module : language.hasStandIns() ? library.standIns() : List.<String>of()) {
        standIns.add(module);
        owners.putIfAbsent(module, library);
      }
    });
  }

  private static Map<Library, List<ScriptModule>> find() {
    Map<Library, List<ScriptModule>> found = new LinkedHashMap<>();
    for (Library library : List.of(new Calculus(), new Compiler())) {
      found.put(library, library.modules());
    }
    ServiceLoader.load(Library.class, LibraryFiles.class.getClassLoader())
        .forEach(library -> found.put(library, library.modules()));
    return found;
  }

  /**
   * The version of polyglot, which is the same for all contexts, and takes long to be asked for.
   */
  static String version(Context context) {
    if (version == null) {
      version = context.getEngine().getVersion();
    }
    return version;
  }

  /** The modules of all libraries. */
  public static List<ScriptModule> all() {
    return LIBRARIES.values().stream().flatMap(List::stream).toList();
  }

  /** The texts of the rows of the libraries whose classes lie in a folder, by their files there. */
  static Map<Path, String> rows(Path folder) {
    Map<Path, String> texts = new LinkedHashMap<>();
    LIBRARIES.forEach((library, modules) -> {
      Path type = folder.resolve(library.getClass().getName().replace('.', '/') + ".class");
      if (Files.exists(type)) {
        modules.forEach(
            module -> texts.put(type.resolveSibling(module.name() + ROWS), PythonText.of(module)));
      }
    });
    return texts;
  }

  /** All modules. */
  public List<ScriptModule> modules() {
    return modules;
  }

  /**
   * A module by its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  ScriptModule module(String name) {
    return modules.stream()
        .filter(module -> module.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no module micrograd/" + name));
  }

  /** The class of a Java object in scripts; null if it has none. */
  LibraryType type(Object object) {
    return modules.stream()
        .flatMap(module -> module.types().stream())
        .filter(type -> type.has(object))
        .findFirst()
        .orElse(null);
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
    return text(module, module + "." + language.fileExtension());
  }

  private String text(String module, String file) {
    return TEXTS.computeIfAbsent(place(module, file), _ -> read(module, file));
  }

  /** Where a file is: two libraries may have one of the same name. */
  private String place(String module, String file) {
    return owner(module).getClass().getName() + " " + file;
  }

  private String read(String module, String file) {
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
      return Resource.text(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another file of the library that a module belongs to. */
  PreludePart beside(String module, String name, String version) {
    String file = name + "." + language.fileExtension();
    String text = text(module, file);
    String code = code(module, name + PythonCode.EXTENSION, text, version);
    return new PreludePart("micrograd/" + file, text, code);
  }

  /** Python's code of a module or stand-in with this text, or null where none was made of it. */
  String code(String module, String text, String version) {
    return code(module, module + PythonCode.EXTENSION, text, version);
  }

  /** Python's code of the functions that a module's rows are. */
  String rowsCode(String module, String text, String version) {
    return code(module, module + ROWS, text, version);
  }

  private String code(String module, String file, String text, String version) {
    return CODES
        .computeIfAbsent(place(module, file), _ -> found(module, file, text, version))
        .orElse(null);
  }

  private Optional<String> found(String module, String file, String text, String version) {
    try (InputStream in = owner(module).open(file)) {
      return Optional.ofNullable(PythonCode.read(in, text, version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The parts of the language's prelude, in their order.
   *
   * @param version that of the polyglot engine
   */
  static List<PreludePart> prelude(Language language, String version) {
    return language.prelude().stream().map(part -> preludePart(language, part, version)).toList();
  }

  /** A part of the prelude that is run later. */
  PreludePart preludePart(String part, String version) {
    return preludePart(language, part, version);
  }

  private static PreludePart preludePart(Language language, String part, String version) {
    String file = part + "." + language.fileExtension();
    return PARTS.computeIfAbsent(file, _ -> preludePart(language, part, file, version));
  }

  private static PreludePart preludePart(
      Language language, String part, String file, String version) {
    String text = Resource.text(LibraryFiles.class, file);
    try (InputStream code = LibraryFiles.class.getResourceAsStream(part + PythonCode.EXTENSION)) {
      String made = language.code(code, text, version);
      return new PreludePart("micrograd/" + file, text, made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
