package org.micrograd.script.border;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.draw.Picture;
import org.micrograd.script.border.ObjectMembers.OfClass;

/**
 * Objects of Java as the script of a border has them: which are views, and what it knows of them.
 */
public final class SeenObjects {
  /** Those whose new objects are a script's own texts, truths and numbers, and no objects. */
  private static final Set<Class<?>> PLAIN =
      Set.of(
          String.class,
          Boolean.class,
          Character.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class);

  private final Border border;
  private final Wrappers wrappers;
  private final ClassNames names;
  private final Views views = new Views();
  private final Views classes = new Views();
  // What is known of a class refers to it: it is there for as long as an object of it is seen.
  private final Map<Class<?>, WeakReference<OpenMembers>> members = new WeakHashMap<>();

  SeenObjects(Border border, Wrappers wrappers) {
    this.border = border;
    this.wrappers = wrappers;
    this.names = new ClassNames(wrappers.named());
  }

  /**
   * An element of a collection as the script that runs gets it: by its view where it would have it
   * so from elsewhere, which makes it the same object.
   */
  public static Object element(Object o) {
    Border border = Border.current();
    if (border == null || o == null || OpenTypes.isCommon(o)) {
      return o;
    }
    SeenObjects objects = border.objects();
    return objects.isElementByView(o) ? objects.seen(o) : objects.named(o);
  }

  /**
   * Whether an element of a collection is its view to scripts: an entry of a map is none to keep.
   */
  public boolean isElementByView(Object o) {
    return o != null && !(o instanceof Map.Entry) && hasView(o);
  }

  /** An object as the script gets it: itself or its view, its class named. */
  Object seen(Object o) {
    if (isSeenItself(o)) {
      return named(o);
    }
    Object view = view(o);
    return view instanceof JavaKind type && wrappers.type() != null && !PLAIN.contains(o)
        ? type.wrapped(wrappers.type())
        : names.of(view);
  }

  /** A class as a script that names it has it: by its static members. */
  Object type(Value type) {
    JavaType view = new JavaType(border, type);
    return wrappers.type() == null ? view : view.wrapped(wrappers.type());
  }

  /**
   * Whether a script gets the Java object itself: where the language computes on Java's objects,
   * what it takes for collections of its own; where it does not, what holds no Values.
   */
  private boolean isSeenItself(Object o) {
    return hasNoView(o) || isConstant(o);
  }

  /**
   * Whether an object is a constant that a class has also given past the border: Python compares
   * such by "is", and finds them to be of their class. A script calls it by its view.
   */
  private boolean isConstant(Object o) {
    return border.language().hasOperatorsOfJava() && o instanceof Enum && !JavaCall.isOf(o);
  }

  private boolean hasNoView(Object o) {
    if (o instanceof Number || o instanceof Throwable || OpenTypes.isPlain(o)) {
      return true;
    }
    Class<?> element = o.getClass().getComponentType();
    if (border.language().hasOperatorsOfJava()) {
      return element != null
          || o instanceof Class<?> type && isOfPython(type)
          || o instanceof Iterable
          || o instanceof Map
          || o instanceof Iterator;
    }
    return element != null && element.isPrimitive();
  }

  /**
   * Whether Python's own ways with a class of Java, as to catch what is of it, are right: they do
   * not know a view as an object of its class.
   */
  private static boolean isOfPython(Class<?> type) {
    return type.getName().startsWith("java.") || Throwable.class.isAssignableFrom(type);
  }

  /** The view of an object, made if the script has none. */
  JavaProxy of(Object o, Supplier<JavaProxy> made) {
    return views.of(o, made);
  }

  /** A number that is none of the language's, in an object of the script that computes. */
  Object number(Number n) {
    return ((JavaNumber) views.of(n, () -> new JavaNumber(border, n))).wrapped(wrappers.number());
  }

  /** Whether a script that got an object from a collection uses it by its view. */
  public boolean hasView(Object o) {
    return switch (o) {
      case String _, Boolean _, Character _, ScriptView _, JavaProxy _ -> false;
      case org.micrograd.autograd.Value _, Picture _, DifferentiableFunction _ -> false;
      case org.graalvm.polyglot.Value _ -> false;
      default -> !hasNoView(o);
    };
  }

  /** The view of an object of an application. */
  public Object view(Object o) {
    return views.of(o, () -> JavaProxy.of(border, o));
  }

  /** An object that a script gets as it is, its class named, and those of an array's elements. */
  public Object named(Object o) {
    if (o instanceof Object[] all) {
      for (Object each : all) {
        Object _ = named(each);
      }
    }
    return o == null || OpenTypes.isCommon(o) ? o : names.of(o);
  }

  /** What the script has found of the members of a class. */
  OpenMembers members(Class<?> type) {
    WeakReference<OpenMembers> held = members.get(type);
    OpenMembers found = held == null ? null : held.get();
    if (found == null) {
      found = new OpenMembers(type);
      WeakReference<OpenMembers> _ = members.put(type, new WeakReference<>(found));
    }
    return found;
  }

  /** The class of an object, of which scripts have the names. */
  public Object names(Class<?> type) {
    return names.of(classes.of(type, () -> new OfClass(border, type)));
  }
}
