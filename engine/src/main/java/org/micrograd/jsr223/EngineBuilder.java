package org.micrograd.jsr223;

import java.nio.file.Path;
import java.time.Duration;
import org.micrograd.script.Access;
import org.micrograd.script.Limits;

/**
 * Opens an engine with more access, or with limits, than one that {@code ScriptEngineManager}
 * found.
 *
 * <p>Each limit holds for one run or call; an attribute of a ScriptContext replaces it for the runs
 * with that context.
 */
public final class EngineBuilder {
  private final Factory factory;
  private Access access = Access.RESTRICTED;
  private Duration timeout;
  private long output;
  private long allocation;
  private long statements;
  private boolean notesLines;

  EngineBuilder(Factory factory) {
    this.factory = factory;
  }

  /** Lets scripts do what the Java program itself may. */
  public EngineBuilder trusted() {
    return access(Access.TRUSTED);
  }

  /** Sets all access at once. */
  public EngineBuilder access(Access access) {
    this.access = access;
    return this;
  }

  /**
   * Lets scripts name a Java class and use its public members.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public EngineBuilder allowHostClass(String name) {
    return access(access.allowHostClass(name));
  }

  /** Lets scripts name a Java class and use its public members. */
  public EngineBuilder allowHostClass(Class<?> type) {
    return access(access.allowHostClass(type));
  }

  /**
   * Opens what a host says in words: {@code exported}, {@code bound}, {@code public}, or the full
   * names of classes.
   *
   * @see Access#openHost
   */
  public EngineBuilder openHost(String words) {
    return access(access.openHost(words));
  }

  /**
   * Lets scripts read below a folder.
   *
   * @throws java.io.UncheckedIOException if there is no such folder
   */
  public EngineBuilder allowRead(Path folder) {
    return access(access.allowRead(folder));
  }

  /**
   * Lets scripts read and write below a folder.
   *
   * @throws java.io.UncheckedIOException if there is no such folder
   */
  public EngineBuilder allowWrite(Path folder) {
    return access(access.allowWrite(folder));
  }

  /** Limits the time of a run. */
  public EngineBuilder timeout(Duration timeout) {
    this.timeout = timeout;
    return this;
  }

  /** Limits the characters that a run may write. */
  public EngineBuilder outputLimit(long characters) {
    this.output = characters;
    return this;
  }

  /**
   * Limits the bytes that a run may allocate, what was garbage again included. One array that is
   * larger is made before it counts.
   */
  public EngineBuilder allocationLimit(long bytes) {
    this.allocation = bytes;
    return this;
  }

  /** Limits the statements of a run in JavaScript; a run that comes to it closes its engine. */
  public EngineBuilder statementLimit(long statements) {
    this.statements = statements;
    return this;
  }

  /**
   * Lets drawings say which line of a script made a node. Each run or call notes its first 300
   * nodes, which takes a fraction of a millisecond each.
   */
  public EngineBuilder noteLines() {
    this.notesLines = true;
    return this;
  }

  /**
   * The engine.
   *
   * @throws IllegalArgumentException if a limit is negative, or counts statements of Python
   */
  public GradEngine build() {
    Limits limits = new Limits(timeout, output, allocation, statements);
    return new GradEngine(factory, access, limits, notesLines);
  }
}
