package org.cairn.journeys.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.cairn.journeys.running.NotRunning;

/** An upload whose end is never sent; its sender waits for the response. */
public final class InterruptedUpload implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Socket socket;

  private InterruptedUpload(Socket socket) {
    this.socket = socket;
  }

  /**
   * @param address of the recipient, as {@code http://host:port}
   * @param bytes how many bytes of the document are sent
   */
  public static InterruptedUpload begin(
      String address,
      String token,
      String key,
      String applicationId,
      String requirement,
      SampleDocument document,
      int bytes) {
    UploadForm form = UploadForm.forEntry(requirement, document);
    URI target = URI.create(address);
    String head =
        String.join(
            "\r\n",
            "POST " + SampleDocuments.ofApplication(applicationId) + " HTTP/1.1",
            "Host: " + target.getAuthority(),
            "Authorization: Bearer " + token,
            "Idempotency-Key: " + key,
            "Content-Type: " + UploadForm.TYPE,
            "Content-Length: " + form.length(),
            "",
            "");
    try {
      var socket = new Socket(target.getHost(), target.getPort());
      socket.setSoTimeout((int) TIMEOUT.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(UTF_8));
      out.write(form.start());
      out.write(document.bytes(), 0, bytes);
      out.flush();
      return new InterruptedUpload(socket);
    } catch (IOException e) {
      throw new NotRunning(address + " does not accept an upload: " + e);
    }
  }

  /** The status line, or a description of its absence. */
  public String outcome() {
    try (var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      String status = answer.readLine();
      return status == null ? "the connection was closed" : status;
    } catch (IOException e) {
      return "the connection broke";
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
