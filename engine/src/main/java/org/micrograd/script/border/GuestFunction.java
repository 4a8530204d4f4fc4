package org.micrograd.script.border;

import java.util.function.Function;
import org.graalvm.polyglot.Value;

/** A function of a script: to Java one of an argument, or of an array of all its arguments. */
final class GuestFunction extends GuestObject implements Function<Object, Object> {
  GuestFunction(Border border, Value guest) {
    super(border, guest);
  }

  @Override
  public Object apply(Object argument) {
    return argument instanceof Object[] all ? call(all) : call(argument);
  }
}
