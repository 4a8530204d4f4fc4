package org.micrograd.script.border;

import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.micrograd.compile.DifferentiableFunction;
import org.micrograd.draw.Picture;
import org.micrograd.script.Limits;
import org.micrograd.script.language.Language;
import org.micrograd.script.run.Runs;

/**
 * What a script's value becomes in Java, and a Java object in a script.
 *
 * <p>To Java: null, undefined and None become null; booleans Boolean; strings String; whole numbers
 * Integer where they fit, JavaScript's others Double, Python's Long or BigInteger; Python's floats
 * always Double; Python's decimals BigDecimal; dates, times and durations those of java.time; a
 * Value and a picture the Java object itself; Java objects themselves; everything else a {@link
 * GuestObject}, {@link ScriptList} or {@link ScriptSet}, live views of the script's own object.
 */
public final class Border {
  /** The class of the views of an application's objects. */
  public static final Class<?> VIEW = JavaObject.class;

  /** The class of the views of an application's classes. */
  public static final Class<?> TYPE = JavaType.class;

  /** An object of no kind that is open by itself. */
  private static final Object OPEN = new StringJoiner("");

  private static final ThreadLocal<Border> CURRENT = new ThreadLocal<>();

  @SuppressWarnings("unused") // It is kept, no more.
  private final Object host;

  private final Runs runs;
  private final Language language;
  private final Context context;
  private final Wrappers wrappers;
  private final SeenObjects objects;
  private final BorderErrors errors;
  private final GuestCalls calls;
  private final WeakReference<Border> weakly = new WeakReference<>(this);

  /**
   * The border around a context.
   *
   * @param host what must be there for as long as Java has anything of the script
   */
  public Border(Object host, Runs runs, Language language, Context context, Wrappers wrappers) {
    this.host = host;
    this.runs = runs;
    this.language = language;
    this.context = context;
    this.wrappers = wrappers;
    this.objects = new SeenObjects(this, wrappers);
    this.calls = new GuestCalls(this, runs, language, context);
    this.errors = new BorderErrors(runs, context, language.running(context), wrappers, objects);
  }

  /** The border of the script that this thread is running, or null. */
  public static Border current() {
    return CURRENT.get();
  }

  /**
   * Runs something of an application as one run of the script, while no other thread uses the
   * context. With limits it has a thread of its own, on which also the Java functions run that the
   * script calls.
   *
   * @throws org.micrograd.script.ScriptFailure if the script fails or is stopped
   */
  public <T> T within(Limits limits, Supplier<T> action) {
    return runs.within(limits, inside(action));
  }

  /** Runs what may be the script's own code, within the limits of the last run. */
  public <T> T run(Supplier<T> action) {
    boolean isBeside = CURRENT.get() == this && runs.isOfOther();
    return isBeside ? action.get() : runs.run(inside(action));
  }

  /**
   * What calls a function for Java code that has entered the context past this border, as classes
   * do that a script has extended: in its turn or beside the script, and within the limits.
   */
  public ProxyExecutable turn() {
    runs.expectOthers();
    WeakReference<Border> own = weakly;
    return all -> own.get().calls.entered(all[0]);
  }

  <T> Supplier<T> inside(Supplier<T> action) {
    return () -> {
      Border outer = CURRENT.get();
      return outer == this
          ? action.get()
          : asCurrent(() -> outer == null ? action.get() : language.inside(context, action));
    };
  }

  /** Runs something as a script's whose border this is. */
  <T> T asCurrent(Supplier<T> action) {
    Border outer = CURRENT.get();
    CURRENT.set(this);
    try {
      return action.get();
    } finally {
      CURRENT.set(outer);
    }
  }

  /** A text as one that the script has made: in a list it would not show Java's. */
  Object text(String text) {
    return wrappers.text() == null ? text : wrappers.text().execute(text);
  }

  /** Whether an object is of this context's script, or one whose methods its language gives it. */
  public boolean owns(Object o) {
    return switch (o) {
      case GuestObject s -> s.border() == this;
      case ScriptList l -> l.border() == this;
      case org.micrograd.autograd.Value _ -> true;
      case Picture _ -> true;
      case DifferentiableFunction _ -> true;
      case null, default -> false;
    };
  }

  /** What calls the script's functions. */
  GuestCalls calls() {
    return calls;
  }

  /** A method of a script's object, or null if there is none of that name. */
  public GuestObject method(Object object, String name) {
    return calls.method(object, name);
  }

