package org.micrograd.script.run;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.micrograd.script.Limits;
import org.micrograd.script.ScriptFailure;

/**
 * The runs of one context: one at a time, each within its limits.
 *
 * <p>A run without limits takes place on the caller's thread. One with limits has a thread of the
 * context, so that its caller is free again in time whatever the script does: a loop inside one
 * builtin function ({@code sum(range(10**12))}) looks at no interrupt. Such a run is given up, and
 * the context closed.
 */
public final class Runs implements AutoCloseable {
  private final Failures failures;
  private final Context context;
  private final Stops stops;
  private final InnerStop inner;
  private final Turns turns;
  private volatile Limits limits;
  private volatile AskedRun<?> asked;
  private boolean wasInterrupted;
  private Thrown thrown = Thrown.NONE;
  private Runnable lastly = () -> {};
  private Runnable atEnd = () -> {};
  private final OwnThread thread = new OwnThread();

  /**
   * The runs of a context.
   *
   * @param hasThreads whether several threads may be in the context at once
   * @param limits what they may use, until one says otherwise
   */
  public Runs(Failures failures, Context context, boolean hasThreads, Limits limits) {
    this.failures = failures;
    this.context = context;
    this.inner = new InnerStop(context, Stops.PATIENCE);
    this.turns = new Turns(hasThreads ? null : context);
    this.stops = new Stops(context, turns);
    this.limits = limits;
  }

  /** Sets what of the script itself runs last in each run, within its limits. */
  public void lastly(Runnable action) {
    lastly = action;
  }

  /** Sets what is done whenever a run has ended. */
  public void atEnd(Runnable action) {
    atEnd = action;
  }

  /**
   * Notes where in the script Java code has thrown an exception, unless that is known.
   *
   * @param before where it has been before, or null
   * @param calls tells the calls of the script
   */
  @SuppressWarnings("ReferenceEquality")
  public void thrown(Throwable e, ScriptFailure before, Supplier<List<ScriptCall>> calls) {
    if (thrown.exception() != e) {
      thrown = Thrown.of(e, before, calls.get());
    }
  }

  /** Runs something alone in the context; failures of a script become {@link ScriptFailure}s. */
  <T> T locked(Supplier<T> action) {
    turns.enter();
    try {
      return action.get();
    } catch (PolyglotException e) {
      throw failure(e);
    } catch (IllegalStateException e) {
      throw turns.isRefusal(e) ? new ScriptFailure(Turns.MET) : e;
    } finally {
      turns.leave(this::ended);
    }
  }

  private void ended() {
    thrown = Thrown.NONE;
    inner.forget();
    atEnd.run();
    if (wasInterrupted) {
      wasInterrupted = false;
      Thread.currentThread().interrupt();
    }
  }

  private ScriptFailure failure(PolyglotException e) {
    if (e.isCancelled() && e.isResourceExhausted()) {
      String why = stops.closeFor("its script ran more statements than it may");
      return failures.stopped(
          e,
          "stopped: it ran more than " + limits.statements() + " statements; " + why,
          Thrown.NONE);
    }
    if (Failures.isOfPolyglot(e)) {
      return new ScriptFailure(stops.closeFor("a script that was stopped has damaged it"), e);
    }
    return failures.of(e, thrown);
  }

  /**
   * As {@link #locked}, for all that belongs to one run: on a thread of the context where limits
   * need one.
   */
  public <T> T within(Limits limits, Supplier<T> action) {
    if (turns.isMine()) {
      return locked(action);
    }
    if (limits.areWatched()) {
      return apart(limits, action);
    }
    return locked(() -> counted(limits, action));
  }

  /** In its turn: until then the limits are those of another thread's run. */
  private <T> T counted(Limits limits, Supplier<T> action) {
    this.limits = limits;
    if (limits.statements() > 0) {
      context.resetLimits();
    }
    return action.get();
  }

  private <T> T counted(AskedRun<T> run, Limits limits, Supplier<T> action) {
    asked = run;
    try {
      return counted(limits, action);
    } finally {
      asked = null;
    }
  }

  /** Whether another thread is in a run. */
  public boolean isOfOther() {
    return turns.isOfOther();
  }

