package org.micrograd.script;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * A live view of an object, dict or function of a script: a map of its members, and callable where
 * the script's is.
 */
public interface ScriptObject extends Map<String, Object> {
  /** Whether {@link #call} works. */
  boolean isFunction();

  /**
   * Calls the function with Java arguments.
   *
   * @throws ScriptFailure if the script throws
   */
  Object call(Object... arguments);

  /**
   * Calls the function and converts its result: numbers to the number types that hold them, in
   * arrays and containers too.
   *
   * @throws ClassCastException if the result is none of that type
   */
  Object callAs(Type type, Object... arguments);

  /**
   * Calls the function as what a Java method declares, as {@link #callAs(Type, Object...)}.
   *
   * @throws ClassCastException that names the method, if the result is none of that type
   */
  Object callAs(Method method, Object... arguments);
}
