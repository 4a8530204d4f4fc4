package org.micrograd.jupyter;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.micrograd.script.language.Language;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A frontend without a person: speaks Jupyter's protocol to a kernel of this process. */
final class Frontend implements AutoCloseable {
  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
  private static final int PORTS = 5;
  private static final int FIRST_PORT = 10_000;
  private static final int LAST_PORT = 32_000;
  private static final int PATIENCE_MILLIS = 120_000;
  private static final Gson GSON = new Gson();

  private final Kernel kernel;
  private final HMACGenerator signer;
  private final ZContext context = new ZContext();
  private final ZMQ.Socket shell;
  private final ZMQ.Socket control;
  private final ZMQ.Socket stdin;
  private final ZMQ.Socket iopub;

  /** A message of a kernel. */
  record Heard(String type, JsonObject content, String request) {}

  private Frontend(Language language, KernelConnectionProperties to)
      throws GeneralSecurityException {
    kernel = new Kernel(language, to);
    signer = to.createHMACGenerator();
    kernel.open();
    byte[] identity = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    shell = connected(SocketType.DEALER, to, to.getShellPort(), identity);
    control = connected(SocketType.DEALER, to, to.getControlPort(), identity);
    stdin = connected(SocketType.DEALER, to, to.getStdinPort(), identity);
    iopub = connected(SocketType.SUB, to, to.getIopubPort(), identity);
    iopub.subscribe(new byte[0]);
    awaitSubscription();
  }

  /**
   * Asks until an answer is published: a kernel tells nothing to those whose subscription has not
   * arrived yet, and what it tells meanwhile is lost.
   */
  private void awaitSubscription() {
    iopub.setReceiveTimeOut(50);
    for (int i = 0; i < PATIENCE_MILLIS / 50; i++) {
      request("kernel_info_request", "{}");
      if (iopub.recv() != null) {
        while (iopub.hasReceiveMore()) {
          iopub.recv();
        }
        iopub.setReceiveTimeOut(PATIENCE_MILLIS);
        return;
      }
    }
    throw new IllegalStateException("the kernel publishes nothing");
  }

  /**
   * Free ports of this machine: none of those that a system gives to whoever asks for any, which
   * another program may get before the kernel listens.
   */
  private static int[] freePorts() throws IOException {
    List<ServerSocket> taken = new ArrayList<>();
    try {
      while (taken.size() < PORTS) {
        int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
        try {
          taken.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (BindException e) {
          // It is in use: another one may be free.
        }
      }
    } finally {
      for (ServerSocket socket : taken) {
        socket.close();
      }
    }
    return taken.stream().mapToInt(ServerSocket::getLocalPort).toArray();
  }

  /** Opens a kernel on free ports of this machine. */
  static Frontend open(Language language) throws IOException {
    int[] ports = freePorts();
    try {
      return new Frontend(
          language,
          new KernelConnectionProperties(
              "127.0.0.1",
              ports[0],
              ports[1],
              ports[2],
              ports[3],
              ports[4],
              "tcp",
              "hmac-sha256",
              UUID.randomUUID().toString()));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private ZMQ.Socket connected(
      SocketType type, KernelConnectionProperties to, int port, byte[] identity) {
    ZMQ.Socket socket = context.createSocket(type);
    if (type == SocketType.DEALER) {
      socket.setIdentity(identity);
    }
    socket.setReceiveTimeOut(PATIENCE_MILLIS);
    socket.connect(to.getTransport() + "://" + to.getIp() + ":" + port);
    return socket;
  }

  /** Asks on the shell's channel, and gives the reply. */
  Heard request(String type, String content) {
    send(shell, type, content);
    return heard(shell);
  }

  /** Runs a cell, and gives its reply. */
  Heard execute(String code) {
    return request("execute_request", GSON.toJson(cell(code)));
  }

  private static JsonObject cell(String code) {
    JsonObject cell = new JsonObject();
    cell.addProperty("code", code);
    cell.addProperty("silent", false);
    cell.addProperty("store_history", true);
    cell.addProperty("allow_stdin", true);
    cell.addProperty("stop_on_error", true);
    return cell;
  }

  /** Sends a cell without waiting for its end, and gives the request's id. */
  String start(String code) {
    return send(shell, "execute_request", GSON.toJson(cell(code)));
  }

  /** The next reply on the shell's channel. */
  Heard reply() {
    return heard(shell);
  }

  /** Asks on the channel that is heard while a cell runs. */
  Heard urgent(String type, String content) {
    send(control, type, content);
    return heard(control);
  }

  /** Waits for a question for input, and answers it; gives the question. */
  Heard input(String line) {
    Heard question = heard(stdin);
    JsonObject content = new JsonObject();
    content.addProperty("value", line);
    send(stdin, "input_reply", GSON.toJson(content));
    return question;
  }

  /** What a kernel tells all frontends about a request, until it is idle again. */
  List<Heard> published(String request) {
    List<Heard> all = new ArrayList<>();
    while (true) {
      Heard next = heard(iopub);
      if (!request.equals(next.request())) {
        continue;
      }
      if (next.type().equals("status")) {
        if (next.content().get("execution_state").getAsString().equals("idle")) {
          return all;
        }
      } else {
        all.add(next);
      }
    }
  }

  /** The next message about any request. */
  Heard published() {
    return heard(iopub);
  }

  private String send(ZMQ.Socket socket, String type, String content) {
    String id = UUID.randomUUID().toString();
    JsonObject header = new JsonObject();
    header.addProperty("msg_id", id);
    header.addProperty("username", "person");
    header.addProperty("session", "session");
    header.addProperty("date", "2026-01-01T00:00:00.000000Z");
    header.addProperty("msg_type", type);
    header.addProperty("version", "5.3");
    List<byte[]> parts = new ArrayList<>();
    for (String part : new String[] {GSON.toJson(header), "{}", "{}", content}) {
      parts.add(part.getBytes(StandardCharsets.UTF_8));
    }
    socket.sendMore(DELIMITER);
    socket.sendMore(signer.calculateSignature(parts.toArray(byte[][]::new)));
    for (int i = 0; i < parts.size(); i++) {
      socket.send(parts.get(i), i < parts.size() - 1 ? ZMQ.SNDMORE : 0);
    }
    return id;
  }

  private static Heard heard(ZMQ.Socket socket) {
    List<byte[]> parts = new ArrayList<>();
    do {
      byte[] part = socket.recv();
      if (part == null) {
        throw new IllegalStateException("the kernel says nothing");
      }
      parts.add(part);
    } while (socket.hasReceiveMore());
    int start = 0;
    while (!Arrays.equals(parts.get(start), DELIMITER)) {
      start++;
    }
    JsonObject header = json(parts.get(start + 2));
    JsonObject parent = json(parts.get(start + 3));
    return new Heard(
        header.get("msg_type").getAsString(),
        json(parts.get(start + 5)),
        parent.has("msg_id") ? parent.get("msg_id").getAsString() : null);
  }

  private static JsonObject json(byte[] part) {
    return JsonParser.parseString(new String(part, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  @Override
  public void close() {
    urgent("shutdown_request", "{\"restart\": false}");
    context.close();
    kernel.close();
  }
}
