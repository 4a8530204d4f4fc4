import java.nio.file.FileSystem;
import java.nio.file.FileSystems;

// stdlib/pom.xml runs this on the JDK that the build compiles with: it leaves out the signatures of
// the distribution's jars. The JVM keeps no class of a signed jar in its cache, and checks the
// signature of each such jar in every process that needs one class of it.

final Pattern signature = Pattern.compile("/META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

void main(String[] arguments) throws IOException {
  try (var jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
    for (Path jar : jars) {
      unsign(jar);
    }
  }
}

void unsign(Path jar) throws IOException {
  try (FileSystem entries = FileSystems.newFileSystem(jar);
      Stream<Path> files = Files.list(entries.getPath("/META-INF"))) {
    for (Path file : files.toList()) {
      if (signature.matcher(file.toString()).matches()) {
        Files.delete(file);
      }
    }
  }
}