  /** A script's value as Java sees it. */
  public Object toJava(Value v) {
    if (v == null) {
      return null;
    }
    if (v.isProxyObject() || v.isHostObject()) {
      return JavaProxy.origin(v);
    }
    if (v.isNull()) {
      return null;
    }
    if (v.isBoolean()) {
      return v.asBoolean();
    }
    if (v.isString()) {
      return v.asString();
    }
    if (v.isNumber()) {
      return language.number(v);
    }
    if (wrappers.unwrap() != null && v.hasMembers()) {
      Value java = wrappers.unwrap().execute(v);
      if (java.isHostObject()) {
        return java.asHostObject();
      }
    }
    Object plain = PlainValues.of(v);
    return plain == null ? ScriptView.of(this, v, wrappers.mapping()) : plain;
  }

  /** A Java object as scripts see it. */
  public Object toScript(Object o) {
    return switch (o) {
      case null -> null;
      case ScriptView s -> s.border() == this ? s.guest() : other(s);
      case org.micrograd.autograd.Value v -> wrappers.value() == null ? v : wrapped(v);
      case Picture p -> wrappers.picture() == null ? p : wrappers.picture().execute(p);
      case DifferentiableFunction f -> wrappers.function().execute(context.asValue(f));
      case String s -> s;
      case Boolean b -> b;
      case Character c -> c.toString();
      // GraalJS has no operator of a class of the script with a long.
      case Long n when wrappers.number() != null && n == n.intValue() -> n.intValue();
      case Number n when wrappers.number() != null && !JavaNumber.isOfLanguages(n) ->
          objects.number(n);
      case JavaMethod method -> method;
      case Proxy made when ScriptInterface.origin(made) != null ->
          toScript(ScriptInterface.origin(made));
      default -> objects.seen(o);
    };
  }

  /**
   * A Value in a language that wraps it. Of a leaf the script knows many by one reference; of what
   * keeps a graph it knows each, by a twin that goes along, since for another call it would take as
   * long again.
   */
  private Value wrapped(org.micrograd.autograd.Value v) {
    double id = v.id();
    if (v.isLeaf()) {
      return wrappers.value().execute(v, id, true);
    }
    Twin twin = new Twin();
    Value wrapper = wrappers.value().execute(v, id, false, twin, twin.weak());
    twin.of(wrapper);
    return wrapper;
  }

  /** What a Java method has answered, in the script that called it. */
  Object answered(Object o) {
    return switch (o) {
      case null -> null;
      case String _, Boolean _, Double _, Integer _ -> o;
      default -> toScript(Answers.isItself(o) ? o : toJava(host(o)));
    };
  }

  /**
   * What another script has given: a moment becomes one of the language's own, where that has no
   * use for Java's.
   */
  public Object fromScript(Object o) {
    return o instanceof Instant && wrappers.moment() != null
        ? wrappers.moment().execute(o.toString())
        : toScript(o);
  }

  /** An object of another script; the same one is the same again. */
  private JavaProxy other(ScriptView view) {
    return view instanceof GuestObject object && object.isBound()
        ? OtherScript.of(this, view)
        : objects.of(view, () -> OtherScript.of(this, view));
  }

  /** The objects of Java that the script has. */
  public SeenObjects objects() {
    return objects;
  }

  /** What becomes of exceptions on their way across. */
  public BorderErrors errors() {
    return errors;
  }

  Context context() {
    return context;
  }

  Language language() {
    return language;
  }

  /** A Java object as the host's access shows it, for a view that the script which runs asks. */
  Value host(Object o) {
    return Context.getCurrent().asValue(o);
  }

  /** Whether a script makes objects of a Java class, or has to be told which are of it. */
  boolean isClassOfScripts(Class<?> type) {
    return language.hasOperatorsOfJava()
        || context.asValue(type).canInstantiate()
        || JavaType.isMade(type);
  }

  /**
   * This border for what its script holds: else it would be there for as long as the script is, and
   * the script for as long as its host, which the border keeps.
   */
  WeakReference<Border> weakly() {
    return weakly;
  }

  /** Whether the application has opened all public members of its objects. */
  public boolean isOpen() {
    return host(OPEN).hasMember("add");
  }

  /** A Java class that a script named. */
  public Object type(Value type) {
    return new JavaType(this, type);
  }

  /** An argument of a Java method: scripts' own objects as themselves, for the host to convert. */
  Object forHost(Object o) {
    return switch (o) {
      case GuestObject s -> s.border() == this ? s.guest() : other(s);
      case ScriptView s when s.border() == this -> s.guest();
      case null, default -> o;
    };
  }
}
