package org.micrograd.script.border;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.graalvm.polyglot.Value;

/** A live view of a set of a script. */
final class ScriptSet extends AbstractSet<Object> implements ScriptView {
  private final Border border;
  private final Value guest;

  ScriptSet(Border border, Value guest) {
    this.border = border;
    this.guest = guest;
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
    Iterator<Object> elements = border.run(this::elements).iterator();
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

  private List<Object> elements() {
    List<Object> all = new ArrayList<>();
    Value steps = guest.getIterator();
    while (steps.hasIteratorNextElement()) {
      all.add(border.toJava(steps.getIteratorNextElement()));
    }
    return all;
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
}
