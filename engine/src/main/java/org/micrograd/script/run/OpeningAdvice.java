package org.micrograd.script.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an application can set to open to its scripts what is closed, as errors tell it: also one
 * that takes any script engine and knows none of this library's builders.
 */
public final class OpeningAdvice {
  private static final String WAYS =
      "with -Dorg.micrograd.host=%s, the attribute org.micrograd.host of its ScriptContext, or allowHostClass of GradEngine's builder";

  private static final String CLOSED =
      "reflection, threads, processes and engines stay closed; the application binds what the script needs of it, or names a class of threads and processes as well: bound,java.lang.Thread";

  private static final String OF_EXTENDED = "it does so " + WAYS;

  private static final String OF_CLASSES =
      "a restricted script has only those Java classes that the application names, "
          + WAYS.formatted("%s (and more words after commas)");

  private static final Pattern OF_JAVA =
      Pattern.compile("ReferenceError: (Java|Packages|java|javax|org|com) is not defined");

  private static final Pattern OF_CLASS =
      Pattern.compile(
          "(.*Access to host class (\\S+) is not allowed or does not exist)\\.|(.*host symbol (\\S+) is not defined or access has been denied.*)|(.*host lookup is not allowed)");

  /** A package of Java of which no class is open is none of Python's either. */
  private static final Pattern OF_IMPORT =
      Pattern.compile(
          "ModuleNotFoundError: No module named '((?:javax|jakarta|org|com|net|edu)\\b[^']*)'");

  private static final Pattern OF_EXTENSION =
      Pattern.compile("TypeError: Implementation not allowed for class (\\S+)");

  private OpeningAdvice() {}

  /** Of the members of what it has bound; whether it has opened all that can be. */
  public static String ofMembers(boolean isOpen) {
    return isOpen ? CLOSED : "the application opens it " + WAYS.formatted("bound");
  }

  /** Of a class; null where it is not known which. */
  public static String ofClass(String name) {
    return OF_CLASSES.formatted(name == null ? "java.util.ArrayList" : name);
  }

  /** Why a script finds no class of a name, be there one that is closed or none. */
  public static String ofMissing(String name, boolean isTrusted) {
    String own = nested(name);
    return isTrusted || isMissing(own)
        ? "there is no Java class " + name
        : ofClass(isPackage(own) ? own + ".ClassName" : own);
  }

  private static boolean isPackage(String name) {
    return Character.isLowerCase(name.charAt(name.lastIndexOf('.') + 1));
  }

  /** A message of polyglot or of a language about a class that is closed, with the advice. */
  static String added(String message) {
    if (OF_JAVA.matcher(message).matches()) {
      return message + ": " + ofClass(null);
    }
    Matcher imported = OF_IMPORT.matcher(message);
    if (imported.matches()) {
      return message + ": " + ofMissing(imported.group(1), false);
    }
    Matcher extended = OF_EXTENSION.matcher(message);
    if (extended.matches()) {
      return message
          + ": a restricted script extends only those that the application names, and of them none of reflection, threads and processes; "
          + OF_EXTENDED.formatted(extended.group(1));
    }
    Matcher closed = OF_CLASS.matcher(message);
    if (!closed.matches()) {
      return message;
    }
    boolean isOfPython = closed.group(1) == null;
    String name = nested(isOfPython ? whole(closed.group(4)) : element(closed.group(2)));
    return isMissing(name)
        ? message
        : (isOfPython ? message : closed.group(1)) + ": " + ofClass(name);
  }

  /** An array is open with its elements. */
  private static String element(String name) {
    return name == null ? null : name.replace("[]", "");
  }

  /** Of a class that Python imports, its error leaves out the first part of the name. */
  private static String whole(String name) {
    return name == null || !isOfPlatform("java." + name) ? name : "java." + name;
  }

  /** A class within another of the JDK by its own name, also where a script joins both by a dot. */
  private static String nested(String name) {
    if (name == null || !isMissing(name)) {
      return name;
    }
    String inner = name.replaceFirst("\\.(?=[^.]*$)", "\\$");
    return isOfPlatform(inner) ? inner : name;
  }

  /** Whether no application can open it. */
  private static boolean isMissing(String name) {
    return name != null && name.startsWith("java.") && !isOfPlatform(name);
  }

  private static boolean isOfPlatform(String name) {
    try {
      return ClassLoader.getPlatformClassLoader().loadClass(name) != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
