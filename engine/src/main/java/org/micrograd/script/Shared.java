package org.micrograd.script;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;

/**
 * The polyglot engine that all hosts with the same access to Java share: what a script compiles to
 * is compiled once, and polyglot allows one access an engine.
 *
 * @param members the members of Java objects that scripts may use
 */
record Shared(Engine engine, HostAccess members) {
  private static final ConcurrentHashMap<Key, Shared> OPEN = new ConcurrentHashMap<>();

  private record Key(boolean trusted, Set<String> classes) {}

  static Shared of(Access access) {
    return OPEN.computeIfAbsent(
        new Key(access.trusted(), access.classes()), key -> new Shared(start(), members(access)));
  }

  private static Engine start() {
    return Engine.newBuilder()
        .allowExperimentalOptions(true)
        .option("engine.WarnInterpreterOnly", "false")
        .option("engine.WarnVirtualThreadSupport", "false")
        .build();
  }

  /**
   * A context of this engine that sees these files, without streams and limits.
   *
   * @throws ScriptFailure if the language is not on the class path
   */
  Context.Builder context(Language language, Access access, FileSystem files) {
    if (!engine.getLanguages().containsKey(language.id())) {
      throw new ScriptFailure(
          "there is no %s on the class path: add the Maven dependency org.graalvm.polyglot:%s-community, of type pom and the version of org.graalvm.polyglot:polyglot"
              .formatted(language.title(), language.id()));
    }
    Context.Builder builder =
        Context.newBuilder(language.id())
            .engine(engine)
            .allowExperimentalOptions(true)
            .options(language.options())
            .allowHostAccess(members);
    if (access.trusted()) {
      builder.allowAllAccess(true);
    }
    if (!access.classes().isEmpty()) {
      builder.allowHostClassLookup(access.classes()::contains);
    }
    return builder.allowIO(
        IOAccess.newBuilder().fileSystem(files).allowHostSocketAccess(access.trusted()).build());
  }

  /** With the wrappers of JavaScript turned into Values where a Java method takes one. */
  private static HostAccess members(Access access) {
    return access
        .members()
        .targetTypeMapping(
            Value.class,
            org.micrograd.autograd.Value.class,
            v -> ScriptHost.current() != null && ScriptHost.current().isWrapper(v),
            v -> (org.micrograd.autograd.Value) ScriptHost.current().border().toJava(v),
            HostAccess.TargetMappingPrecedence.LOW)
        .build();
  }
}
