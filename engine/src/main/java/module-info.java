/** Values with gradients, their drawings, and the script engines that compute with them. */
@SuppressWarnings("module") // The languages, of which an application may have none or one.
module org.micrograd.engine {
  requires transitive java.scripting;
  requires transitive org.graalvm.polyglot;
  requires transitive java.desktop;
  requires java.logging;
  requires java.management;
  requires jdk.management;
  requires static org.jline;
  requires static guru.nidi.graphviz;
  requires static org.eclipse.elk.alg.layered;
  requires static org.eclipse.elk.core;
  requires static org.eclipse.elk.graph;
  requires static org.eclipse.emf.common;
  requires org.slf4j;

  exports org.micrograd.autograd;
  exports org.micrograd.graph;
  exports org.micrograd.io to
      org.micrograd.stdlib;
  exports org.micrograd.tape;
  exports org.micrograd.compile;
  exports org.micrograd.draw;
  exports org.micrograd.script;
  exports org.micrograd.script.library to
      org.graalvm.truffle;
  exports org.micrograd.script.border to
      org.graalvm.truffle;
  exports org.micrograd.jsr223;

  uses org.micrograd.script.Library;

  provides javax.script.ScriptEngineFactory with
      org.micrograd.jsr223.Factory.JavaScript,
      org.micrograd.jsr223.Factory.Python;
}
