package org.micrograd.script.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are modules, and those that only look so. */
class ModuleTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          false | importance * weight
          false | imports - 1
          false | import_tax * 2
          false | exports - imports
          false | weight +\\nimports
          false | `\\nexport all`
          false | /*\\nimport { a } from 'b'\\n*/ 42
          false | // import { a } from 'b'\\n1
          false | s = "import { a } from 'b'"
          false | import('micrograd')
          false | const importData = 1; importData
          false | export - 1
          true  | import { a } from 'b'
          true  | import {a, b as c} from "d"; a + c
          true  | import a from 'b'
          true  | import a, { b } from 'c'
          true  | import * as a from 'b'
          true  | import 'a'
          true  | import\\n{ a }\\nfrom 'b'
          true  | // it's here\\nimport { a } from 'b'; a
          true  | const x = 1; import { a } from 'b'
          true  | export const a = 1
          true  | export default 1
          true  | const a = 1\\nexport { a }
          true  | export * from 'a'
          """)
  void areKnown(boolean module, String text) {
    assertEquals(module, ModuleText.is(text.replace("\\n", "\n"), "a.js"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          import { a } from 'b'; a + "1"  | import { a } from 'b'; export const micrograd$value = eval("                       a + \\"1\\"\\n//# sourceURL=a.js");
          import 'b'\\n2                 | import 'b'; export const micrograd$value = eval("          \\n2\\n//# sourceURL=a.js");
          export const a = 1              | export const a = 1
          import 'b'; await x             | import 'b'; await x
          """)
  void haveTheValueOfTheirLastStatement(String text, String valued) {
    assertEquals(valued, ModuleText.valued(text.replace("\\n", "\n"), "a.js"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          import.meta.url             | META.url
          `${import.meta.dirname}/x`  | `${META.dirname}/x`
          import(a)                   | IMPORT(import.meta.url)(a)
          await import ("b")          | await IMPORT(import.meta.url)("b")
          // import(a)                | // import(a)
          s = 'import(a)'             | s = 'import(a)'
          o.import(a); $import(a)     | o.import(a); $import(a)
          x = { import(a) { } }       | x = { import(a) { } }
          import { a } from 'b'; a    | import { a } from 'b'; a
          """)
  void askAndImportByNodesWays(String text, String asking) {
    String expected =
        asking
            .replace("META", "globalThis[Symbol.for('micrograd.meta')](import.meta)")
            .replace("IMPORT", "globalThis[Symbol.for('micrograd.import')]");
    assertEquals(expected, ImportText.of(text, true));
    assertEquals(expected.replace("(import.meta.url)", "(__filename)"), ImportText.of(text, false));
  }
}
