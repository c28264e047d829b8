package org.cairn.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Scripted responses of the neighbors, and the last request to each path. */
final class Script {

  private final Map<String, Line> lines = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> received = new ConcurrentHashMap<>();

  private record Line(int status, String link, Buffer body) {}

  /** A test writes a line: path, status, body. Or it starts with an empty script. */
  void write(HttpServerRequest request) {
    if (request.method().equals(HttpMethod.DELETE)) {
      lines.clear();
      received.clear();
      request.response().end();
      return;
    }
    String path = Objects.requireNonNull(request.getParam("path"));
    int status = Integer.parseInt(request.getParam("status"));
    String link = String.valueOf(request.getParam("link"));
    request
        .body()
        .onSuccess(body -> {
          lines.put(path, new Line(status, link, body));
          received.remove(path);
          request.response().end();
        });
  }

  /** A test reads the last request to a path. */
  void show(HttpServerRequest request) {
    JsonObject last = received.get(Objects.requireNonNull(request.getParam("path")));
    request.response().end(last == null ? "{}" : last.encode());
  }

  boolean has(HttpServerRequest request) {
    return lines.containsKey(String.valueOf(request.path()));
  }

  void answer(HttpServerRequest request) {
    String path = String.valueOf(request.path());
    Line line = lines.getOrDefault(path, new Line(404, "", Buffer.buffer("{}")));
    request
        .body()
        .onSuccess(body -> {
          received.put(path, described(request, body));
          request
              .response()
              .setStatusCode(line.status())
              .putHeader("Content-Type", "application/json")
              .putHeader("Link", line.link())
              .end(line.body());
        });
  }

  private static JsonObject described(HttpServerRequest request, Buffer body) {
    var headers = new JsonObject();
    request.headers().forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
    String start = body.getString(0, Math.min(body.length(), 4_000));
    return new JsonObject()
        .put("query", request.query())
        .put("headers", headers)
        .put("length", body.length())
        .put("start", start);
  }
}
