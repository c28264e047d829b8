package org.cairn.gateway.portal.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.cairn.gateway.GatewaySettings;
import org.cairn.gateway.problem.Problems;
import org.cairn.gateway.route.Route;
import org.cairn.gateway.route.RoutingTable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls the services as any client does: on their public paths, with the person's token. Blocking,
 * so that pages read from top to bottom; they run on virtual threads.
 */
@Singleton
final class ServiceClient {

  private static final Logger LOG = Logger.getLogger(ServiceClient.class);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private final GatewaySettings settings;
  private final RoutingTable routes;
  private final OpenTelemetry telemetry;
  private final HttpClient http;

  ServiceClient(GatewaySettings settings, RoutingTable routes, OpenTelemetry telemetry) {
    this.settings = settings;
    this.routes = routes;
    this.telemetry = telemetry;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  ServiceResponse get(String path, String token) {
    return send(to(path, token, settings.upstreamTimeout()).GET());
  }

  /** Reads what is public. */
  ServiceResponse getOpenly(String path) {
    return send(to(path, settings.upstreamTimeout()).GET());
  }

  ServiceResponse post(String path, String token, String key, String json) {
    return send(
        to(path, token, settings.upstreamTimeout())
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json, UTF_8)));
  }

  /**
   * Forwards a form while it is received.
   *
   * @param length of the body in bytes, or -1
   */
  ServiceResponse upload(
      String path, String token, String key, String contentType, long length, InputStream body) {
    BodyPublisher stream = BodyPublishers.ofInputStream(() -> body);
    return send(
        to(path, token, settings.portal().uploadTimeout())
            .header("Idempotency-Key", key)
            .header("Content-Type", contentType)
            .POST(length < 0 ? stream : BodyPublishers.fromPublisher(stream, length)));
  }

  private HttpRequest.Builder to(String path, String token, Duration timeout) {
    return to(path, timeout).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder to(String path, Duration timeout) {
    var request =
        HttpRequest.newBuilder(addressOf(path))
            .timeout(timeout)
            .header("Accept", "application/json")
            .header("X-Forwarded-Proto", settings.publicUrl().getScheme())
            .header("X-Forwarded-Host", settings.publicUrl().getAuthority());
    telemetry
        .getPropagators()
        .getTextMapPropagator()
        .inject(Context.current(), request, ServiceClient::put);
    return request;
  }

  private static void put(HttpRequest.@Nullable Builder request, String name, String value) {
    Objects.requireNonNull(request).setHeader(name, value);
  }

  private URI addressOf(String path) {
    String withoutQuery = path.split("\\?", 2)[0];
    List<String> segments = Arrays.asList(withoutQuery.substring(1).split("/", -1));
    Route route =
        routes
            .find(segments)
            .orElseThrow(() -> new IllegalStateException("No route for a path of the portal"));
    return URI.create(Objects.requireNonNull(settings.services().get(route.service())) + path);
  }

  private ServiceResponse send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new ServiceResponse(response.statusCode(), response.headers(), response.body());
    } catch (ConnectException | HttpConnectTimeoutException e) {
      LOG.warnf("A service is not reachable for the portal: %s", e.getClass().getSimpleName());
      throw new ServiceFailed(Problems.serviceUnavailable(), e);
    } catch (HttpTimeoutException e) {
      throw new ServiceFailed(Problems.serviceTooSlow(), e);
    } catch (IOException e) {
      LOG.warnf("A service sent the portal no usable response: %s", e.getMessage());
      throw new ServiceFailed(Problems.badResponse(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceFailed(Problems.badResponse(), e);
    }
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }
}
