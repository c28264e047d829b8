package org.cairn.applications.vault;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * ClamAV's daemon over TCP: INSTREAM, as its manual describes it. Each piece is preceded by its
 * length in four bytes, a length of zero ends the file, the answer ends with a zero byte.
 *
 * @param timeout for one file, from connecting to the result. A read timeout alone is not enough: a
 *     scanner that stops reading would block the upload forever.
 */
record Clamd(String host, int port, Duration timeout) implements MalwareScan {

  private static final Logger LOG = Logger.getLogger(Clamd.class);

  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final int PIECE = 8 * 1024;

  /** Names of signatures are short; anything longer is not a valid response. */
  private static final int LONGEST_ANSWER = 1024;

  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final String CLEAN = "stream: OK";
  private static final String ABOUT_THE_STREAM = "stream: ";
  private static final String FOUND = " FOUND";

  @Override
  public String name() {
    return "clamd";
  }

  @Override
  public boolean looks() {
    return true;
  }

  @Override
  public boolean isClean(InputStream clear) throws IOException {
    var answered = new CountDownLatch(1);
    try (Socket socket = new Socket()) {
      Thread.startVirtualThread(() -> closeWhenLate(socket, answered));
      return isClean(clear, socket);
    } finally {
      answered.countDown();
    }
  }

  private boolean isClean(InputStream clear, Socket socket) throws IOException {
    socket.connect(new InetSocketAddress(host, port), Math.toIntExact(TO_CONNECT.toMillis()));
    socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
    send(clear, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE)));
    String answer = answerOf(socket.getInputStream());
    if (answer.equals(CLEAN)) {
      return true;
    }
    if (answer.startsWith(ABOUT_THE_STREAM) && answer.endsWith(FOUND)) {
      LOG.warnf("A file was refused: %s", signatureIn(answer));
      return false;
    }
    throw new IOException("clamd gave no verdict");
  }

  private static void send(InputStream clear, DataOutputStream clamd) throws IOException {
    clamd.write(COMMAND);
    byte[] piece = new byte[PIECE];
    for (int read = clear.read(piece); read >= 0; read = clear.read(piece)) {
      // A length of zero would end the file too early.
      if (read > 0) {
        clamd.writeInt(read);
        clamd.write(piece, 0, read);
      }
    }
    clamd.writeInt(0);
    clamd.flush();
  }

  private static String answerOf(InputStream clamd) throws IOException {
    var answer = new StringBuilder();
    for (int next = clamd.read(); next > 0; next = clamd.read()) {
      if (answer.length() == LONGEST_ANSWER) {
        throw new IOException("clamd's answer does not end");
      }
      answer.append((char) next);
    }
    return answer.toString();
  }

  /** For the log: letters that a signature's name may have. */
  private static String signatureIn(String answer) {
    return answer
        .substring(ABOUT_THE_STREAM.length(), answer.length() - FOUND.length())
        .replaceAll("[^A-Za-z0-9._()-]", "?");
  }

  private void closeWhenLate(Socket socket, CountDownLatch answered) {
    try {
      if (!answered.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("clamd did not answer in time");
        socket.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("The connection to clamd was closed already", e);
    }
  }
}
