package org.micrograd.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.micrograd.script.language.Languages;

/** What a person's Python does with files: as CPython, which answered the rows. */
class FileCallsTest {
  @TempDir private static Path folder;

  private static Session session;

  @BeforeAll
  static void open() throws IOException {
    Files.writeString(folder.resolve("beside.py"), "X = 5\n");
    session = new Session(Languages.PYTHON, SilentScreen.open(), Reader.nullReader(), folder);
    Object _ = session.cell("import os, shutil, pathlib, tempfile, glob\n" + CALLED);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static final String CALLED =
      """
      def called(f):
          before = os.getcwd()
          with tempfile.TemporaryDirectory() as own:
              os.chdir(own)
              try:
                  for name in "ab":
                      with open(name, "w") as file:
                          file.write(name * 3)
                  os.mkdir("d")
                  try:
                      f()
                  except OSError as e:
                      return type(e).__name__
                  return " ".join(sorted(str(p) + ("/" if p.is_dir() else "=" + p.read_text()) for p in pathlib.Path().rglob("*")))
              finally:
                  os.chdir(before)
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          os.rename('a', 'c')               | b=bbb c=aaa d/
          os.rename('a', 'b')               | b=aaa d/
          os.replace('a', 'b')              | b=aaa d/
          os.replace('a', 'd/a')            | b=bbb d/ d/a=aaa
          os.renames('a', 'e/f/a')          | b=bbb d/ e/ e/f/ e/f/a=aaa
          os.rename('d', 'e')               | a=aaa b=bbb e/
          os.rename('d', 'a')               | NotADirectoryError
          os.rename('a', 'd')               | IsADirectoryError
          os.replace(pathlib.Path('a'), 'd') | IsADirectoryError
          (os.mkdir('e'), os.rename('a', 'e/a'), os.rename('d', 'e')) | OSError
          (os.mkdir('e'), os.rename('a', 'e/a'), os.rename('e', 'd')) | b=bbb d/ d/a=aaa
          os.rename('d', 'd')               | a=aaa b=bbb d/
          os.rename('a', 'a')               | a=aaa b=bbb d/
          os.rename('d', 'd/e')             | OSError
          os.rmdir('d')                     | a=aaa b=bbb
          os.rmdir('a')                     | NotADirectoryError
          os.remove('a')                    | b=bbb d/
          os.remove('d')                    | IsADirectoryError
          pathlib.Path('d').unlink()        | IsADirectoryError
          pathlib.Path('a').rmdir()         | NotADirectoryError
          os.unlink('none')                 | FileNotFoundError
          os.rmdir('none')                  | FileNotFoundError
          os.readlink('a')                  | OSError
          os.readlink('none')               | FileNotFoundError
          (os.symlink('a', 'c'), os.rename('b', os.readlink('c'))) | a=bbb c=bbb d/
          (os.symlink('d', 'c'), os.remove('c')) | a=aaa b=bbb d/
          os.link('d', 'c')                 | PermissionError
          shutil.rmtree('d')                | a=aaa b=bbb
          shutil.rmtree('a')                | NotADirectoryError
          os.removedirs('d')                | a=aaa b=bbb
          os.rename('none', 'c')            | FileNotFoundError
          os.rename('a', 'none/c')          | FileNotFoundError
          shutil.move('a', 'd')             | b=bbb d/ d/a=aaa
          shutil.move('a', 'c')             | b=bbb c=aaa d/
          shutil.move('d', 'e')             | a=aaa b=bbb e/
          pathlib.Path('a').rename('c')     | b=bbb c=aaa d/
          pathlib.Path('a').replace('b')    | b=aaa d/
          shutil.copy('a', 'd')             | a=aaa b=bbb d/ d/a=aaa
          shutil.copy2('a', 'c')            | a=aaa b=bbb c=aaa d/
          shutil.copytree('d', 'e')         | a=aaa b=bbb d/ e/
          os.symlink('a', 'c')              | a=aaa b=bbb c=aaa d/
          os.symlink('a', 'b')              | FileExistsError
          os.remove('a')                    | b=bbb d/
          os.truncate('a', 1)               | a=a b=bbb d/
          os.makedirs('e/f')                | a=aaa b=bbb d/ e/ e/f/
          os.rmdir('d')                     | a=aaa b=bbb
          os.chmod('a', 0o600)              | a=aaa b=bbb d/
          pathlib.Path('t').touch()         | a=aaa b=bbb d/ t=
          pathlib.Path('a').write_text('c') | a=c b=bbb d/
          shutil.make_archive('z', 'zip', 'd') and os.remove('z.zip') | a=aaa b=bbb d/
          """)
  void filesAreAsToPython(String call, String left) {
    Answer answer = session.cell("called(lambda: %s)".formatted(call));
    assertEquals(left, answer.value());
  }

  /** A library that GraalPy lacks is missed where it is imported, not by an error of Java later. */
  @Test
  void whatCannotCompressIsNotThere() {
    String text =
        "try:\n    import bz2\nexcept ImportError as e:\n    found = type(e).__name__\nfound";
    assertEquals("ModuleNotFoundError", session.cell(text).value());
  }

  @Test
  void modulesAreKeptParsedBesideTheirText() throws IOException {
    assertEquals(5, session.cell("import beside\nbeside.X").value());
    String refused = System.getenv("PYTHONDONTWRITEBYTECODE");
    Path made = folder.resolve("__pycache__");
    assertEquals(refused == null || refused.isEmpty(), Files.exists(made));
    assertTrue(refused != null || made.toFile().list()[0].matches("beside\\..*\\.pyc"));
  }
}
