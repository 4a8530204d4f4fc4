package org.micrograd.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          a < b && c > d | a &lt; b &amp;&amp; c &gt; d
          "it's"         | &quot;it&#39;s&quot;
          &amp;          | &amp;amp;
          ä 字 😀        | ä 字 😀
          """)
  void marksAreEscaped(String text, String expected) {
    assertEquals(expected, Xml.escaped(text));
  }

  /** A parser of the JDK reads back all that XML can hold. */
  @Test
  void anyTextComesBackOrIsReplaced() throws Exception {
    StringBuilder text = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int c = 0; c < 0x10500; c += c < 0xd000 ? 1 : 7) {
      boolean isText =
          c == '\t'
              || c == '\n'
              || c >= ' ' && c < 0xd800
              || c > 0xdfff && c < 0xfffe
              || c > 0xffff;
      if (c != '\r') {
        // A space between: the halves of a pair are not to meet.
        text.appendCodePoint(c).append(' ');
        expected.appendCodePoint(isText ? c : 0xfffd).append(' ');
      }
    }
    // A lone half of a pair, which is no character.
    text.append("x\ud800y");
    expected.append("x\ufffdy");
    String xml = "<a>" + Xml.escaped(text.toString()) + "</a>";
    Element root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    // The text of a failure would be a page of all characters.
    assertTrue(expected.toString().equals(root.getTextContent()), "a character is another");
  }
}
