package org.micrograd.draw;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The options of a drawing, one row each: its default, and how a program's value is read. */
enum Option {
  // @formatter:off
  FORMAT  ("png",    "svg", "png", "html", "dot"),
  RANKDIR ("LR",     "LR", "TB"),
  GRAD    ("auto",   Option::yesNoOrAuto),
  COLOR   ("none",   "none", "grad"),
  DEPTH   (-1,       Option::number),
  COLLAPSE(Set.of(), Option::names),
  MAX     (300,      Option::number),
  TITLE   ("",       Option::text),
  THEME   ("light",  "light", "dark", "auto"),
  VALUES  (true,     Option::yesNo),
  ENGINE  ("auto",   "auto", "dot", "v8", "elk");
  // @formatter:on

  /** Reads a value, or throws a sentence about what it should be. */
  private final Function<Object, Object> read;

  private final Object standard;
  private final List<String> choices;

  Option(Object standard, Function<Object, Object> read) {
    this.standard = standard;
    this.read = read;
    this.choices = List.of();
  }

  Option(String standard, String... choices) {
    this.standard = standard;
    this.choices = List.of(choices);
    this.read =
        value ->
            check(
                value instanceof String s && List.of(choices).contains(s),
                value,
                "one of " + List.of(choices));
  }

  /** The texts that it may be; none where it may be anything else. */
  List<String> choices() {
    return choices;
  }

  Object standard() {
    return standard;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Object read(Object value) {
    try {
      return read.apply(value);
    } catch (IllegalArgumentException e) {
      String shown = value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
      throw new IllegalArgumentException(
          "draw's option %s must be %s, got %s".formatted(key(), e.getMessage(), shown), e);
    }
  }

  /**
   * The option of a name.
   *
   * @throws IllegalArgumentException that lists the known ones
   */
  static Option named(String name) {
    return Stream.of(values())
        .filter(option -> option.key().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "draw has no option \"%s\"; the known ones are %s"
                    .formatted(
                        name,
                        Stream.of(values()).map(Option::key).sorted().collect(joining(", ")))));
  }

  private static Object yesNo(Object value) {
    return check(value instanceof Boolean, value, "true or false");
  }

  private static Object yesNoOrAuto(Object value) {
    return check(value instanceof Boolean || "auto".equals(value), value, "true, false or auto");
  }

  private static Object text(Object value) {
    return check(value instanceof String, value, "a text");
  }

  private static Object number(Object value) {
    double x = value instanceof Number n ? n.doubleValue() : Double.NaN;
    check(x >= 0 && (x == Math.rint(x)), value, "a whole number from 0 up");
    return (int) Math.min(x, Integer.MAX_VALUE);
  }

  private static Object names(Object value) {
    Collection<?> names = value instanceof Collection<?> c ? c : List.of(String.valueOf(value));
    boolean texts = value instanceof String || value instanceof Collection<?>;
    check(
        texts && names.stream().allMatch(String.class::isInstance),
        value,
        "a group's name or a list of names");
    return new TreeSet<>(names);
  }

  private static Object check(boolean holds, Object value, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
    return value;
  }
}
