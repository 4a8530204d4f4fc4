package org.micrograd.jupyter;

import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.zeromq.ZMQ;

/**
 * A socket of requests, each done before the next is read, on a thread of its own.
 *
 * <p>The library's own loop sleeps 50 ms after each request, which every cell and every completion
 * would wait for; this one wakes as a request comes.
 */
final class Requests extends ShellChannel {
  /** How long it takes at most to notice the end. */
  private static final long LOOK_MILLIS = 100;

  private final Channels channels;
  private final boolean urgent;
  private final Thread thread;
  private volatile boolean over;

  Requests(ZMQ.Context context, HMACGenerator signer, boolean urgent, Channels channels) {
    super(context, signer, urgent, channels);
    this.channels = channels;
    this.urgent = urgent;
    thread = new Thread(this::serve, urgent ? "micrograd-control" : "micrograd-shell");
    thread.setDaemon(true);
  }

  @Override
  public void bind(KernelConnectionProperties to) {
    int port = urgent ? to.getControlPort() : to.getShellPort();
    bind(formatAddress(to.getTransport(), to.getIp(), port));
    thread.start();
  }

  private void serve() {
    ZMQ.Poller poller = ctx.poller(1);
    poller.register(this, ZMQ.Poller.POLLIN);
    while (!over) {
      if (poller.poll(LOOK_MILLIS) > 0) {
        channels.handle(this, readMessage());
      }
    }
    poller.close();
    // A socket is closed by the thread that uses it.
    close();
  }

  /** Reads no further request. */
  void end() {
    over = true;
  }

  /** Waits for its end a while; false if it still does what was asked. */
  boolean ended() throws InterruptedException {
    thread.join(10 * LOOK_MILLIS);
    return !thread.isAlive();
  }
}
