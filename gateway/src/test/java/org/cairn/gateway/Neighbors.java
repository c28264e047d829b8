package org.cairn.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The gateway's neighbors: services that echo their request and misbehave when the query says so,
 * and a sign-in service whose keys can be exchanged. It is down when the gateway starts.
 */
public final class Neighbors implements QuarkusTestResourceLifecycleManager {

  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<String> keys = new AtomicReference<>("");
  private final AtomicInteger keyRequests = new AtomicInteger();
  private final AtomicInteger abandonedStreams = new AtomicInteger();
  private final AtomicInteger closedConnections = new AtomicInteger();
  private final Script script = new Script();

  @Override
  public Map<String, String> start() {
    int applications = serve(request -> answer("applications", request));
    int timeline = serve(request -> answer("timeline", request));
    int signIn = serve(this::signIn);
    int garbled =
        await(
                vertx
                    .createNetServer()
                    .connectHandler(
                        socket -> socket.handler(any -> socket.end(Buffer.buffer("gr\r\nmpf\r\n"))))
                    .listen(0, "127.0.0.1"))
            .actualPort();
    String signInUrl = "http://127.0.0.1:" + signIn;
    return Map.ofEntries(
        Map.entry("quarkus.http.test-port", "0"),
        Map.entry("cairn.gateway.portal.upload-timeout", "5s"),
        Map.entry("CAIRN_PUBLIC_URL", "https://cairn.example"),
        Map.entry("CAIRN_OIDC_URL", signInUrl + "/realms/cairn"),
        Map.entry("CAIRN_PORTAL_CLIENT_SECRET", "secret-of-the-portal-in-tests"),
        Map.entry("CAIRN_APPLICATIONS_URL", "http://127.0.0.1:" + applications),
        Map.entry("CAIRN_SUPERVISION_URL", "http://127.0.0.1:1"),
        Map.entry("CAIRN_CEU_URL", "http://127.0.0.1:1"),
        Map.entry("CAIRN_BILLING_URL", "http://127.0.0.1:1"),
        Map.entry("CAIRN_TIMELINE_URL", "http://127.0.0.1:" + timeline),
        Map.entry("cairn.gateway.openapi-folder", "openapi-fixtures"),
        // Long enough for a neighbor on a busy machine, short enough to wait for one that is
        // silent.
        Map.entry("cairn.gateway.upstream-timeout", "3s"),
        Map.entry("cairn.gateway.services.absent", "http://127.0.0.1:1"),
        Map.entry("cairn.gateway.services.garbled", "http://127.0.0.1:" + garbled),
        Map.entry("cairn.gateway.routes.absent", "/api/v1/absent/** absent"),
        Map.entry("cairn.gateway.routes.garbled", "/api/v1/garbled/** garbled"),
        Map.entry("cairn.gateway.routes.inner", "/api/v1/peers/{id}/path timeline"),
        Map.entry("cairn.gateway.routes.large", "/api/v1/large/** applications 4M"),
        Map.entry("cairn.gateway.routes.open", "/api/v1/open/** applications"),
        Map.entry("cairn.gateway.public-paths", "/api/v1/openapi,/api/v1/docs/**,/api/v1/open/**"),
        Map.entry("test.sign-in-url", signInUrl));
  }

  @Override
  public void stop() {
    await(vertx.close());
  }

  private void signIn(HttpServerRequest request) {
    switch (String.valueOf(request.path())) {
      case "/test/keys" -> request.body().onSuccess(body -> exchange(body.toString(), request));
      case "/test/script" -> script.write(request);
      case "/test/received" -> script.show(request);
      case "/realms/cairn/protocol/openid-connect/token" -> script.answer(request);
      case "/test/key-requests" -> request.response().end(keyRequests.toString());
      case "/realms/cairn/protocol/openid-connect/certs" -> {
        keyRequests.incrementAndGet();
        if (keys.get().isEmpty()) {
          request.connection().close();
        } else {
          request.response().putHeader("Content-Type", "application/json").end(keys.get());
        }
      }
      default -> request.response().setStatusCode(404).end();
    }
  }

  private void exchange(String newKeys, HttpServerRequest request) {
    keys.set(newKeys);
    request.response().end();
  }

  private void answer(String service, HttpServerRequest request) {
    if (script.has(request)) {
      script.answer(request);
      return;
    }
    HttpServerResponse response = request.response();
    switch (String.valueOf(request.getParam("stub"))) {
      case "silent" -> request.body();
      case "hang-up" -> request.body().onComplete(body -> request.connection().close());
      case "break-off" -> {
        response.putHeader("Content-Length", "1000").write("{");
        vertx.setTimer(50, timer -> request.connection().close());
      }
      case "empty" -> response.setStatusCode(204).end();
      case "stream" -> {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.write("data: first\n\n");
        vertx.setTimer(1_000, timer -> response.end("data: last\n\n"));
      }
      case "endless" -> {
        request.connection().closeHandler(closed -> abandonedStreams.incrementAndGet());
        response.setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.write("data: first\n\n");
      }
      case "late-end" -> {
        request.connection().closeHandler(closed -> closedConnections.incrementAndGet());
        response.setChunked(true).write("all there is");
        vertx.setTimer(300, timer -> response.end());
      }
      case "closed-connections" -> response.end(closedConnections.toString());
      case "abandoned" -> response.end(abandonedStreams.toString());
      case "chatty" -> {
        response.putHeader("Server", "inside/1.0").putHeader("X-Powered-By", "inside");
        response.putHeader("Set-Cookie", "a=b").putHeader("RateLimit", "\"own\";r=1");
        response.putHeader("Connection", "X-Inside").putHeader("X-Inside", "1");
        response.putHeader("Cache-Control", "private, max-age=60").putHeader("ETag", "\"7\"");
        response.end("{}");
      }
      default -> request.body().onSuccess(body -> record(service, request, body));
    }
  }

  private static void record(String service, HttpServerRequest request, Buffer body) {
    var headers = new JsonObject();
    request.headers().forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
    request
        .response()
        .putHeader("Content-Type", "application/json")
        .end(
            new JsonObject()
                .put("service", service)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers)
                .put("traceparents", request.headers().getAll("traceparent").size())
                .put("bodyLength", body.length())
                .toBuffer());
  }

  private int serve(Handler<HttpServerRequest> handler) {
    return await(vertx.createHttpServer().requestHandler(handler).listen(0, "127.0.0.1"))
        .actualPort();
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
