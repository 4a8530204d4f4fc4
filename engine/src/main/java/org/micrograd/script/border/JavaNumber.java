package org.micrograd.script.border;

import java.math.BigInteger;
import org.graalvm.polyglot.Value;

/**
 * The members of a number of Java that is none of the language's, as a decimal or a counter. A
 * script has it inside an object of its own, which computes with what the number is at the time.
 */
final class JavaNumber extends JavaObject {
  private Value wrapper;

  JavaNumber(Border border, Number number) {
    super(border, number);
  }

  /** Whether languages take a number for one of their own. */
  static boolean isOfLanguages(Number n) {
    return switch (n) {
      case Integer _, Long _, Double _, Float _, Short _, Byte _, BigInteger _ -> true;
      default -> false;
    };
  }

  /** The object of the script around it: as long as one is there, so is the other. */
  Value wrapped(Value wrap) {
    if (wrapper == null) {
      wrapper = wrap.execute(this);
    }
    return wrapper;
  }
}
