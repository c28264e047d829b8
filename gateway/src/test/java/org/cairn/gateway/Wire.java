package org.cairn.gateway;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends raw bytes to the gateway, for requests that no decent client would send. */
final class Wire {

  private static final int PATIENCE_MS = 10_000;

  private Wire() {}

  /** Sends a request without a body, path as given, and returns the whole response. */
  static String get(String target, String... headers) {
    return request("GET " + target, headers);
  }

  static String request(String methodAndTarget, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return say(
        methodAndTarget + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n" + more + "\r\n");
  }

  static String say(String... parts) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MS);
      OutputStream out = socket.getOutputStream();
      for (String part : parts) {
        out.write(part.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      }
      return readAll(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String readAll(InputStream in) throws IOException {
    var answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (SocketException reset) {
      answer.writeBytes("\n[reset]".getBytes(StandardCharsets.ISO_8859_1));
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }
}
