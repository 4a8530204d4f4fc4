package org.micrograd.draw;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.micrograd.outline.Outline;

/**
 * How a graph is drawn: the same names and values in Java, JavaScript and Python.
 *
 * <ul>
 *   <li>{@code format}: what {@code show()} shows: svg, png, html, dot
 *   <li>{@code rankdir}: LR from left to right, TB from top to bottom
 *   <li>{@code grad}: whether gradients are written; by itself, once there is one
 *   <li>{@code color}: "grad" colours nodes by their gradient, on a logarithmic scale
 *   <li>{@code depth}: how many levels of groups are open; by itself, as many as fit
 *   <li>{@code collapse}: the name of a group that stays closed, or a list of names
 *   <li>{@code max}: above so many nodes the picture folds
 *   <li>{@code title}: a line above the picture
 *   <li>{@code theme}: light, dark, or auto, which follows the reader's own setting
 *   <li>{@code values}: false leaves out all numbers but the constants
 *   <li>{@code engine}: who lays out: dot, elk, v8; by itself, the first of them that can
 * </ul>
 */
public final class Options {
  /** What a drawing is made with where nothing is asked for. */
  public static final Options STANDARD = new Options(new EnumMap<>(Option.class));

  private final Map<Option, Object> values;

  private Options(Map<Option, Object> values) {
    this.values = values;
  }

  /**
   * Options by name.
   *
   * @throws IllegalArgumentException for an unknown name, which lists the known ones, or a value
   *     that the option does not take
   */
  public static Options of(Map<String, ?> named) {
    Map<Option, Object> values = new EnumMap<>(Option.class);
    named.forEach((name, value) -> {
      Option option = Option.named(name);
      values.put(option, option.read(value));
    });
    return new Options(values);
  }

  /** The names of all options. */
  public static List<String> names() {
    return Arrays.stream(Option.values()).map(Option::key).toList();
  }

  /** The same options but for one. */
  Options with(String name, Object value) {
    Option option = Option.named(name);
    Map<Option, Object> more = new EnumMap<>(Option.class);
    more.putAll(values);
    more.put(option, option.read(value));
    return new Options(more);
  }

  private Object get(Option option) {
    return values.getOrDefault(option, option.standard());
  }

  String format() {
    return (String) get(Option.FORMAT);
  }

  boolean isTopDown() {
    return get(Option.RANKDIR).equals("TB");
  }

  /** Whether gradients are written, given whether there are any. */
  boolean grad(boolean any) {
    return get(Option.GRAD) instanceof Boolean asked ? asked : any;
  }

  boolean isColoured() {
    return get(Option.COLOR).equals("grad");
  }

  String title() {
    return (String) get(Option.TITLE);
  }

  String theme() {
    return (String) get(Option.THEME);
  }

  boolean hasValues() {
    return (boolean) get(Option.VALUES);
  }

  String engine() {
    return (String) get(Option.ENGINE);
  }

  @SuppressWarnings("unchecked")
  Outline.Wish wish() {
    return new Outline.Wish(
        (int) get(Option.MAX), (int) get(Option.DEPTH), (Set<String>) get(Option.COLLAPSE));
  }
}
