package org.cairn.kit.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Requests of somebody who may do everything, so that it is the form that is refused. */
final class StrictReadingCalls {

  private static final String[] ROLES = {
    "peer",
    "supervisor",
    "trainer",
    "agency",
    "board-staff",
    "board-member",
    "analyst",
    "auditor",
    "admin"
  };

  /** Asks for an upgrade to HTTP/2 with its first request, as many clients do. */
  private final HttpClient client = HttpClient.newHttpClient();

  private final String token = Tokens.Person.with(ROLES).of("zz", "us-mt").actingFor("one").token();

  /** As it should be, but for what stands in the body. */
  HttpResponse<String> json(String method, String address, String body) {
    return sent(
        method,
        address,
        body,
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        UUID.randomUUID().toString(),
        "If-Match",
        "\"v0\"");
  }

  /** Of a GET with a target that clients would not send. */
  int statusOf(String target) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      String head =
          "GET %s HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
              .formatted(target, token);
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a header whose value is empty. */
  HttpResponse<String> sent(String method, String address, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + address))
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(30))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      if (!headers[i + 1].isEmpty()) {
        request.header(headers[i], headers[i + 1]);
      }
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
