package org.micrograd.script.library;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.micrograd.draw.Picture;
import org.micrograd.script.border.Border;
import org.micrograd.script.border.OtherObject;
import org.micrograd.script.border.OtherSet;
import org.micrograd.script.border.Wrappers;
import org.micrograd.script.language.Language;

/** What a language's prelude answers once it has run in a context: functions for Java to call. */
public final class Prelude {
  private final Value members;

  private static final List<Class<?>> MOMENTS =
      List.of(
          Duration.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class);

  private static final List<Class<?>> ELEMENTS = List.of(Iterable.class, Iterator.class);

  private Prelude(Value members) {
    this.members = members;
  }

  /** Runs the parts of a language's prelude. */
  public static Prelude run(Language language, Context context, Bridge bridge) {
    Map<String, Object> names =
        Map.ofEntries(
            Map.entry("bridge", bridge),
            Map.entry("java_class", context.asValue(Border.VIEW)),
            Map.entry("object_class", context.asValue(OtherObject.class)),
            Map.entry("set_class", context.asValue(OtherSet.class)),
            Map.entry("decimal_class", context.asValue(BigDecimal.class)),
            Map.entry("integer_class", context.asValue(BigInteger.class)),
            Map.entry("moment_classes", MOMENTS.stream().map(context::asValue).toArray()),
            Map.entry("exception_class", context.asValue(Exception.class)),
            Map.entry("security_class", context.asValue(SecurityException.class)),
            Map.entry("io_class", context.asValue(IOException.class)),
            Map.entry("type_class", context.asValue(Border.TYPE)),
            Map.entry("any_class", context.asValue(Object.class)),
            Map.entry("list_class", context.asValue(List.class)),
            Map.entry("elements_classes", ELEMENTS.stream().map(context::asValue).toArray()),
            Map.entry("map_class", context.asValue(Map.class)),
            Map.entry("value_class", context.asValue(org.micrograd.autograd.Value.class)),
            Map.entry("picture_class", context.asValue(Picture.class)));
    String version = LibraryFiles.version(context);
    return new Prelude(language.run(context, LibraryFiles.prelude(language, version), names));
  }

  /** The functions by which it wraps Java objects that need operators. */
  public Wrappers wrappers() {
    return new Wrappers(
        function("value"),
        function("number"),
        function("type"),
        function("picture"),
        function("function"),
        function("moment"),
        function("mapping"),
        function("named"),
        function("error"),
        function("text"),
        function("unwrap"));
  }

  /** A function of the prelude, or null where the language needs none of that name. */
  private Value function(String name) {
    return members.hasMember(name) ? members.getMember(name) : null;
  }

  /** Notes for drawings which lines make the next nodes. */
  public void noteLines(int nodes) {
    function("noteLines").execute(nodes);
  }

  /** Keeps the node that is computed last, until another one is. */
  public void keepNewest() {
    function("keepNewest").execute();
  }

  /** The node that was computed last, where it was kept; else null. */
  public org.micrograd.autograd.Value newest() {
    Value newest = function("newest").execute();
    return newest.isNull() ? null : newest.asHostObject();
  }

  /** The names that the library gives to scripts. */
  public List<String> exports() {
    return texts(members.getMember("names").execute());
  }

  /**
   * Tells the script its file and arguments.
   *
   * @param folder where the file lies, if the script may read there; else null
   */
  public void start(String file, List<String> arguments, String folder) {
    members.getMember("start").execute(file, arguments.toArray(), folder);
  }

  /** Has a person's script find modules in a folder, where the language looks for them in such. */
  public void begin(String folder) {
    if (members.hasMember("begin")) {
      members.getMember("begin").executeVoid(folder);
    }
  }

  /**
   * Runs a script as the language's own launcher does, and answers the status that it leaves with;
   * -1 where it waits for something: {@link #turn} goes on.
   *
   * @param target its file, or how the launcher was told of it
   * @param text what to run, or null where the target is found by its name
   */
  public int program(String target, List<String> arguments, String text) {
    return status(() -> members.getMember("program").execute(target, arguments.toArray(), text));
  }

  /**
   * The status that a part of a program answers. What a module throws comes past all that could
   * catch it inside, so that it is handed back in.
   */
  private int status(Supplier<Value> part) {
    try {
      return part.get().asInt();
    } catch (PolyglotException e) {
      if (!e.isGuestException() || e.getGuestObject() == null || !members.hasMember("failed")) {
        throw e;
      }
      return members.getMember("failed").execute(e.getGuestObject()).asInt();
    }
  }

  /**
   * Writes what a text that is no file has thrown, at a place of it, as the language's own launcher
   * does, and answers the status; null where the language has no words of its own for that.
   */
  public Integer ended(Value thrown, String text, int line, int column) {
    return members.hasMember("ended")
        ? members.getMember("ended").execute(thrown, text, line, column).asInt()
        : null;
  }

  /** The status with which a text leaves that is no file and has run to its end. */
  public int left() {
    return members.hasMember("left") ? members.getMember("left").execute().asInt() : 0;
  }

  /** The names that a module exports which a script that runs as a program requires; or none. */
  public List<String> required(String module) {
    return members.hasMember("required")
        ? texts(members.getMember("required").execute(module))
        : List.of();
  }

  /** The file of a package that a script which runs as a program names; null if there is none. */
  public String located(String name) {
    Value found = members.hasMember("located") ? members.getMember("located").execute(name) : null;
    return found == null || found.isNull() ? null : found.asString();
  }

  /** Runs what a script waits for next; answers as {@link #program}. */
  public int turn() {
    return status(() -> members.getMember("turn").execute());
  }

  /** The names that continue a dotted name: {@code d.ba} gives {@code d.backward}. */
  public List<String> complete(String start) {
    return texts(members.getMember("complete").execute(start));
  }

  /** A value as the language prints it. */
  public String printed(Object value) {
    return members.getMember("printed").execute(value).asString();
  }

  /** A value as the language's own console would write it. */
  public String repr(Object value) {
    return members.getMember("repr").execute(value).asString();
  }

  private static List<String> texts(Value list) {
    return list.as(new TypeLiteral<List<String>>() {}).stream().map(String::valueOf).toList();
  }
}
