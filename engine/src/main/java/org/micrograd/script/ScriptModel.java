package org.micrograd.script;

import java.util.ArrayList;
import java.util.List;
import org.micrograd.autograd.Value;

/**
 * A model of a script.
 *
 * @param title the name of its class
 * @param names of the parameters, dotted as layers.0.neurons.3.w.1
 */
public record ScriptModel(String title, List<String> names, List<Value> parameters) {
  /** An argument that is one: an object that tells its parameters by name. */
  static ScriptModel of(org.graalvm.polyglot.Value v, Conversion in) {
    if (!v.canInvokeMember("namedParameters")) {
      throw in.misfit(v);
    }
    List<String> names = new ArrayList<>();
    List<Value> parameters = new ArrayList<>();
    for (org.graalvm.polyglot.Value pair : in.items(v.invokeMember("namedParameters"))) {
      List<org.graalvm.polyglot.Value> both = in.items(pair);
      names.add(in.text(both.getFirst()));
      parameters.add(in.value(both.getLast()));
    }
    return new ScriptModel(className(v), names, parameters);
  }

  private static String className(org.graalvm.polyglot.Value v) {
    org.graalvm.polyglot.Value constructor =
        v.hasMember("constructor") ? v.getMember("constructor") : null;
    return constructor == null
        ? v.getMetaObject().getMetaSimpleName()
        : constructor.getMember("name").asString();
  }
}
