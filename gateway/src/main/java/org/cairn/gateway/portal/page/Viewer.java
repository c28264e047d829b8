package org.cairn.gateway.portal.page;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.cairn.gateway.portal.door.Assets;
import org.cairn.gateway.rate.RateLimits;
import org.cairn.gateway.rate.Verdict;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who looks at a page. */
@RequestScoped
public class Viewer {

  static final String PEER = "peer";
  static final String BOARD_STAFF = "board-staff";
  static final String BOARD_MEMBER = "board-member";

  private static final SecurityIdentity NOBODY =
      QuarkusSecurityIdentity.builder().setAnonymous(true).build();

  private final CurrentIdentityAssociation association;
  private final RateLimits rates;
  private final Assets assets;
  private @Nullable SecurityIdentity known;
  private boolean counted;

  Viewer(CurrentIdentityAssociation association, RateLimits rates, Assets assets) {
    this.association = association;
    this.rates = rates;
    this.assets = assets;
  }

  boolean isSignedIn() {
    return !identity().isAnonymous();
  }

  boolean isPeer() {
    return identity().hasRole(PEER);
  }

  boolean isBoard() {
    return identity().hasRole(BOARD_STAFF) || identity().hasRole(BOARD_MEMBER);
  }

  /**
   * The token in whose name the services are asked. Counts against the person's rate limit, once
   * for a page.
   *
   * @throws TooManyPages if that is used up
   */
  String token() {
    AccessTokenCredential token = identity().getCredential(AccessTokenCredential.class);
    if (token == null) {
      throw new IllegalStateException("A page asks for a token and lets everybody in");
    }
    if (!counted) {
      counted = true;
      Verdict verdict = rates.takeFor(subject());
      if (!verdict.allowed()) {
        throw new TooManyPages(verdict.seconds());
      }
    }
    return token.getToken();
  }

  Frame frame() {
    return isSignedIn()
        ? new Frame(assets.home(), identity().getPrincipal().getName(), isPeer(), isBoard())
        : Frame.ofNobody(assets.home());
  }

  private String subject() {
    return identity().getPrincipal() instanceof JsonWebToken idToken
        ? idToken.getSubject()
        : identity().getPrincipal().getName();
  }

  private SecurityIdentity identity() {
    SecurityIdentity current = known;
    if (current == null) {
      current =
          association
              .getDeferredIdentity()
              // A session that has ended; who looks is nobody then.
              .onFailure(AuthenticationFailedException.class)
              .recoverWithItem(NOBODY)
              .await()
              .indefinitely();
      known = current;
    }
    return current;
  }
}
