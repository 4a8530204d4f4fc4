package org.micrograd.script.border;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The views of Java objects that a script has: one an object for as long as the script holds it, so
 * that the same object is the same in the script.
 */
final class Views {
  private final Map<Object, Held> held = new HashMap<>();
  private final ReferenceQueue<JavaProxy> gone = new ReferenceQueue<>();

  /** A view refers to its object: as long as it is there, so is the object. */
  private static final class Held extends WeakReference<JavaProxy> {
    private final int hash;

    Held(JavaProxy view, ReferenceQueue<JavaProxy> gone) {
      super(view, gone);
      this.hash = hash(view.origin());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Finds the view of an object. */
  private record Sought(Object object) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      JavaProxy view = other instanceof Held each ? each.get() : null;
      return view != null
          && (view.origin() == object
              || object instanceof ScriptView one
                  && view.origin() instanceof ScriptView two
                  && ScriptView.areSame(one, two));
    }

    @Override
    public int hashCode() {
      return hash(object);
    }
  }

  /** Of a script's object there may be several views in Java. */
  private static int hash(Object object) {
    return object instanceof ScriptView view
        ? view.border().run(() -> view.guest().hashCode())
        : System.identityHashCode(object);
  }

  /** The view of an object, made if there is none. */
  JavaProxy of(Object object, Supplier<JavaProxy> made) {
    Held found = held.get(new Sought(object));
    JavaProxy view = found == null ? null : found.get();
    if (view == null) {
      clean();
      view = made.get();
      Held fresh = new Held(view, gone);
      held.put(fresh, fresh);
    }
    return view;
  }

  private void clean() {
    for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
      held.remove(each);
    }
  }
}
