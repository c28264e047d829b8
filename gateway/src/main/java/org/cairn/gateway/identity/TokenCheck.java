package org.cairn.gateway.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks Quarkus OIDC to verify the bearer token. Done on demand (quarkus.http.auth.proactive=false),
 * because the rate limit per address comes first.
 */
@Singleton
public final class TokenCheck {

  private static final Logger LOG = Logger.getLogger(TokenCheck.class);

  private final HttpAuthenticator authenticator;

  TokenCheck(HttpAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  public Uni<Caller> callerOf(RoutingContext context) {
    return Uni.createFrom()
        .deferred(() -> authenticator.attemptAuthentication(context))
        .map(TokenCheck::identified)
        .onFailure()
        .recoverWithItem(TokenCheck::failed);
  }

  private static Caller identified(@Nullable SecurityIdentity identity) {
    return identity == null || identity.isAnonymous()
        ? new Caller.Anonymous()
        : new Caller.Known(identity.getPrincipal().getName());
  }

  /**
   * Distinguishes a bad token from an unreachable sign-in service: a 401 for a good token whose key
   * could not be fetched would make clients discard it.
   */
  private static Caller failed(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OIDCException
          || cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof VertxException) {
        LOG.warnf("The keys of the sign-in service could not be read: %s", cause.getMessage());
        return new Caller.Undecided();
      }
    }
    return new Caller.Rejected();
  }
}
