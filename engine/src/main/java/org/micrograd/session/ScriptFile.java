package org.micrograd.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Language;
import org.micrograd.script.language.Languages;

/** The text of a script file, decoded as the language's own launcher does: UTF-8, marked or not. */
public final class ScriptFile {
  /** What Python looks for in the first two lines, the second only after a comment or nothing. */
  private static final Pattern CODING =
      Pattern.compile(
          "(?:[ \t\f]*(?:#[^\n]*)?\n)?[ \t\f]*#[^\n]*?coding[:=][ \t]*([-\\w.]+)[^\n]*");

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private ScriptFile() {}

  /**
   * Reads a script.
   *
   * @throws ScriptFailure if Python would refuse its bytes
   */
  public static String read(Path file, Language language) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    boolean marked = ByteBuffer.wrap(bytes).mismatch(ByteBuffer.wrap(MARK)) == MARK.length;
    int start = marked ? MARK.length : 0;
    ByteBuffer text = ByteBuffer.wrap(bytes, start, bytes.length - start);
    if (Languages.JAVASCRIPT.equals(language)) {
      return StandardCharsets.UTF_8.decode(text).toString();
    }
    String name = coding(bytes, start);
    Charset charset = name == null ? StandardCharsets.UTF_8 : charset(file, name);
    if (marked && !charset.equals(StandardCharsets.UTF_8)) {
      throw failure(file, 1, "encoding problem: " + name + " with a mark of UTF-8 before it");
    }
    CharsetDecoder decoder = charset.newDecoder();
    try {
      return decoder.decode(text).toString();
    } catch (CharacterCodingException e) {
      int line =
          1
              + (int)
                  StandardCharsets.ISO_8859_1
                      .decode(text.flip())
                      .chars()
                      .filter(c -> c == '\n')
                      .count();
      throw failure(file, line, refusal(bytes[text.limit()], name));
    }
  }

  private static String refusal(byte wrong, String name) {
    return name == null
        ? "Non-UTF-8 code starting with '\\x%02x', but no encoding declared: save the file as UTF-8, or write # coding: latin-1, or what it is in, as its first line"
            .formatted(wrong)
        : "'%s' codec cannot decode byte 0x%02x".formatted(name, wrong);
  }

  /** The encoding that a script of Python declares, or null. */
  private static String coding(byte[] bytes, int start) {
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
    Matcher matcher = CODING.matcher(text.replace("\r\n", "\n").replace('\r', '\n'));
    return matcher.lookingAt() ? matcher.group(1) : null;
  }

  private static Charset charset(Path file, String name) {
    String plain =
        name.toLowerCase(Locale.ROOT)
            .replace('_', '-')
            .replaceFirst("^(utf-8|latin-1|iso-8859-1|iso-latin-1)-.*", "$1");
    if (plain.equals("iso-latin-1")) {
      return StandardCharsets.ISO_8859_1;
    }
    try {
      return Charset.isSupported(plain)
          ? Charset.forName(plain)
          : Charset.forName(plain.replace("-", ""));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw failure(file, 1, "encoding problem: " + name);
    }
  }

  private static ScriptFailure failure(Path file, int line, String text) {
    return new ScriptFailure(file + ":" + line + ": SyntaxError: " + text);
  }
}
