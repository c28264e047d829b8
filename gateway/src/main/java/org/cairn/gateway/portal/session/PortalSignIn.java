package org.cairn.gateway.portal.session;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.cairn.gateway.GatewaySettings;
import org.cairn.gateway.GatewaySettings.Portal;

/**
 * How people sign in with a browser: authorization code flow with PKCE, state and nonce. Only for
 * requests that were accepted as pages; everything else uses the bearer tokens of
 * application.properties.
 */
@Singleton
public final class PortalSignIn implements TenantConfigResolver {

  public static final String SIGN_OUT = "/sign-out";
  public static final String SIGNED_OUT = "/signed-out";
  public static final String CALLBACK = "/sign-in/callback";

  /** The name of the tenant, and with it of the cookies. */
  private static final String TENANT = "portal";

  private static final String PAGE = "portal.page";

  /** How long signing in may take. */
  private static final Duration TIME_TO_SIGN_IN = Duration.ofMinutes(15);

  private static final int CLOCK_DIFFERENCE_SECONDS = 5;
  private static final Duration RENEWED_BEFORE = Duration.ofMinutes(1);
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

  private final OidcTenantConfig config;

  PortalSignIn(GatewaySettings settings) {
    this.config = configOf(settings.portal(), settings.publicUrl());
  }

  /**
   * Marks a request as one for a page, so that its session is checked and no other request's is.
   */
  public static void mark(RoutingContext context) {
    context.put(PAGE, true);
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext context, OidcRequestContext<OidcTenantConfig> requestContext) {
    return context.get(PAGE) == null || isLinkToSignOut(context.request())
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().item(config);
  }

  /** Quarkus signs out on a request with any method to that path; a link must not do that. */
  private static boolean isLinkToSignOut(HttpServerRequest request) {
    return SIGN_OUT.equals(request.path()) && !request.method().equals(HttpMethod.POST);
  }

  private static OidcTenantConfig configOf(Portal portal, URI publicUrl) {
    boolean https = "https".equals(publicUrl.getScheme());
    return OidcTenantConfig.authServerUrl(portal.oidcUrl())
        .tenantId(TENANT)
        .applicationType(ApplicationType.WEB_APP)
        .clientId(portal.clientId())
        .credentials(portal.clientSecret())
        // As for the API: the sign-in service is not called before somebody signs in.
        .discoveryEnabled(false)
        .authorizationPath("protocol/openid-connect/auth")
        .tokenPath("protocol/openid-connect/token")
        .jwksPath("protocol/openid-connect/certs")
        .endSessionPath("protocol/openid-connect/logout")
        .connectionTimeout(CONNECTION_TIMEOUT)
        .jwks()
        .resolveEarly(false)
        .end()
        .authentication()
        .redirectPath(CALLBACK)
        .restorePathAfterRedirect()
        .pkceRequired()
        .nonceRequired()
        .cookieForceSecure(https)
        .forceRedirectHttpsScheme(https)
        // Strict would not be sent on the redirect from the sign-in service.
        .cookieSameSite(CookieSameSite.LAX)
        .stateCookieAge(TIME_TO_SIGN_IN)
        // The cookie may outlive the tokens; how long the session lasts is up to Sessions.
        .sessionAgeExtension(portal.longest())
        .end()
        .token()
        .issuer(portal.oidcUrl())
        .subjectRequired()
        .lifespanGrace(CLOCK_DIFFERENCE_SECONDS)
        .refreshExpired()
        // So that a token does not expire while a page is built with it.
        .refreshTokenTimeSkew(RENEWED_BEFORE)
        .allowJwtIntrospection(false)
        .allowOpaqueTokenIntrospection(false)
        .end()
        .logout()
        .path(SIGN_OUT)
        .postLogoutPath(SIGNED_OUT)
        .end()
        .build();
  }
}
