package org.micrograd.script;

/** The arguments of one call of a library function, converted for Java. */
public final class Arguments {
  private final Object[] converted;
  private final Permissions permissions;

  Arguments(Object[] converted, Permissions permissions) {
    this.converted = converted;
    this.permissions = permissions;
  }

  /** An argument as its parameter's {@link Kind} converts it; its type is that of the context. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> T get(int i) {
    return (T) converted[i];
  }

  /** What the script may do. */
  public Permissions permissions() {
    return permissions;
  }
}
