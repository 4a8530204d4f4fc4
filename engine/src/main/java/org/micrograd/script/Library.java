package org.micrograd.script;

import java.io.InputStream;
import java.util.List;

/**
 * A part of the standard library, found through {@code ServiceLoader}: script modules in every
 * language, and the Java object that they call.
 *
 * <p>A module {@code plot} is the resource {@code plot.js} and {@code plot.py} beside the
 * implementing class. Scripts import it as {@code micrograd/plot} in JavaScript and {@code
 * micrograd.plot} in Python; what it exports is also in the module {@code micrograd} and, as a name
 * that a script may redefine, global.
 */
public interface Library {
  /**
   * The script modules with the names that each exports. The text of one is run when a script first
   * uses one of them, in Python when the engine opens; it does nothing but define them.
   */
  List<ScriptModule> modules();

  /**
   * The packages of others for which it has a stand-in, a module in Python with the part of their
   * names that scripts like those of micrograd use: {@code graphviz} is the resource {@code
   * graphviz.py}. A package that Python itself finds goes first.
   */
  default List<String> standIns() {
    return List.of();
  }

  /**
   * The Java object that the modules see as {@code host}: its methods marked {@code
   * HostAccess.Export} can be called from them.
   *
   * @param permissions what a script may do; asked before a library reads or writes for it
   */
  Object host(Permissions permissions);

  /** The text of a module, as a stream of UTF-8; null if there is none. */
  default InputStream open(String file) {
    return getClass().getResourceAsStream(file);
  }
}
