package org.micrograd.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a script of node: a text that is no program, a promise that nobody heard, a module. */
class UncaughtTest {
  @TempDir private Path folder;

  /** Node says the same, but for its own calls and what it had expected. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 +* 2| DIR/a.js:1%1 +* 2%   ^%%SyntaxError: ",
        "let a;%let a;| SyntaxError: ",
        "Promise.reject(5)| UnhandledPromiseRejection: This error originated either by throwing",
        "Promise.reject({a: 1})| The promise rejected with the reason \"#<Object>\".] {%  code:"
            + " 'ERR_UNHANDLED_REJECTION'%}",
        "(async () => { throw null; })()| The promise rejected with the reason \"null\".",
        "Promise.reject(new Error('e'))| DIR/a.js:1%Promise.reject(new Error('e'))%               ^"
      })
  void saysWhatEndsAScript(String text, String said) throws IOException {
    String errors = errors(text.replace('%', '\n'));
    String expected = said.replace('%', '\n').replace("DIR", folder.toString());
    assertTrue(errors.contains(expected), errors);
  }

  /** As node, but for its own calls and the end of its sentences on syntax. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import {f} from './b.mjs';%f(3);| URL/b.mjs:2%  if (x > 2) throw new RangeError('too great');%                   ^%%RangeError: too great%    at f (URL/b.mjs:2:20)%    at URL/a.mjs:2:1%",
        "throw new Error('no');| URL/a.mjs:1%throw new Error('no');%      ^%%Error: no%    at URL/a.mjs:1:7%",
        "import './c.mjs';| URL/c.mjs:1%throw new Error('at the top (of c)');%      ^%%Error: at the top (of c)%    at URL/c.mjs:1:7%",
        "const x = await Promise.reject(new Error('no'));| URL/a.mjs:1%const x = await Promise.reject(new Error('no'));%                               ^%%Error: no%    at URL/a.mjs:1:32%",
        "const {f} = await import('./b.mjs');%f(5);| URL/b.mjs:2%  if (x > 2) throw",
        "import {f} from './b.mjs';%setTimeout(() => f(7), 1);|    at f (URL/b.mjs:2:20)%    at Timeout.<anonymous> (URL/a.mjs:2:18)%",
        "import {f} from './b.mjs';%let x = (1;| URL/a.mjs:2%let x = (1;%          ^%%SyntaxError: ",
        "import './d.mjs';| URL/d.mjs:2%const b = ;%          ^%%SyntaxError: ",
        "import {g} from './b.mjs';| SyntaxError: The requested module './b.mjs' does not provide an export named 'g'%",
        "process.on('uncaughtException', (e) => console.error('heard', e.message));%throw new Error('no');| heard no%"
      })
  void saysWhatEndsAModule(String text, String said) throws IOException {
    Files.writeString(
        folder.resolve("b.mjs"),
        "export function f(x) {\n  if (x > 2) throw new RangeError('too great');\n}\n");
    Files.writeString(folder.resolve("c.mjs"), "throw new Error('at the top (of c)');\n");
    Files.writeString(folder.resolve("d.mjs"), "export const a = 1;\nconst b = ;\n");
    String errors = errors("a.mjs", text.replace('%', '\n'));
    String expected = said.replace('%', '\n').replace("URL", "file://" + folder);
    assertTrue(errors.contains(expected), errors);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zlib", "child_process", "worker_threads", "stream", "stream/promises", "node:vm"})
  void namesTheModulesThatAreThere(String name) throws IOException {
    String code = "try { require('%s'); } catch (e) { console.error(e.code, e.message); }";
    String sentence =
        "MODULE_NOT_FOUND Cannot find module '%s': of node's modules scripts here have assert, buffer, ";
    String errors = errors(code.formatted(name));
    assertEquals(sentence.formatted(name), errors.substring(0, sentence.formatted(name).length()));
  }

  private String errors(String text) throws IOException {
    return errors("a.js", text);
  }

  private String errors(String name, String text) throws IOException {
    Path script = Files.writeString(folder.resolve(name), text);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Main.run(List.of(script.toString()), none, new PrintStream(err, true, StandardCharsets.UTF_8));
    return err.toString(StandardCharsets.UTF_8);
  }
}
