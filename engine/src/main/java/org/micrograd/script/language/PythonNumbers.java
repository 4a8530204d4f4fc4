package org.micrograd.script.language;

import java.util.Set;
import org.graalvm.polyglot.Value;

/** Numbers of Python in Java: a float stays a Double, also where it is whole. */
final class PythonNumbers {
  /** Its own name, and those of Java's: an argument of a Java function comes without Python's. */
  private static final Set<String> FLOATS = Set.of("float", "Double", "Float");

  private PythonNumbers() {}

  /** A number as the smallest of Integer, Long and BigInteger that holds it, or as a Double. */
  static Object toJava(Value number) {
    if (isFloat(number.getMetaObject())) {
      return number.asDouble();
    }
    if (number.fitsInInt()) {
      return number.asInt();
    }
    if (number.fitsInLong()) {
      return number.asLong();
    }
    return number.fitsInBigInteger() ? (Object) number.asBigInteger() : (Object) number.asDouble();
  }

  /** Whether a class is a float's, or extends it. */
  private static boolean isFloat(Value type) {
    String name = type.getMetaSimpleName();
    if (name.equals("int") || FLOATS.contains(name)) {
      return !name.equals("int");
    }
    Value parents = type.hasMetaParents() ? type.getMetaParents() : null;
    for (long i = 0; parents != null && i < parents.getArraySize(); i++) {
      if (isFloat(parents.getArrayElement(i))) {
        return true;
      }
    }
    return false;
  }
}
