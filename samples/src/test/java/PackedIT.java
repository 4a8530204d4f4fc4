import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application in one jar, and on a Java of only those modules that it needs. */
class PackedIT {
  private static final Path SAMPLES = Launch.ROOT.resolve("samples");

  /** As the chapter on embedding names them. */
  private static final String MODULES =
      "java.desktop,java.logging,java.management,java.scripting,jdk.management,jdk.security.auth,jdk.unsupported";

  @TempDir Path folder;

  private static void check(Launch launch) throws IOException {
    Path expected = SAMPLES.resolve("src/main/expected/Languages.java.txt");
    assertEquals(new Launch(Files.readString(expected), "", 0), launch);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shaded", "boot"})
  void oneJar(String kind) throws IOException {
    Path jar = SAMPLES.resolve("target/application-" + kind + ".jar");
    check(Launch.jdk(folder, "", "java", Launch.FLAGS, "-jar", jar));
  }

  @Test
  void aJavaOfItsOwn() throws IOException {
    Path image = folder.resolve("java");
    assertEquals(
        new Launch("", "", 0),
        Launch.jdk(folder, "", "jlink", "--add-modules", MODULES, "--output", image));
    List<String> command = new ArrayList<>(Launch.FLAGS);
    command.addFirst(image.resolve("bin/java").toString());
    command.addAll(
        List.of("-cp", SAMPLES.resolve("target/classes") + ":" + Launch.jars(""), "Languages"));
    check(Launch.run(folder, "", command));
  }
}
