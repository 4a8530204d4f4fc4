/** Values with gradients, their drawings, and the script engines that compute with them. */
@SuppressWarnings("module") // The library, which an application may leave out.
module org.micrograd.engine {
  requires transitive java.scripting;
  requires transitive org.graalvm.polyglot;
  requires transitive java.desktop;
  requires java.logging;
  requires java.management;
  requires jdk.management;
  requires jdk.unsupported;
  requires static org.jline;
  requires static com.google.gson;
  requires static org.commonmark;
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
  exports org.micrograd.compile;
  exports org.micrograd.draw;
  exports org.micrograd.script;
  exports org.micrograd.jsr223;
  exports org.micrograd.script.language to
      org.micrograd.stdlib;
  exports org.micrograd.session to
      org.micrograd.stdlib;

  // Scripts call these by polyglot, which looks from outside all modules.
  opens org.micrograd.script.border;
  opens org.micrograd.script.library;

  uses org.micrograd.script.Library;
  uses org.micrograd.session.NotebookServer;

  provides javax.script.ScriptEngineFactory with
      org.micrograd.jsr223.Factory.JavaScript,
      org.micrograd.jsr223.Factory.Python;
}
