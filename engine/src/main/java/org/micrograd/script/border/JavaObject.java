package org.micrograd.script.border;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.micrograd.script.border.OpenMembers.OpenMethod;
import org.micrograd.script.run.OpeningAdvice;

/**
 * A Java object in a script: the members that the host's access allows, arguments and results
 * crossing the border, so that Values have operators and lists are lists. Members that are public
 * and closed are refused, not absent.
 */
class JavaObject implements ProxyObject, JavaProxy {
  private final WeakReference<Border> border;
  final Object origin;
  private final OpenMembers members;
  private Value host;

  JavaObject(Border border, Object origin) {
    this(border, origin, null);
  }

  JavaObject(Border border, Object origin, Value host) {
    this.border = border.weakly();
    this.origin = origin;
    this.host = host;
    // Of a class the names are those of its own, and not of its objects.
    this.members =
        origin instanceof Class
            ? new OpenMembers(origin.getClass())
            : border.objects().members(origin.getClass());
  }

  @Override
  public final Object origin() {
    return origin;
  }

  final Border border() {
    return border.get();
  }

  final Value host() {
    if (host == null) {
      host = border().host(origin);
    }
    return host;
  }

  @Override
  public Object getMember(String name) {
    OpenMethod known = members.method(name);
    if (known != null) {
      return method(known);
    }
    Field field = members.field(name);
    if (field != null) {
      return read(field);
    }
    OpenMethod getter = members.getter(name);
    if (getter != null) {
      return call(getter);
    }
    if (isOfEvery(name)) {
      return new JavaMethod(typeName(), name, ObjectMembers.of(this, name));
    }
    BeanProperty property = property(name);
    if (property != null && property.getter() != null) {
      open(property.getter());
      return call(members.foundGetter(name, property.getter()));
    }
    open(name);
    Value member = host().getMember(name);
    // A field may hold a function, which is an object.
    if (!member.canExecute() || member.isHostObject()) {
      if (!(origin instanceof Class)) {
        members.foundField(name);
      }
      return toScript(member);
    }
    return method(members.found(name));
  }

  private JavaMethod method(OpenMethod method) {
    return new JavaMethod(typeName(), method.name(), arguments -> call(method, arguments));
  }

  /** The property of a name that is no member. */
  private BeanProperty property(String name) {
    return host().hasMember(name) || publicNames().contains(name)
        ? null
        : BeanProperty.of(origin, name);
  }

