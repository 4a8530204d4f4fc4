package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What Python says of an application's objects and its classes, as in a plain polyglot context. */
class ClassesInPythonTest {
  /** Constants, one of which has a class of its own. */
  public enum Color {
    /** Of the enum's class. */
    RED,
    /** Of a class in it. */
    GREEN {
      @Override
      public int level() {
        return 5;
      }
    };

    /** A number that a constant may have of its own. */
    public int level() {
      return 1;
    }

    /** The constant after it. */
    public Color next() {
      return values()[1 - ordinal()];
    }
  }

  /** What has an area. */
  public interface Shape {
    /** The area. */
    double area();
  }

  /** An interface that no object is of. */
  public interface Named {
    /** The name. */
    String name();

    /** Its length. */
    int length();
  }

  /** A shape of which there is no object. */
  public abstract static class Base implements Shape {}

  /** A shape. */
  public static final class Square extends Base {
    @Override
    public double area() {
      return 4;
    }
  }

  private static final String NAMES =
      """
      import java
      kind = lambda name: java.type('org.micrograd.jsr223.ClassesInPythonTest$' + name)
      Color, Shape, Named, Base, Square = map(kind, ('Color', 'Shape', 'Named', 'Base', 'Square'))
      Unit = java.type('java.util.concurrent.TimeUnit')
      Any = java.type('java.lang.Comparable')
      def matched(c):
        match c:
          case Color.GREEN: return 'green'
      """;

  private static final List<String> ASKED =
      """
      green is Color.GREEN
      green is Color.RED
      green == Color.GREEN
      red is Color.RED
      red is Color.valueOf('RED')
      red is green.next()
      red.next() is green
      red.next().next() is red
      [c is green for c in Color.values()]
      held[0] is green
      held.get(0) is Color.GREEN
      green in held
      held.contains(green)
      table[green]
      {Color.GREEN: 1}[green]
      {green: 1}[Color.GREEN]
      green in {Color.GREEN}
      matched(green)
      green.level() + red.level()
      green.ordinal() + len(green.name())
      str(green)
      seconds is Unit.SECONDS
      seconds.toMillis(2)
      isinstance(green, Color)
      isinstance(red, Color)
      isinstance(green, Any)
      isinstance(green, Shape)
      isinstance(seconds, Unit)
      isinstance(seconds, Color)
      isinstance(square, Square)
      isinstance(square, Base)
      isinstance(square, Shape)
      isinstance(square, Named)
      isinstance(square, Color)
      isinstance(square, (int, Shape))
      isinstance(square, (int, (Named, (Base,))))
      isinstance(square, (int, Named))
      isinstance(square, ())
      isinstance(3, (int, Shape))
      isinstance(3, Color)
      isinstance(None, int)
      isinstance('x', (str, Color))
      """
          .lines()
          .toList();

  private static final Map<String, Object> BOUND =
      Map.of(
          "green",
          Color.GREEN,
          "red",
          Color.RED,
          "held",
          List.of(Color.GREEN),
          "table",
          Map.of(Color.GREEN, 1),
          "seconds",
          TimeUnit.SECONDS,
          "square",
          new Square());

  private static GradEngine engine() throws ScriptException {
    var builder = GradEngine.builder("micrograd-python");
    for (Class<?> each : ClassesInPythonTest.class.getDeclaredClasses()) {
      builder.allowHostClass(each.getName());
    }
    builder.allowHostClass("java.util.concurrent.TimeUnit").allowHostClass("java.lang.Comparable");
    GradEngine engine = builder.build();
    engine.getContext().setAttribute(GradEngine.HOST, "bound", ScriptContext.ENGINE_SCOPE);
    BOUND.forEach(engine::put);
    engine.eval(NAMES);
    return engine;
  }

  @Test
  void isWhatPlainPolyglotSays() throws Exception {
    try (GradEngine own = engine();
        Context plain = Context.newBuilder("python").allowAllAccess(true).build()) {
      BOUND.forEach(plain.getBindings("python")::putMember);
      var _ = plain.eval("python", NAMES);
      assertAll(
          ASKED.stream()
              .map(text ->
                  (Executable)
                      () ->
                          assertEquals(
                              plain.eval("python", "repr(" + text + ")").asString(),
                              own.eval("repr(" + text + ")"),
                              text)));
    }
  }

  /** Errors name the class of a constant; plain polyglot says of all that they are foreign. */
  @Test
  void namesTheClassOfAConstant() throws Exception {
    try (GradEngine own = engine()) {
      assertEquals("Color Color", own.eval("type(green).__name__ + ' ' + type(red).__name__"));
    }
  }
}
