import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.micrograd.autograd.Value;

/** The same formula in both languages, for an application that may be packed in any way. */
public final class Languages {
  private Languages() {}

  /** Evaluates it, and saves a picture. */
  public static void main(String[] arguments) throws ScriptException {
    for (String name : new String[] {"micrograd-js", "micrograd-python"}) {
      ScriptEngine engine = new ScriptEngineManager().getEngineByName(name);
      Value x = Value.of(2, "x");
      engine.put("x", x);
      Value y = (Value) engine.eval("tanh(x * -3 + 5)");
      y.backward();
      boolean drawn = engine.eval("draw(x * 2).svg()").toString().contains("</svg>");
      System.out.println(name + ": " + y.data() + ", " + x.grad() + ", drawn " + drawn);
    }
  }
}
