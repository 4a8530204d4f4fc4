package org.micrograd.script.border;

import java.io.Serial;
import java.lang.reflect.Type;
import java.util.function.Function;
import org.graalvm.polyglot.Value;

/** A function of a script: to Java one of an argument, or of an array of all its arguments. */
final class GuestFunction extends GuestObject implements Function<Object, Object> {
  @Serial private static final long serialVersionUID = 1;

  private final transient Type result;

  GuestFunction(Border border, Value guest) {
    this(border, guest, null);
  }

  private GuestFunction(Border border, Value guest, Type result) {
    super(border, guest);
    this.result = result;
  }

  @Override
  public GuestFunction of(Type... types) {
    return types.length == 2 ? new GuestFunction(border(), guest(), types[1]) : this;
  }

  @Override
  public Object apply(Object argument) {
    Object own = argument instanceof Object[] all ? call(all) : call(argument);
    return ElementTypes.as(result, own, "the result of Function.apply");
  }
}
