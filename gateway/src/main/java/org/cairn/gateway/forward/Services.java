package org.cairn.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.cairn.gateway.GatewaySettings;

/** Connections to the services behind the gateway. */
@Singleton
final class Services {

  private static final int CONNECT_TIMEOUT_MS = 2_000;

  /**
   * Well under the services' own idle time, so that we never write into a connection just closed.
   */
  private static final int KEEP_ALIVE_SECONDS = 30;

  /**
   * Each open event stream uses one. Well above the number of streams that a service allows (500),
   * or its other requests would wait until a stream ends.
   */
  private static final int CONNECTIONS_PER_SERVICE = 1_024;

  private final Map<String, URI> addresses;
  private final HttpClient client;

  Services(GatewaySettings settings, Vertx vertx) {
    this.addresses = settings.services();
    addresses.forEach(Services::refuseUnusable);
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setMaxWaitQueueSize(1_000)
                .setDecompressionSupported(false));
  }

  /** A connection to the service, ready for a request. */
  Future<HttpClientRequest> request(String service) {
    URI address = Objects.requireNonNull(addresses.get(service));
    boolean tls = "https".equals(address.getScheme());
    int standardPort = tls ? 443 : 80;
    return client.request(
        new RequestOptions()
            .setHost(address.getHost())
            .setPort(address.getPort() < 0 ? standardPort : address.getPort())
            .setSsl(tls));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  private static void refuseUnusable(String service, URI address) {
    boolean noPath = address.getPath() == null || address.getPath().matches("/?");
    if (address.getHost() == null || !noPath) {
      throw new IllegalArgumentException(
          "The address of the service '"
              + service
              + "' is scheme, host and port without a path, not: "
              + address);
    }
  }
}
