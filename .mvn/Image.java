import java.nio.file.attribute.FileTime;
import java.util.spi.ToolProvider;
import org.graalvm.polyglot.Engine;

// stdlib/pom.xml runs this in the profile dist, on the JDK that the build compiles with and the
// jars of the distribution.

/**
 * What scripts and the console use, by jdeps and by trial; the tables of characters and zip files
 * are for Python.
 */
final List<String> modules =
    List.of(
        "java.desktop",
        "java.logging",
        "java.management",
        "java.naming",
        "java.net.http",
        "java.scripting",
        "java.sql",
        "jdk.charsets",
        "jdk.httpserver",
        "jdk.internal.vm.ci",
        "jdk.jfr",
        "jdk.management",
        "jdk.net",
        "jdk.security.auth",
        "jdk.unsupported",
        "jdk.zipfs");

void copy(Path from, Path to) throws IOException {
  try (var all = Files.walk(from)) {
    for (Path file : (Iterable<Path>) all::iterator) {
      Files.copy(
          file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}

void delete(Path folder) throws IOException {
  if (Files.exists(folder)) {
    try (var all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

void link(Path runtime) {
  String[] arguments = {
    "--add-modules",
    String.join(",", modules),
    "--strip-debug",
    "--no-man-pages",
    "--no-header-files",
    "--output",
    runtime.toString()
  };
  int status = ToolProvider.findFirst("jlink").orElseThrow().run(System.out, System.err, arguments);
  if (status != 0) {
    throw new IllegalStateException("jlink ends with " + status);
  }
}

/** The cache holds for jars of these times, and an archive keeps them. */
void date(Path folder, FileTime time) throws IOException {
  try (var all = Files.walk(folder)) {
    for (Path file : all.filter(each -> !Files.isSymbolicLink(each)).toList()) {
      Files.setLastModifiedTime(file, time);
    }
  }
}

/** The modules of Python's library that no program imports, or which are but tables. */
final String rare =
    "/(test|idlelib|lib2to3|ensurepip|turtledemo|pydoc_data|encodings|site-packages)/";

/**
 * Lets the image's own launcher keep the modules of Python's library as they are parsed: to parse
 * them takes most of what a program's first imports take.
 */
void parse(Path image) throws Exception {
  String[] command = {
    image.resolve("bin/micrograd").toString(),
    "--python",
    "-m",
    "compileall",
    "-q",
    "--invalidation-mode",
    "unchecked-hash",
    "-x",
    rare,
    image.resolve("resources/python").toString()
  };
  var builder = new ProcessBuilder(command).inheritIO();
  builder.environment().put("MICROGRAD_CACHE", "off");
  int status = builder.start().waitFor();
  if (status != 0) {
    throw new IllegalStateException("Python's library was not compiled: " + status);
  }
}

/**
 * Lets the image's own launcher make its caches of classes, and puts them where that finds them
 * first.
 */
void cache(Path image) throws Exception {
  Path caches = Files.createTempDirectory("micrograd");
  var builder =
      new ProcessBuilder(image.resolve("bin/micrograd").toString(), "--make-cache").inheritIO();
  builder.environment().put("XDG_CACHE_HOME", caches.toString());
  int status = builder.start().waitFor();
  try (var made = Files.newDirectoryStream(caches.resolve("micrograd"), "*.aot")) {
    int count = 0;
    for (Path cache : made) {
      String name = cache.getFileName().toString();
      Files.move(cache, image.resolve("lib/micrograd" + name.substring(name.lastIndexOf('-'))));
      count++;
    }
    if (count != 2) {
      throw new IllegalStateException(
          "the launcher made " + count + " caches of 2, and ended with " + status);
    }
  }
  delete(caches);
}

/**
 * Makes an image that runs without Java of a distribution: its folder, the image's, and the time of
 * all files.
 */
void main(String[] args) throws Exception {
  Path distribution = Path.of(args[0]);
  Path image = Path.of(args[1]);
  FileTime time = FileTime.from(Instant.parse(args[2]));
  delete(image);
  copy(distribution, image);
  link(image.resolve("runtime"));
  // Otherwise the first Python script of each user unpacks them into the home folder.
  Engine.copyResources(Files.createDirectory(image.resolve("resources")));
  parse(image);
  date(image, time);
  cache(image);
  date(image, time);
}
