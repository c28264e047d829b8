package org.cairn.http.framing;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ServerChannel;
import io.vertx.core.http.HttpServerOptions;
import org.jspecify.annotations.Nullable;

/**
 * Adds the guard to each connection that the server accepts. Through Netty, because Vert.x and
 * Quarkus show a request only after they have read it and, where two lengths contradict each other,
 * altered it.
 */
public final class FramingExtension extends ChannelInitializerExtension {

  /** The names of Vert.x's handlers. */
  private static final String DECODER = "httpDecoder";

  private static final String SERVER = "handler";

  private static volatile @Nullable HttpServerOptions options;

  private static volatile boolean active;

  /** Whether a server has used it. */
  static boolean isActive() {
    return active;
  }

  /** Called before the server is created, since Netty looks for extensions only then. */
  static void activateFor(HttpServerOptions server) {
    options = server;
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  @Override
  public void postInitializeServerListenerChannel(ServerChannel listener) {
    active = true;
  }

  @Override
  public void postInitializeServerChildChannel(Channel accepted) {
    HttpServerOptions limits = options;
    if (limits != null) {
      // Behind the server's own initializer, which runs when the channel is registered.
      accepted.pipeline().addLast(new Installer(limits));
    }
  }

  private static final class Installer extends ChannelInitializer<Channel> {
    private final HttpServerOptions limits;

    private Installer(HttpServerOptions limits) {
      this.limits = limits;
    }

    @Override
    protected void initChannel(Channel channel) {
      ChannelPipeline pipeline = channel.pipeline();
      if (pipeline.get(DECODER) != null && pipeline.get(SERVER) != null) {
        pipeline.replace(DECODER, DECODER, new UnalteredDecoder(limits));
        pipeline.addBefore(SERVER, "framing", new FramingGuard());
      }
    }
  }
}
