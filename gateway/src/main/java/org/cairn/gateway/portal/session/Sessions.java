package org.cairn.gateway.portal.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.cairn.gateway.GatewaySettings;
import org.cairn.gateway.GatewaySettings.Portal;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of people who are signed in. They stay in this process; the browser's cookie holds a
 * random id of the session and nothing else. Each sign-in and each renewal of the tokens creates a
 * new id.
 */
@Singleton
@Alternative
@Priority(1)
public final class Sessions implements TokenStateManager {

  /** 256 bits: it cannot be guessed. */
  private static final int NAME_BYTES = 32;

  private static final String SINCE = "portal.session.since";

  private final SecureRandom random = new SecureRandom();
  private final TimeMeter clock;
  private final long longestNanos;
  private final Cache<String, Session> sessions;

  Sessions(GatewaySettings settings, TimeMeter clock, MeterRegistry meters) {
    Portal portal = settings.portal();
    this.clock = clock;
    this.longestNanos = portal.longest().toNanos();
    this.sessions = cache(portal.idle(), portal.maxSessions(), clock);
    Gauge.builder("cairn.gateway.portal.sessions", sessions, Cache::estimatedSize)
        .description("People signed in with a browser")
        .register(meters);
  }

  /** The tokens of one sign-in, and when it was. */
  private record Session(
      String idToken, String accessToken, @Nullable String refreshToken, long since) {

    AuthorizationCodeTokens tokens() {
      return new AuthorizationCodeTokens(idToken, accessToken, refreshToken);
    }
  }

  private static Cache<String, Session> cache(Duration idle, long atMost, TimeMeter clock) {
    return Caffeine.newBuilder()
        .maximumSize(atMost)
        .expireAfterAccess(idle)
        .ticker(clock::currentTimeNanos)
        .executor(Runnable::run)
        .build();
  }

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> requestContext) {
    // A renewal in the middle of a request: the session still counts from its sign-in.
    Long since = context.get(SINCE);
    var session =
        new Session(
            tokens.getIdToken(),
            tokens.getAccessToken(),
            tokens.getRefreshToken(),
            since == null ? clock.currentTimeNanos() : since);
    String name = newName();
    sessions.put(name, session);
    return Uni.createFrom().item(name);
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String name,
      OidcRequestContext<AuthorizationCodeTokens> requestContext) {
    Session session = sessions.getIfPresent(name);
    if (session == null) {
      return Uni.createFrom().failure(new AuthenticationFailedException("The session has ended"));
    }
    if (clock.currentTimeNanos() - session.since() > longestNanos) {
      sessions.invalidate(name);
      return Uni.createFrom().failure(new AuthenticationFailedException("The session is too old"));
    }
    context.put(SINCE, session.since());
    return Uni.createFrom().item(session.tokens());
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String name,
      OidcRequestContext<Void> requestContext) {
    sessions.invalidate(name);
    return Uni.createFrom().voidItem();
  }

  private String newName() {
    byte[] bytes = new byte[NAME_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
