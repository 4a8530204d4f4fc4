package org.micrograd.script.host;

import java.util.List;
import org.graalvm.polyglot.Value;
import org.micrograd.script.ScriptObject;
import org.micrograd.script.border.Border;
import org.micrograd.script.border.GuestObject;
import org.micrograd.script.language.Globals;

/** The globals of a host's script, as Java sees them. */
public final class HostGlobals {
  private final Border border;
  private final Globals globals;

  HostGlobals(Border border, Globals globals) {
    this.border = border;
    this.globals = globals;
  }

  /** A function of the script, or null if there is none of that name. */
  public ScriptObject function(String name) {
    return border.run(() -> {
      Value found = globals.get(name);
      return found != null && found.canExecute() ? new GuestObject(border, found) : null;
    });
  }

  /** A global of the script, or null. */
  public Object get(String name) {
    return border.run(() -> globals.has(name) ? border.toJava(globals.get(name)) : null);
  }

  /** Whether there is a global of the script by a name. */
  public boolean has(String name) {
    return border.run(() -> globals.has(name));
  }

  /** Sets a global of the script. */
  public void put(String name, Object value) {
    border.run(() -> {
      globals.put(name, border.toScript(value));
      return null;
    });
  }

  /** Sets a global of the script to what that of another host has made. */
  public void share(String name, Object value) {
    border.run(() -> {
      globals.put(name, border.fromScript(value));
      return null;
    });
  }

  /**
   * Removes a global of the script; false if there was none, or if it is a constant of JavaScript.
   */
  public boolean remove(String name) {
    return border.run(() -> globals.remove(name));
  }

  /** Removes all globals but constants of JavaScript. */
  public void clear() {
    border.run(() -> {
      globals.clear();
      return null;
    });
  }

  /** The names of the globals that the script or the application made. */
  public List<String> names() {
    return border.run(globals::names);
  }
}
