package org.cairn.journeys.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A kept-alive HTTP/1.1 connection that costs almost nothing: a full HTTP client would take much of
 * the two cores from the service under test.
 */
final class PlainConnection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  PlainConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
    out = socket.getOutputStream();
  }

  /**
   * @param headers names in lower case
   */
  record Reply(int status, Map<String, String> headers, String body) {}

  Reply get(String path, String headers) throws IOException {
    return send(
        "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(path, headers), new byte[0]);
  }

  Reply post(String path, String headers, String body) throws IOException {
    return post(path, headers, body.getBytes(UTF_8));
  }

  Reply post(String path, String headers, byte[] content) throws IOException {
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(path, headers, content.length);
    return send(head, content);
  }

  private Reply send(String head, byte[] content) throws IOException {
    byte[] start = head.getBytes(US_ASCII);
    byte[] whole = new byte[start.length + content.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(content, 0, whole, start.length, content.length);
    out.write(whole);
    return read();
  }

  private Reply read() throws IOException {
    String statusLine = line();
    var headers = new HashMap<String, String>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    String length = headers.get("content-length");
    byte[] body = length == null ? chunks() : in.readNBytes(Integer.parseInt(length));
    return new Reply(
        Integer.parseInt(statusLine.split(" ", 3)[1]), headers, new String(body, UTF_8));
  }

  private byte[] chunks() throws IOException {
    var whole = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      whole.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return whole.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
