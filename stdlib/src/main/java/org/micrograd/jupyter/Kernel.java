package org.micrograd.jupyter;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.micrograd.script.ScriptFailure;
import org.micrograd.script.language.Language;
import org.micrograd.session.Answer;
import org.micrograd.session.Problem;
import org.micrograd.session.Refusal;
import org.micrograd.session.Session;

/** A kernel: runs the cells of a notebook, and answers what its frontend asks. */
final class Kernel implements AutoCloseable {
  /** Python's calls need more than the usual stack. */
  private static final long STACK = 512L << 20;

  private final Channels channels;
  private final Session session;
  private final FrontendScreen screen;
  private final History history = new History();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService scripts =
      Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(null, task, "micrograd-scripts", STACK);
        thread.setDaemon(true);
        return thread;
      });

  Kernel(Language language, KernelConnectionProperties properties) throws GeneralSecurityException {
    channels = new Channels(properties);
    screen = new FrontendScreen(channels);
    session = new Session(language, screen, screen.in(), Path.of("").toAbsolutePath());
    Questions questions = new Questions(session, history, this::onScripts);
    channels.setHandler(MessageType.EXECUTE_REQUEST, this::execute);
    channels.setHandler(MessageType.KERNEL_INFO_REQUEST, questions::info);
    channels.setHandler(MessageType.COMPLETE_REQUEST, questions::complete);
    channels.setHandler(MessageType.INSPECT_REQUEST, questions::inspect);
    channels.setHandler(MessageType.IS_COMPLETE_REQUEST, questions::isComplete);
    channels.setHandler(MessageType.HISTORY_REQUEST, questions::history);
    channels.setHandler(MessageType.INTERRUPT_REQUEST, (env, request) -> interrupt(env));
    channels.setHandler(
        MessageType.SHUTDOWN_REQUEST,
        (env, request) -> shutdown(env, request.getContent().isRestart()));
    CommManager comms = new CommManager();
    comms.setIOPubChannel(channels.getIOPub());
    channels.setHandler(MessageType.COMM_OPEN_COMMAND, comms::handleCommOpenCommand);
    channels.setHandler(MessageType.COMM_MSG_COMMAND, comms::handleCommMsgCommand);
    channels.setHandler(MessageType.COMM_CLOSE_COMMAND, comms::handleCommCloseCommand);
    channels.setHandler(
        MessageType.COMM_INFO_REQUEST,
        (env, request) ->
            Questions.answer(env, MessageType.COMM_INFO_REPLY, Map.of("comms", Map.of())));
  }

  /** Begins to listen; the language starts meanwhile. */
  void open() {
    channels.connect();
    scripts.execute(() -> {
      try {
        session.start();
      } catch (ScriptFailure e) {
        // The first cell says so.
      }
    });
  }

  /** Waits until a frontend shuts it down. */
  void await() throws InterruptedException {
    over.await();
  }

  /** Ends without being asked. */
  void end() {
    over.countDown();
  }

  private <T> T onScripts(Callable<T> action) {
    try {
      return scripts.submit(action).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void execute(ShellReplyEnvironment env, Message<ExecuteRequest> message) {
    ExecuteRequest request = message.getContent();
    boolean kept = request.shouldStoreHistory() && !request.isSilent();
    int number = session.number() + (kept ? 1 : 0);
    env.setBusyDeferIdle();
    screen.begin(message, request.isStdinEnabled(), request.isSilent());
    if (!request.isSilent()) {
      Map<String, Object> input = Map.of("code", request.getCode(), "execution_count", number);
      channels.publish(message, MessageType.PUBLISH_EXECUTE_INPUT, input);
    }
    run(env, request, kept, number);
  }

  /** Runs a cell and replies; if it failed, those that wait behind it do not run. */
  private void run(ShellReplyEnvironment env, ExecuteRequest request, boolean kept, int number) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("execution_count", number);
    Map<String, Object> error = attempt(env, request, () -> evaluate(request, kept, number));
    // Figures come last, behind what kept the cell from its end.
    Map<String, Object> later = attempt(env, request, session::finish);
    error = error == null ? later : error;
    if (error == null) {
      reply.put("status", "ok");
      reply.put("user_expressions", expressions(request));
      reply.put("payload", screen.pages());
    } else {
      reply.put("status", "error");
      reply.putAll(error);
    }
    boolean stops = error != null && request.shouldStopOnError();
    // What is sent once the reply is read was sent knowing of the failure: it is to run.
    List<Message<?>> waiting = stops ? waiting(env) : List.of();
    env.reply(Channels.message(env.getContext(), MessageType.EXECUTE_REPLY, reply));
    if (stops) {
      env.resolveDeferrals();
      waiting.forEach(each -> abort(env, each));
    }
  }

  private void evaluate(ExecuteRequest request, boolean kept, int number) {
    String text = null;
    try {
      Answer answer = kept ? session.cell(request.getCode()) : session.aside(request.getCode());
      if (answer != null) {
        screen.answer(session.rich(answer), number);
        text = answer.text();
      }
    } finally {
      if (kept) {
        history.add(number, request.getCode(), text);
      }
    }
  }

  /** Does something for a cell; what kept it from its end is published and answered, or null. */
  private Map<String, Object> attempt(
      ShellReplyEnvironment env, ExecuteRequest request, Runnable action) {
    Problem problem =
        onScripts(() -> {
          try {
            action.run();
            return null;
          } catch (ScriptFailure | Refusal | IllegalStateException e) {
            return session.problem(e);
          }
        });
    screen.publish();
    if (problem == null) {
      return null;
    }
    Map<String, Object> error = Errors.content(problem);
    if (!request.isSilent()) {
      channels.publish(env.getContext(), MessageType.PUBLISH_ERROR, error);
    }
    return error;
  }

  /** What a frontend wants to know once a cell has run, by names of its own. */
  private Map<String, Object> expressions(ExecuteRequest request) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (request.getUserExpr() == null) {
      return values;
    }
    request
        .getUserExpr()
        .forEach((name, code) -> {
          Map<String, Object> value = new LinkedHashMap<>();
          try {
            Answer answer = onScripts(() -> session.aside(code));
            value.put("status", "ok");
            value.putAll(
                answer == null
                    ? Map.of("data", Map.of(), "metadata", Map.of())
                    : onScripts(() -> FrontendScreen.data(session.rich(answer))));
          } catch (ScriptFailure | Refusal e) {
            value.put("status", "error");
            value.putAll(Errors.content(onScripts(() -> session.problem(e))));
          }
          values.put(name, value);
        });
    return values;
  }

  private static List<Message<?>> waiting(ShellReplyEnvironment env) {
    List<Message<?>> waiting = new ArrayList<>();
    while (Channels.hasMessage(env.getShell())) {
      waiting.add(env.getShell().readMessage());
    }
    return waiting;
  }

  /** Answers a cell that it does not run, and another question as ever. */
  private void abort(ShellReplyEnvironment env, Message<?> message) {
    if (!message.getHeader().getType().equals(MessageType.EXECUTE_REQUEST)) {
      channels.handle(message);
      return;
    }
    channels.publish(message, MessageType.PUBLISH_STATUS, Map.of("execution_state", "busy"));
    env.getShell()
        .sendMessage(
            Channels.message(message, MessageType.EXECUTE_REPLY, Map.of("status", "aborted")));
    channels.publish(message, MessageType.PUBLISH_STATUS, Map.of("execution_state", "idle"));
  }

  private void interrupt(ShellReplyEnvironment env) {
    try {
      session.interrupt();
      Questions.answer(env, MessageType.INTERRUPT_REPLY, Map.of());
    } catch (IllegalStateException e) {
      screen.remark(e.getMessage() + ": restart the kernel, which forgets all names");
      Questions.answer(env, MessageType.INTERRUPT_REPLY, Map.of());
    }
  }

  private void shutdown(ShellReplyEnvironment env, boolean restart) {
    Questions.answer(env, MessageType.SHUTDOWN_REPLY, Map.of("restart", restart));
    env.markForShutdown();
    over.countDown();
  }

  @Override
  public void close() {
    session.close();
    screen.close();
    scripts.shutdownNow();
    channels.close();
  }
}
