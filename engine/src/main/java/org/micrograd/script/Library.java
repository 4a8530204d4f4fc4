package org.micrograd.script;

import java.io.InputStream;
import java.util.List;

/**
 * A part of the standard library, found through {@code ServiceLoader}: modules for scripts of all
 * languages.
 *
 * <p>A function is a row of a module, a {@link LibraryFunction}. What is a class of the language
 * itself is written by hand: of a module {@code nn}, in the resources {@code nn.js} and {@code
 * nn.py} beside the implementing class. Scripts import it as {@code micrograd/nn} in JavaScript and
 * {@code micrograd.nn} in Python; what it exports is also in the module {@code micrograd} and, as a
 * name that a script may redefine, global.
 */
public interface Library {
  /** The modules. What is written by hand runs when a script first uses it, in Python at once. */
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
   * The Java object that the texts written by hand see as {@code host}: its methods marked {@code
   * HostAccess.Export} can be called from them.
   *
   * @param permissions what a script may do; asked before a library reads or writes for it
   */
  default Object host(Permissions permissions) {
    return new Object();
  }

  /** The text of a module, as a stream of UTF-8; null if there is none. */
  default InputStream open(String file) {
    return getClass().getResourceAsStream(file);
  }
}
