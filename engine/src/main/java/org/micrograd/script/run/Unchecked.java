package org.micrograd.script.run;

/** Exceptions that pass through code that declares none, as they are. */
public final class Unchecked {
  private Unchecked() {}

  /** Throws it: {@code throw Unchecked.of(e)}. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <E extends Throwable> RuntimeException of(Throwable e) throws E {
    throw (E) e;
  }
}
