package org.cairn.gateway.portal.guard;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.net.URI;
import org.cairn.gateway.GatewaySettings;

/** The headers of every page. */
@Singleton
public final class PageHeaders {

  private final String contentPolicy;
  private final boolean https;

  PageHeaders(GatewaySettings settings) {
    URI signIn = URI.create(settings.portal().oidcUrl());
    this.contentPolicy = policy(signIn.getScheme() + "://" + signIn.getAuthority());
    this.https = "https".equals(settings.publicUrl().getScheme());
  }

  /**
   * Nothing from elsewhere, nothing inline. Browsers apply form-action to a form's redirects too,
   * and signing out redirects to the sign-in service.
   */
  private static String policy(String signIn) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
        + " 'self'; form-action 'self' "
        + signIn
        + "; frame-ancestors 'none'; base-uri 'none'";
  }

  public void write(MultiMap headers) {
    headers.set("Content-Security-Policy", contentPolicy);
    // Not no-referrer: with that, browsers hide the origin of our own forms too.
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
