package org.cairn.gateway.portal.page;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.cairn.gateway.GatewaySettings;
import org.cairn.gateway.portal.guard.Assets;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Builds the frame for the viewer; a refusal has the same one as any other page. */
@Singleton
final class Frames {

  /** In the order in which a person with several roles is shown one. */
  private static final List<String> ROLES =
      List.of(
          Viewer.BOARD_STAFF,
          Viewer.BOARD_MEMBER,
          Viewer.PEER,
          "supervisor",
          "trainer",
          "agency",
          "analyst",
          "auditor",
          "admin");

  private static final Duration WARNED_BEFORE = Duration.ofMinutes(5);

  private final Assets assets;
  private final Registrations registrations;
  private final Words words;
  private final long warnAfter;

  Frames(GatewaySettings settings, Assets assets, Registrations registrations, Words words) {
    this.assets = assets;
    this.registrations = registrations;
    this.words = words;
    this.warnAfter = settings.portal().idle().minus(WARNED_BEFORE).toSeconds();
  }

  Frame ofNobody() {
    return new Frame(assets.home(), warnAfter, "", "", false, false, false);
  }

  Frame of(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      return ofNobody();
    }
    boolean peer = identity.hasRole(Viewer.PEER);
    return new Frame(
        assets.home(),
        warnAfter,
        identity.getPrincipal().getName(),
        roleOf(identity),
        peer,
        peer && registrations.knows(subjectOf(identity)),
        identity.hasRole(Viewer.BOARD_STAFF) || identity.hasRole(Viewer.BOARD_MEMBER));
  }

  static String subjectOf(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken idToken
        ? idToken.getSubject()
        : identity.getPrincipal().getName();
  }

  private String roleOf(SecurityIdentity identity) {
    return ROLES.stream()
        .filter(identity::hasRole)
        .findFirst()
        .map(role -> words.of("role", role))
        .orElse("");
  }
}
