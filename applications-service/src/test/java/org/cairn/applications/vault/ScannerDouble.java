package org.cairn.applications.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Speaks clamd's protocol to the letter, and then says what the test wants it to say. */
final class ScannerDouble implements AutoCloseable {

  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST = 30_000_000;

  private final ServerSocket server;
  private final Function<byte[], @Nullable String> verdict;
  private final AtomicReference<byte[]> received = new AtomicReference<>(new byte[0]);
  private final List<Socket> held = new CopyOnWriteArrayList<>();
  private final boolean reads;
  private final Thread serving;

  /**
   * @param verdict what is answered about a file, without the zero byte that follows; null: the
   *     connection is closed without a word
   */
  ScannerDouble(Function<byte[], @Nullable String> verdict) {
    this(verdict, true);
  }

  /** Takes the connection and then does nothing at all. */
  static ScannerDouble silent() {
    return new ScannerDouble(file -> null, false);
  }

  private ScannerDouble(Function<byte[], @Nullable String> verdict, boolean reads) {
    this.verdict = verdict;
    this.reads = reads;
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.serving = Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  byte[] received() {
    return received.get();
  }

  private void serve() {
    boolean open = true;
    while (open) {
      try {
        Socket socket = server.accept();
        if (reads) {
          answer(socket);
        } else {
          held.add(socket);
        }
      } catch (IOException e) {
        // The other side went away, or the test is over.
        open = !server.isClosed();
      }
    }
  }

  private void answer(Socket connection) throws IOException {
    try (Socket socket = connection) {
      converse(socket);
    }
  }

  private void converse(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    for (byte expected : COMMAND) {
      if (in.readByte() != expected) {
        throw new IOException("That is not INSTREAM");
      }
    }
    var file = new ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      if (length < 0 || length > MOST) {
        throw new IOException("That is no length");
      }
      file.write(in.readNBytes(length));
    }
    received.set(file.toByteArray());
    String said = verdict.apply(file.toByteArray());
    if (said != null) {
      socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Gone when this returns: who still waits for a connection may take one more while it closes. */
  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : held) {
        socket.close();
      }
      if (!serving.join(Duration.ofSeconds(10))) {
        throw new IllegalStateException("The scanner is still talking to somebody");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
