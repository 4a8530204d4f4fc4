package org.micrograd.jupyter;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
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

  Channels(KernelConnectionProperties properties) throws GeneralSecurityException {
    super(properties);
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

  /** Does what a message asks for. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  void handle(Message<?> message) {
    ShellHandler handler = getHandler(message.getHeader().getType());
    if (handler != null) {
      ShellReplyEnvironment env = prepareReplyEnv(shell, message);
      handler.handle(env, message);
      env.resolveDeferrals();
    }
  }

  /** Whether a message has come that was not read yet. */
  static boolean hasMessage(JupyterSocket socket) {
    return (socket.getEvents() & ZMQ.Poller.POLLIN) != 0;
  }
}