  private Object read(Field field) {
    try {
      return border().answered(field.get(origin));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An object's text is always the same to scripts, whatever else its class calls so. */
  private boolean isOfEvery(String name) {
    return ObjectMembers.has(this, name) && (name.equals("toString") || !host().hasMember(name));
  }

  private Object call(OpenMethod method, Value... arguments) {
    border().errors().mayGoOn();
    DirectCall only = origin instanceof Class ? null : method.only(arguments.length, host());
    Object[] taken = only == null ? null : only.taken(border(), arguments);
    return taken == null ? call(method.name(), arguments) : called(only, taken);
  }

  private Object called(DirectCall only, Object... arguments) {
    Border own = border();
    try {
      return own.answered(only.call(origin, arguments));
    } catch (InvocationTargetException e) {
      throw own.errors().passed(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } catch (RuntimeException e) {
      throw own.errors().passed(e);
    }
  }

  /** What a class's own method answers that has the name of one that every object has. */
  final Object ofClass(String name, Value... arguments) {
    open(name);
    return call(name, arguments);
  }

  private Object call(String method, Value... arguments) {
    return answer(method, method, all -> host().invokeMember(method, all), arguments);
  }

  /**
   * What Java answers to a script's arguments: as what is declared of them, and where nothing
   * declared fits, as polyglot takes them. What does not fit is not called.
   */
  final Object answer(
      String method, String said, Function<Object[], Value> called, Value... arguments) {
    Object[] declared = CallArguments.of(this, method, arguments);
    try {
      return toScript(called.apply(declared));
    } catch (IllegalArgumentException e) {
      Object[] plain = toJava(arguments);
      if (Arrays.equals(plain, declared)) {
        throw misfit(Misfits.said(said, origin, e));
      }
      return answer(said, called, plain);
    } catch (RuntimeException e) {
      throw border().errors().passed(e);
    }
  }

  private Object answer(String said, Function<Object[], Value> called, Object... arguments) {
    try {
      return toScript(called.apply(arguments));
    } catch (IllegalArgumentException e) {
      throw misfit(Misfits.said(said, origin, e));
    } catch (RuntimeException e) {
      throw border().errors().passed(e);
    }
  }

  /** The script's own error where it calls a method, or sets a field, with what does not fit. */
  final RuntimeException misfit(String message) {
    return border().errors().error(message, false);
  }

  /** The class whose methods these are. */
  Class<?> owner() {
    return origin.getClass();
  }

  private void open(String name) {
    if (!host().hasMember(name)) {
      throw publicNames().contains(name)
          ? closed(name)
          : border().errors().error("%s has no member %s".formatted(said(), name), true);
    }
  }

  /** The names of what is public, be it open or closed. */
  Set<String> publicNames() {
    return PublicNames.of(origin.getClass());
  }

  /** What errors call it where they are about its members. */
  String said() {
    return "a " + origin.getClass().getName();
  }

  /** The refusal of a member. */
  final RuntimeException closed(String name) {
    return refused("use the member %s of %s".formatted(name, said()));
  }

  /** The refusal of what the application has not opened. */
  final RuntimeException refused(String what) {
    return border()
        .errors()
        .passed(
            new SecurityException(
                "this script may not %s: %s"
                    .formatted(what, OpeningAdvice.ofMembers(border().isOpen()))));
  }

  final Object toScript(Value result) {
    return border().toScript(border().toJava(result));
  }

  final Object[] toJava(Value... arguments) {
    Object[] all = new Object[arguments.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = argument(arguments[i]);
    }
    return all;
  }

  /** A number beyond a long as the script's own: of a BigInteger polyglot makes a float. */
  private Object argument(Value argument) {
    return argument.isNumber() && argument.fitsInBigInteger() && !argument.fitsInLong()
        ? argument
        : border().forHost(border().toJava(argument));
  }

  @Override
  public Object getMemberKeys() {
    return ProxyArray.fromArray((Object[]) host().getMemberKeys().toArray(String[]::new));
  }

  /** Whether the script has found a member to be open. */
  final boolean isFound(String name) {
    return members.has(name);
  }

  @Override
  public boolean hasMember(String name) {
    if (members.has(name)
        || members.getter(name) != null
        || host().hasMember(name)
        || ObjectMembers.has(this, name)
        || publicNames().contains(name)) {
      return true;
    }
    BeanProperty property = BeanProperty.of(origin, name);
    return property != null && property.getter() != null;
  }

  @Override
  public void putMember(String name, Value value) {
    BeanProperty property = members.has(name) ? null : property(name);
    if (property != null && property.setter() != null) {
      open(property.setter());
      Object _ = call(members.found(property.setter()), value);
      return;
    }
    if (!members.has(name)) {
      open(name);
    }
    try {
      host().putMember(name, argument(value));
    } catch (IllegalArgumentException e) {
      throw misfit(Misfits.said(name, origin, e));
    } catch (UnsupportedOperationException e) {
      // To polyglot the object would have no such message, and JavaScript is silent.
      throw misfit("%s of a %s cannot be set".formatted(name, typeName()));
    }
  }

  /**
   * What errors of a language call it; Python writes the object so, too. JavaScript writes it by
   * its method, and in errors names its class, as of Java's own.
   */
  @Override
  public final String toString() {
    Border own = border();
    return own == null || own.language().hasOperatorsOfJava()
        ? String.valueOf(origin)
        : HiddenMethods.name(type());
  }

  private String typeName() {
    return type().getName();
  }

  private Class<?> type() {
    return origin instanceof Class<?> type ? type : origin.getClass();
  }
}
