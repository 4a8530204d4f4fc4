package org.micrograd.script;

import java.util.List;
import java.util.stream.Collectors;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.Value;

/**
 * A row of the library: a function that scripts of all languages have, with its signature, its
 * documentation and the same messages for arguments that it does not take.
 *
 * @param name in JavaScript's way; Python has it in its own, too
 * @param doc a sentence
 * @param isMethod whether Values have it as a method
 * @param java what it does
 */
public record LibraryFunction(
    @Export String name,
    String doc,
    List<Parameter> parameters,
    @Export boolean isMethod,
    Body java) {
  /** What a function does with its converted arguments. */
  @FunctionalInterface
  public interface Body {
    /**
     * Answers a number, a text, a Value, a picture or an object of a {@link LibraryType}; an array
     * or List of such for a list of the script, {@code Object[]} for a tuple.
     *
     * @throws IllegalArgumentException for arguments that it refuses, with the script's message
     */
    Object call(Arguments arguments);
  }

  public LibraryFunction {
    parameters = List.copyOf(parameters);
  }

  /** A row. */
  public static LibraryFunction row(String name, String doc, Body java, Parameter... parameters) {
    return new LibraryFunction(name, doc, List.of(parameters), false, java);
  }

  /** The same as a method of Values, too, being its first argument. */
  public LibraryFunction asMethod() {
    return new LibraryFunction(name, doc, parameters, true, java);
  }

  /** Whether it computes with Values: of numbers alone it then answers numbers. */
  private boolean isOfValues() {
    return parameters.stream().anyMatch(p -> p.kind().ofValues());
  }

  /** How many parameters a script has to give. */
  @Export
  public int required() {
    return (int) parameters.stream().filter(Parameter::required).count();
  }

  /** The names of the parameters. */
  @Export
  public String[] names() {
    return parameters.stream().map(Parameter::name).toArray(String[]::new);
  }

  /**
   * What a call answers.
   *
   * @param newest the creation number of the newest Value among its arguments
   */
  public record Answer(Object answer, long newest) {}

  /**
   * Calls it.
   *
   * @param given the script's arguments in a list
   * @throws ArgumentKindException if one is of another kind than its parameter
   */
  public Answer call(Crossing crossing, Value given) {
    Conversion conversion = new Conversion(crossing);
    Object[] converted = new Object[parameters.size()];
    for (int i = 0; i < converted.length; i++) {
      Parameter parameter = parameters.get(i);
      Value argument = i < given.getArraySize() ? given.getArrayElement(i) : null;
      converted[i] =
          !parameter.required() && (argument == null || argument.isNull())
              ? parameter.fallback()
              : converted(parameter, argument, conversion);
    }
    Object answer = java.call(new Arguments(converted, crossing.permissions()));
    boolean isPlain = isOfValues() && !conversion.hasValues();
    return new Answer(isPlain ? plain(answer) : answer, conversion.newest());
  }

  /** What was computed without Values has no gradient: the number alone is the answer. */
  private static Object plain(Object answer) {
    return switch (answer) {
      case org.micrograd.autograd.Value v -> v.data();
      case List<?> list -> list.stream().map(LibraryFunction::plain).toList();
      case null, default -> answer;
    };
  }

  private Object converted(Parameter parameter, Value argument, Conversion conversion) {
    if (argument == null) {
      throw new ArgumentKindException(needs(parameter, "nothing"));
    }
    try {
      return parameter.kind().toJava(argument, conversion);
    } catch (Conversion.Misfit e) {
      String message = needs(parameter, e.getMessage());
      throw e.isKind ? new ArgumentKindException(message) : new IllegalArgumentException(message);
    }
  }

  private String needs(Parameter parameter, String got) {
    Kind kind = parameter.kind();
    String example = kind.example().isEmpty() ? "" : ", as " + kind.example();
    return "%s needs %s for %s%s, got %s"
        .formatted(name, kind.expected(), parameter.name(), example, got);
  }

  /** Its head as JavaScript writes it, and below what it does. */
  public String manual() {
    String all =
        parameters.stream()
            .filter(p -> p.kind() != Kind.SELF)
            .map(p -> p.name() + (p.required() ? "" : " = " + p.fallback("null", "true", "false")))
            .collect(Collectors.joining(", "));
    return "%s(%s)\n%s%s".formatted(name, all, doc, notes());
  }

  /** What is said of the parameters, a line each. */
  public String notes() {
    return parameters.stream()
        .filter(p -> !p.doc().isEmpty())
        .map(p -> "\n" + p.name() + ": " + p.doc())
        .collect(Collectors.joining());
  }
}
