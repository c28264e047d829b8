package org.cairn.journeys.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to the API, as a sentence: {@code Call.post(path).by(token).json(body)}. */
public record Call(String method, String path, Map<String, String> headers, @Nullable Body body) {

  private static final String KEY = "Idempotency-Key";

  /**
   * The body of a request.
   *
   * @param shown how a story prints it
   */
  public record Body(String shown, byte[] bytes) {}

  public Call {
    headers = Map.copyOf(headers);
  }

  public static Call get(String path) {
    return new Call("GET", path, Map.of(), null);
  }

  /** Every POST is a new command unless {@link #key} or {@link #without} change its key. */
  public static Call post(String path) {
    return new Call("POST", path, Map.of(KEY, UUID.randomUUID().toString()), null);
  }

  public Call by(String token) {
    return header("Authorization", "Bearer " + token);
  }

  public Call key(String key) {
    return header(KEY, key);
  }

  public Call ifMatch(String etag) {
    return header("If-Match", etag);
  }

  public Call json(String json) {
    return content("application/json", new Body(json, json.getBytes(UTF_8)));
  }

  public Call content(String type, Body content) {
    return new Call(method, path, headers, content).header("Content-Type", type);
  }

  public Call header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Call(method, path, more, body);
  }

  public Call without(String name) {
    var fewer = new LinkedHashMap<>(headers);
    fewer.remove(name);
    return new Call(method, path, fewer, body);
  }

  HttpRequest request(String address, Duration timeout) {
    BodyPublisher content =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.bytes());
    var request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(timeout).method(method, content);
    headers.forEach(request::header);
    return request.build();
  }
}
