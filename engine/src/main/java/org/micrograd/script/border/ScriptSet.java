package org.micrograd.script.border;

import java.io.NotSerializableException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Objects;
import org.graalvm.polyglot.Value;

/** A live view of a set of a script. */
final class ScriptSet extends AbstractSet<Object> implements ScriptView {
  @Serial private static final long serialVersionUID = 1;

  private final transient Border border;
  private final transient Value guest;

  private final transient Type type;

  ScriptSet(Border border, Value guest) {
    this(border, guest, null);
  }

  private ScriptSet(Border border, Value guest, Type type) {
    this.border = border;
    this.guest = guest;
    this.type = type;
  }

  @Override
  public ScriptSet of(Type... types) {
    return new ScriptSet(border, guest, types[0]);
  }

  @Override
  public Border border() {
    return border;
  }

  @Override
  public Value guest() {
    return guest;
  }

  /** What sets of JavaScript have by a name, as the script's own language calls it. */
  private String named(String name) {
    return Objects.requireNonNullElse(border.language().ofSets(name), name);
  }

  private boolean tell(String name, Object element) {
    if (!guest.canInvokeMember(named(name))) {
      throw new UnsupportedOperationException("%s has no %s".formatted(this, named(name)));
    }
    boolean was = contains(element);
    Value _ = guest.invokeMember(named(name), border.toScript(element));
    return was != contains(element);
  }

  @Override
  public boolean contains(Object element) {
    return border.run(() -> guest.invokeMember(named("has"), border.toScript(element)).asBoolean());
  }

  @Override
  public boolean add(Object element) {
    return border.run(() -> tell("add", element));
  }

  @Override
  public boolean remove(Object element) {
    return border.run(() -> tell("delete", element));
  }

  @Override
  public int size() {
    return border.run(() -> {
      Value size = guest.getMember(named("size"));
      return (size.canExecute() ? size.execute() : size).asInt();
    });
  }

  /** Over the elements that are there now. */
  @Override
  public Iterator<Object> iterator() {
    Iterator<Object> elements = ScriptView.elements(this, type).iterator();
    return new Iterator<>() {
      private Object last;

      @Override
      public boolean hasNext() {
        return elements.hasNext();
      }

      @Override
      public Object next() {
        last = elements.next();
        return last;
      }

      @Override
      public void remove() {
        ScriptSet.this.remove(last);
      }
    };
  }

  @Override
  public boolean equals(Object other) {
    return other == this || Nested.of(this, Integer.MAX_VALUE, true, () -> super.equals(other));
  }

  @Override
  public int hashCode() {
    return Nested.of(this, Nested.DEEP, 0, super::hashCode);
  }

  @Override
  public String toString() {
    return Nested.of(this, Nested.DEEP, "[...]", super::toString);
  }

  @Serial
  private Object writeReplace() throws NotSerializableException {
    return Copied.of(this);
  }
}
