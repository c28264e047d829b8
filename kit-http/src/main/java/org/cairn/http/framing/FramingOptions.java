package org.cairn.http.framing;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** HTTP/1.1 only, with the guard: TLS and HTTP/2 are terminated in front of Cairn. */
@Singleton
public class FramingOptions implements HttpServerOptionsCustomizer {

  private static final Logger LOG = Logger.getLogger(FramingOptions.class);

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    // A connection that may be upgraded to HTTP/2 has no decoder for the guard to follow.
    options.setHttp2ClearTextEnabled(false);
    FramingExtension.activateFor(options);
  }

  /**
   * Netty looks for extensions once; if something opened a channel before us, it found none. In a
   * Quarkus test it never finds any: another class loader loads it.
   */
  void listening(@ObservesAsync HttpServerStart start) {
    if (!FramingExtension.isActive() && LaunchMode.current() == LaunchMode.NORMAL) {
      LOG.fatal(
          "Requests are not checked for their framing; start Java with"
              + " -Dio.netty.bootstrap.extensions=serviceload");
      Quarkus.asyncExit(1);
    }
  }
}
