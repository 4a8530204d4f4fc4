import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher where a container, a service or another shell starts it. */
class EnvironmentsIT {
  /**
   * A folder, an installation and scripts whose names hold a space and other letters. The shell
   * makes them, since this JVM may itself run where names are ASCII.
   */
  private static final String PLACE =
      """
      mkdir '日本 é' && cd '日本 é'
      ln -s '%1$s' installed && ln -s '%1$s/bin/micrograd' micrograd
      for name in 'ünï code.js' -x.js $'a\\nb.js'; do echo "print('é日', value(2));" > "./$name"; done
      printf '# coding: latin-1\\nprint("\\xe9\\\\u65e5", Value(2))' > 'ünï code.py'
      export MICROGRAD_JAVA_OPTS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
      """
          .formatted(Launch.DISTRIBUTION);

  @TempDir Path folder;

  /** Runs in a shell whose environment is empty but for JAVA_HOME. */
  private Launch shell(String command) throws IOException {
    Files.writeString(folder.resolve("run.sh"), PLACE + command);
    return Launch.run(
        folder, "", List.of("env", "-i", "JAVA_HOME=" + Launch.JDK, "bash", "run.sh"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "nothing set                    | ./micrograd -e \"print('é日', value(2))\"",
        "a user without a name          | MICROGRAD_JAVA_OPTS+=' -Duser.home=? -Djava.io.tmpdir=..' ./micrograd 'ünï code.py'",
        "JavaScript before Python there | MICROGRAD_JAVA_OPTS+=' -Duser.home=? -Djava.io.tmpdir=..' ./micrograd <<< $'const a = 1\\n%py\\nprint(\"é日\", Value(2))'",
        "a locale of ASCII over another | LC_ALL=POSIX LANG=en_US.UTF-8 ./micrograd \"$PWD/ünï code.js\"",
        "another charset in Java        | MICROGRAD_JAVA_OPTS+=' -Dfile.encoding=COMPAT -Dstdout.encoding=ISO-8859-1' installed/bin/micrograd 'ünï code.js'",
        "a link, found by PATH          | PATH=.:$PATH CDPATH=/:. micrograd ./-x.js",
        "words that make no sense       | XDG_CACHE_HOME=part TERM=dumb TZ=No/Where LANG=C ./micrograd $'a\\nb.js'",
        "no input                       | ./micrograd 'ünï code.js' <&-",
      })
  void runs(String name, String command) throws IOException {
    assertEquals(new Launch("é日 Value(data=2.0)\n", "", 0), shell(command));
    try (Stream<Path> files = Files.walk(folder, 2)) {
      List<String> left = files.map(file -> file.getFileName().toString()).toList();
      assertEquals(List.of(), left.stream().filter(List.of("?", "part")::contains).toList());
    }
  }

  /** A closed pipe ends a program in silence, a full disk with a sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u0000',
      value = {
        "./micrograd -e 'while (true) print(7)' | head -1; 7,141; ''",
        "./micrograd -e 'print(7)' > /dev/full; 1; micrograd: cannot write the output: No space left on device",
        "./micrograd -e 'print(7)' >&-; 0; ''",
      })
  void stopsWhereNothingCanBeWritten(String command, String lines, String error)
      throws IOException {
    Launch launch = shell(command + "\necho ${PIPESTATUS[0]}");
    assertEquals(List.of(lines.split(",")), launch.out().lines().toList());
    assertEquals(error.replace("'", ""), launch.err().strip());
  }

  @Test
  void saysWhatToSetWherePythonFindsNoFolder() throws IOException {
    Launch launch =
        shell(
            "MICROGRAD_JAVA_OPTS+=' -Dpolyglot.engine.userResourceCache=/dev/null' ./micrograd --python -e 1");
    assertEquals(1, launch.status());
    List<String> said = launch.err().lines().toList();
    assertTrue(said.getLast().startsWith("cannot start Python: "), said.getLast());
    assertTrue(
        said.getLast()
            .endsWith(
                ": its own files cannot be unpacked into /dev/null;"
                    + " start Java with -Dpolyglot.engine.userResourceCache=FOLDER, a folder that this process may write"),
        said.getLast());
  }
}
