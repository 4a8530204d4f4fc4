package org.micrograd.jupyter;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.reply.InputReply;
import org.zeromq.ZMQ;

/** The sockets between a kernel and its frontends. */
final class Channels extends JupyterConnection {
  private static final long LOOK_MILLIS = 20;

  private final KernelConnectionProperties properties;
  private final ZMQ.Context context = ZMQ.context(1);
  private final Requests cells;
  private final Requests urgent;

  Channels(KernelConnectionProperties properties) throws GeneralSecurityException {
    super(properties);
    this.properties = properties;
    cells = new Requests(context, properties.createHMACGenerator(), false, this);
    urgent = new Requests(context, properties.createHMACGenerator(), true, this);
  }

  /** Begins to listen; the library's own sockets of requests stay unused. */
  @Override
  public void connect() {
    for (JupyterSocket socket : List.of(heartbeat, cells, urgent, stdin, iopub)) {
      socket.bind(properties);
    }
    publish(null, MessageType.PUBLISH_STATUS, Map.of("execution_state", "starting"));
  }

  /** Reads no further request. */
  void end() {
    cells.end();
    urgent.end();
  }

  @Override
  public void close() {
    end();
    try {
      if (cells.ended() && urgent.ended()) {
        context.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    super.close();
  }

  /** Tells all frontends something that belongs to a request. */
  void publish(MessageContext request, MessageType<?> type, Map<String, ?> content) {
    iopub.sendMessage(message(request, type, content));
  }

  /**
   * A message whose content is written as it is: the library's own classes leave out what the
   * protocol asks for, the status of a reply among it.
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Message<?> message(MessageContext request, MessageType<?> type, Map<String, ?> content) {
    return new Message(request, type, content);
  }

  /**
   * Asks the frontend of a request for a line.
   *
   * @throws InterruptedIOException if the thread is interrupted first
   */
  String ask(MessageContext request, String prompt) throws IOException {
    // An answer to what was interrupted comes too late.
    while (hasMessage(stdin)) {
      stdin.readMessage();
    }
    stdin.sendMessage(
        message(request, MessageType.INPUT_REQUEST, Map.of("prompt", prompt, "password", false)));
    try {
      while (!hasMessage(stdin)) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
    }
    Message<InputReply> reply = stdin.readMessage(MessageType.INPUT_REPLY);
    return reply.getContent().getValue() + "\n";
  }

  /** Does what a message that waited behind a cell asks for. */
  void handle(Message<?> message) {
    handle(cells, message);
  }

  /** Does what a message asks for; what goes wrong in it is told where the kernel was started. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  void handle(ShellChannel from, Message<?> message) {
    ShellHandler handler = getHandler(message.getHeader().getType());
    if (handler == null) {
      return;
    }
    ShellReplyEnvironment env = prepareReplyEnv(from, message);
    try {
      handler.handle(env, message);
    } catch (RuntimeException e) {
      String name = message.getHeader().getType().getName();
      System.err.println("micrograd: " + name + ": " + e);
      // Whoever asked waits for an answer.
      MessageType<?> reply = MessageType.getType(name.replace("_request", "_reply"));
      env.reply(message(message, reply, Errors.reply(e)));
    }
    env.resolveDeferrals();
    if (env.isMarkedForShutdown()) {
      end();
    }
  }

  /** Whether a message has come that was not read yet. */
  static boolean hasMessage(JupyterSocket socket) {
    return (socket.getEvents() & ZMQ.Poller.POLLIN) != 0;
  }
}