  /** Runs what may be the script's own code, within the limits of the last run. */
  public <T> T run(Supplier<T> action) {
    if (!turns.isMine()) {
      return within(limits, () -> run(action));
    }
    return locked(
        stops.guard() == null
            ? () ->
                watched(action, (watching, why) -> stops.stop(watching, why, this.limits, asked))
            : action);
  }

  /** From now on Java code may be in the context that has not come by a run. */
  public void expectOthers() {
    turns.expectOthers();
  }

  /** The same on this thread, which is in the context already and so leaves no other to it. */
  public <T> T entered(Supplier<T> action) {
    Limits own = limits;
    BiConsumer<Guard, String> stop = (watching, _) -> stops.stopEntered(watching);
    return locked(() -> counted(own, () -> watched(action, stop)));
  }

  /**
   * Runs something while another thread is in a run, and within its limits: what stops one of them
   * stops both, since polyglot interrupts all that is in a context.
   */
  public <T> T beside(Supplier<T> action) {
    Guard watching = new Guard(limits, stops::stopBeside);
    T result = null;
    PolyglotException failure = null;
    try (watching) {
      result = action.get();
    } catch (PolyglotException e) {
      failure = e;
    }
    if (watching.reason() != null) {
      throw failures.stopped(failure, watching.reason(), Thrown.NONE);
    }
    if (failure != null) {
      throw failure.isInterrupted()
          ? failures.stopped(failure, "stopped with the script that it ran beside", Thrown.NONE)
          : failure(failure);
    }
    return result;
  }

  private <T> T apart(Limits limits, Supplier<T> action) {
    AskedRun<T> run = new AskedRun<>();
    thread.execute(() -> run.answer(() -> locked(() -> counted(run, limits, action))));
    return run.await(turns.deadlock(), waited -> stops.hopeless(limits, waited));
  }

  private <T> T completed(Guard watching, Supplier<T> action) {
    boolean isAlive = true;
    try {
      return action.get();
    } catch (PolyglotException e) {
      isAlive = !e.isCancelled();
      throw e;
    } finally {
      if (isAlive && watching.reason() == null) {
        lastly.run();
      }
    }
  }

  private <T> T watched(Supplier<T> action, BiConsumer<Guard, String> stop) {
    Guard watching = stops.begin(() -> new Guard(limits, stop));
    if (asked != null) {
      asked.begins(watching);
    }
    T result = null;
    RuntimeException failure = null;
    try (watching) {
      result = completed(watching, action);
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      stops.end();
    }
    if (watching.reason() != null) {
      wasInterrupted = asked == null && watching.reason().equals(Guard.INTERRUPTED);
      throw failures.stopped(failure, watching.reason(), inner.cause());
    }
    if (failure != null) {
      throw failure;
    }
    return result;
  }

  /**
   * Stops the script that is running, from another thread.
   *
   * @throws IllegalStateException if it did not stop within some seconds
   */
  public void interrupt() {
    stops.interrupt();
  }

  /** Closes the context for a reason, after the run; the failure says so. */
  public ScriptFailure giveUp(String why) {
    return new ScriptFailure(stops.closeFor(why));
  }

  /**
   * Ends the run where Java code that its script called has failed because the run's thread was
   * interrupted, or because the run is stopped: before the script catches the failure and goes on.
   */
  public void endsFor(Throwable e, Supplier<List<ScriptCall>> calls) {
    inner.endsFor(stops.guard(), e, calls);
  }

  /** Keeps a run that is stopped from Java code: JavaScript may catch the stop for a moment. */
  public void mayGoOn() {
    inner.mayGoOn(stops.guard());
  }

  /** Counts what the script writes; false once it is too much. */
  public boolean allows(int characters) {
    Guard running = stops.guard();
    return running == null || running.allows(characters);
  }

  /** Why nothing runs any more; null as long as it does. */
  public String closed() {
    return turns.closed();
  }

  @Override
  public void close() {
    boolean given = turns.closed() != null;
    thread.close();
    if (given) {
      return;
    }
    turns.close("this engine is closed: open another");
    stops.close();
  }
}
