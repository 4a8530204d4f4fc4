package org.micrograd.standins;

import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Value;

/** The texts of arrays and their numbers. */
public final class TextCalls {
  /** A number on its own as text. */
  @Export
  public String alone(String type, double x) {
    return FloatText.alone(DType.of(type), x);
  }

  /** An array that is not empty as text. */
  @Export
  public String text(
      NdArray a, Value options, String separator, int prefix, int suffix, Value other) {
    return ArrayText.of(
        a,
        new ItemFormat.Options(
            options.getArrayElement(0).asInt(),
            options.getArrayElement(1).asInt(),
            options.getArrayElement(2).asInt(),
            options.getArrayElement(3).asInt(),
            options.getArrayElement(4).asBoolean(),
            options.getArrayElement(5).asString().charAt(0),
            options.getArrayElement(6).asString(),
            options.getArrayElement(7).asString(),
            options.getArrayElement(8).asString()),
        separator,
        prefix,
        suffix,
        i -> other.execute(((Value[]) a.store())[i]).asString());
  }
}
