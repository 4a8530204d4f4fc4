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

  private final Language language;
  private final Map<String, Library> owners = new LinkedHashMap<>();

  LibraryFiles(Language language) {
    this.language = language;
    for (Library library : LIBRARIES) {
      for (String module : library.modules()) {
        owners.put(module, library);
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

  /** The library that a module belongs to. */
  Library owner(String module) {
    return owners.get(module);
  }

  /** The text of a module. */
  String text(String module) {
    String file = module + "." + language.fileExtension();
    try (InputStream in = owners.get(module).open(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "library "
                + owners.get(module).getClass().getName()
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

  /** The text of the language's prelude. */
  static String prelude(Language language) {
    String file = "prelude." + language.fileExtension();
    try (InputStream in = LibraryFiles.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
