package org.micrograd.script.border;

import java.io.NotSerializableException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.util.AbstractCollection;
import java.util.Collections;
import java.util.Iterator;
import org.graalvm.polyglot.Value;

/** A live view of the values of a map of a script, as of anything else that knows its size. */
final class ScriptValues extends AbstractCollection<Object> implements ScriptView {
  @Serial private static final long serialVersionUID = 1;

  private final transient Border border;
  private final transient Value guest;
  private final transient Type type;

  ScriptValues(Border border, Value guest) {
    this(border, guest, null);
  }

  private ScriptValues(Border border, Value guest, Type type) {
    this.border = border;
    this.guest = guest;
    this.type = type;
  }

  @Override
  public ScriptValues of(Type... types) {
    return new ScriptValues(border, guest, types[0]);
  }

  @Override
  public Border border() {
    return border;
  }

  @Override
  public Value guest() {
    return guest;
  }

  @Override
  public int size() {
    return border.run(() -> guest.invokeMember("__len__").asInt());
  }

  /** Over the elements that are there now. */
  @Override
  public Iterator<Object> iterator() {
    return Collections.unmodifiableList(ScriptView.elements(this, type)).iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScriptView view && ScriptView.areSame(this, view);
  }

  @Override
  public int hashCode() {
    return border.run(guest::hashCode);
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
