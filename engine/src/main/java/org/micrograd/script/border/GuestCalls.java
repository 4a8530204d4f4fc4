package org.micrograd.script.border;

import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Language;
import org.micrograd.script.run.Runs;

/** Calls of a script's functions and methods by Java. */
final class GuestCalls {
  private final Border border;
  private final Runs runs;
  private final Language language;
  private final Context context;

  GuestCalls(Border border, Runs runs, Language language, Context context) {
    this.border = border;
    this.runs = runs;
    this.language = language;
    this.context = context;
  }

  /** A method of a script's object, or null if there is none of that name. */
  GuestObject method(Object object, String name) {
    return border.run(() -> {
      Value guest = context.asValue(border.toScript(object));
      if (guest.canInvokeMember(name)) {
        return new GuestObject(border, guest.getMember(name), guest, name);
      }
      Value own = language.attribute(context, guest, name);
      return own != null && own.canExecute() ? new GuestObject(border, own) : null;
    });
  }

  /**
   * Calls a function of the script, or a method of an object; the method is null for a function.
   */
  Object call(Value object, String method, Object... arguments) {
    return border.run(() -> called(object, method, arguments));
  }

  private Object called(Value object, String method, Object... arguments) {
    Object[] all = new Object[arguments.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = border.toScript(arguments[i]);
    }
    return border.toJava(method == null ? object.execute(all) : object.invokeMember(method, all));
  }

  /**
   * The same from Java code that the script has called, as that goes on: on another thread it waits
   * for the script, where the language has one.
   */
  Object callBack(Value object, String method, Object... arguments) {
    if (Border.current() == border) {
      return called(object, method, arguments);
    }
    return isBeside()
        ? besides(() -> called(object, method, arguments))
        : call(object, method, arguments);
  }

  /** The same of a function by Java code that is in the context already, as none else is. */
  Object entered(Value function) {
    if (isBeside()) {
      return runs.beside(() -> border.asCurrent(function::execute));
    }
    if (runs.isOfOther()) {
      // To wait here would keep the other out, and polyglot refuses what comes a moment later.
      throw new ScriptFailure(
          "a class that a script extends takes no call of another thread while its engine runs a script: give Java a function, or an object for an interface, which wait");
    }
    return runs.entered(border.inside(function::execute));
  }

  /** Whether a call runs beside the script of another thread. */
  private boolean isBeside() {
    return language.hasThreads() && runs.isOfOther();
  }

  private Object besides(Supplier<Object> call) {
    return runs.beside(() ->
        border.asCurrent(() -> {
          context.enter();
          try {
            return call.get();
          } finally {
            context.leave();
          }
        }));
  }
}
