import java.nio.file.Path;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.micrograd.autograd.Value;
import org.micrograd.draw.Drawing;

/** A formula of a user, its value, its gradient and its picture. */
public final class Embed {
  private Embed() {}

  /** Evaluates a*b+c in JavaScript. */
  public static void main(String[] arguments) throws Exception {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("micrograd-js");
    Value a = Value.of(2.0, "a");
    engine.put("a", a);
    engine.put("b", Value.of(-3.0, "b"));
    engine.put("c", Value.of(10.0, "c"));
    Value d = (Value) engine.eval("a*b + c");
    d.backward();
    System.out.println(d + ", derivative in a: " + a.grad());
    Drawing.of(d).save(Path.of("d.svg"));
  }
}
