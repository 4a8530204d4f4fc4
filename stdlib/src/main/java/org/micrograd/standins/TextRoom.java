package org.micrograd.standins;

import org.graalvm.polyglot.Value;
import org.micrograd.io.Interruption;

/** How long texts of an array are: numpy counts code points, and keeps no more than a type has. */
final class TextRoom {
  private TextRoom() {}

  /** The letters of the longest text; what is no text yet has none. */
  static int most(Value[] texts) {
    int most = 0;
    for (int i = 0; i < texts.length; i++) {
      Interruption.check(i);
      if (texts[i] != null && texts[i].isString()) {
        String text = texts[i].asString();
        most = Math.max(most, text.codePointCount(0, text.length()));
      }
    }
    return most;
  }

  /** Texts of which none has more letters than so many. */
  static Value[] cut(Value[] texts, int most) {
    Value[] found = texts.clone();
    for (int i = 0; i < found.length; i++) {
      Interruption.check(i);
      if (found[i] != null && found[i].isString()) {
        String text = found[i].asString();
        if (text.codePointCount(0, text.length()) > most) {
          found[i] = Value.asValue(text.substring(0, text.offsetByCodePoints(0, most)));
        }
      }
    }
    return found;
  }
}
