package org.micrograd.script.library;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.micrograd.script.border.Border;
import org.micrograd.script.border.JavaProxy;
import org.micrograd.script.border.SeenObjects;
import org.micrograd.script.border.Twin;
import org.micrograd.script.run.OpeningAdvice;

/**
 * What a prelude may do with Java objects: the part of the {@link Bridge} that knows their classes.
 */
public abstract class ObjectBridge extends NodeBridge {
  /**
   * What stands for a script's object in Java, to which the object must refer, and a weak reference
   * to it: together, since each call of Java takes long.
   */
  @Export
  public Object[] twin(org.graalvm.polyglot.Value object) {
    Twin twin = new Twin();
    twin.of(object);
    return new Object[] {twin, twin.weak()};
  }

  /**
   * An object of no kind of the language, to ask for its prototype: that of a Java object itself
   * needs the module java.sql.
   */
  @Export
  public Object foreign() {
    return ProxyObject.fromMap(Map.of());
  }

  /** The Java object that a view in a script stands for, as it is in a collection of Java. */
  @Export
  public Object origin(org.graalvm.polyglot.Value view) {
    return JavaProxy.origin(view);
  }

  /** The text that Java has for an object. */
  @Export
  public String text(org.graalvm.polyglot.Value view) {
    return String.valueOf(JavaProxy.origin(view));
  }

  /** What Java has for an object in its tables. */
  @Export
  public int hashOf(org.graalvm.polyglot.Value view) {
    return JavaProxy.origin(view).hashCode();
  }

  /** Whether an object says that it equals another. */
  @Export
  public boolean areEqual(org.graalvm.polyglot.Value view, org.graalvm.polyglot.Value other) {
    return JavaProxy.origin(view).equals(Border.current().toJava(other));
  }

  /** Whether scripts use an object that they got from a collection by its view. */
  @Export
  public boolean hasView(org.graalvm.polyglot.Value object) {
    return object.isHostObject()
        && Border.current() != null
        && Border.current().objects().hasView(object.asHostObject());
  }

  /** The view of an object that a script has got from a collection. */
  @Export
  public Object view(org.graalvm.polyglot.Value object) {
    return Border.current().objects().view(object.asHostObject());
  }

  /** Whether scripts may know the classes of objects. */
  @Export
  public boolean isOpen() {
    return Border.current() != null && Border.current().isOpen();
  }

  /** How an application opens a class that a script names; null where it is not known which. */
  @Export
  public String openingOf(String name) {
    return OpeningAdvice.ofClass(name);
  }

  /** An array of Java of a class that a script has named, or been given, made of some elements. */
  @Export
  public Object array(org.graalvm.polyglot.Value type, org.graalvm.polyglot.Value elements) {
    return Border.current().toScript(JavaArrays.of(type, elements));
  }

  /** Whether a name is that of arrays which any script may make. */
  @Export
  public boolean isGivenArray(String name) {
    return JavaArrays.isGiven(name);
  }

  /** Whether a class is one that only those make objects of which extend it. */
  @Export
  public boolean isAbstract(org.graalvm.polyglot.Value type) {
    Class<?> own = (Class<?>) Border.current().toJava(type);
    return !own.isInterface() && java.lang.reflect.Modifier.isAbstract(own.getModifiers());
  }

  /** The names of an object's class. */
  @Export
  public Object classOf(org.graalvm.polyglot.Value object) {
    return Border.current().objects().names(JavaProxy.origin(object).getClass());
  }

  /** Notes where the script is that has got an exception of Java. */
  @Export
  public void thrown(Throwable e) {
    if (Border.current() != null) {
      Border.current().errors().noted(e);
    }
  }

  /** Whether an application's own code reads the elements of a collection. */
  @Export
  public boolean isComputed(Object collection) {
    return !collection.getClass().getName().startsWith("java.");
  }

  /** Whether the Java object of a script's object is of a class. */
  @Export
  public boolean isInstance(Class<?> type, org.graalvm.polyglot.Value object) {
    return (object.isHostObject() || object.isProxyObject())
        && type.isInstance(JavaProxy.origin(object));
  }

  /**
   * Whether scripts use keys or values of a map by their views; the classes of values that they use
   * themselves are named, since Python reads those without a word.
   */
  @Export
  public boolean hasViews(Map<?, ?> map) {
    Border border = Border.current();
    if (border == null) {
      return false;
    }
    map.values().forEach(border.objects()::named);
    return areViewed(border, map.values()) || areViewed(border, map.keySet());
  }

  /** Whether scripts use keys of a map by their views. */
  @Export
  public boolean hasViewsOfKeys(Map<?, ?> map) {
    return Border.current() != null && areViewed(Border.current(), map.keySet());
  }

  private static boolean areViewed(Border border, Collection<?> all) {
    return all.stream().anyMatch(border.objects()::isElementByView);
  }

  /** What reads the keys of a map. */
  @Export
  public Iterator<?> keys(Map<?, ?> map) {
    return new Named(map.keySet().iterator());
  }

  /** An object that a script has got from a collection, by its view where it is known so. */
  @Export
  public Object element(org.graalvm.polyglot.Value object) {
    return object.isHostObject() ? SeenObjects.element(object.asHostObject()) : object;
  }

  /** What reads the elements of a collection, the class of each named. */
  @Export
  public Object named(org.graalvm.polyglot.Value steps) {
    return steps.isHostObject() && steps.asHostObject() instanceof Iterator<?>
        ? new Named(steps.asHostObject())
        : steps;
  }

  /** A script holds it, which must not hold the border: so it asks for that each time. */
  private record Named(Iterator<?> steps) implements Iterator<Object> {
    @Override
    public boolean hasNext() {
      return steps.hasNext();
    }

    @Override
    public Object next() {
      return SeenObjects.element(steps.next());
    }
  }

  /** What reads a list, which may grow meanwhile, from one place to the next. */
  @Export
  public Iterator<?> steps(List<?> list) {
    return new Places(list);
  }

  /** A Java class whose objects and Values cross the border. */
  @Export
  public Object type(org.graalvm.polyglot.Value type) {
    return Border.current().type(type);
  }

  /** What a script gets of an object that came to it past its border. */
  @Export
  public Object seen(org.graalvm.polyglot.Value object) {
    Border border = Border.current();
    return border.toScript(border.toJava(object));
  }

  /** Whether this thread runs a script: no, where Java code calls it past its border. */
  @Export
  public boolean isInRun() {
    return Border.current() != null;
  }

  /** Calls a function in the turn of Java code that has come past the border of this script. */
  @Export
  public Object turn() {
    return Border.current().turn();
  }

  /** Whether an object of Java is a collection, which knows its size. */
  @Export
  public boolean isCollection(org.graalvm.polyglot.Value object) {
    return (object.isHostObject() || object.isProxyObject())
        && JavaProxy.origin(object) instanceof Collection;
  }

  /** Orders a list of Java as its elements order themselves; false for what is none. */
  @Export
  public boolean sorted(org.graalvm.polyglot.Value object) {
    if (!isJava(object) || !(JavaProxy.origin(object) instanceof List<?> list)) {
      return false;
    }
    try {
      list.sort(null);
      return true;
    } catch (RuntimeException e) {
      throw Border.current().errors().passed(e);
    }
  }

  /** Whether a script's object is one of Java. */
  @Export
  public boolean isJava(org.graalvm.polyglot.Value object) {
    return object.isProxyObject() || object.isHostObject();
  }
}
