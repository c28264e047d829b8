package org.cairn.gateway.portal.page;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import org.cairn.gateway.rate.RateLimitResult;
import org.cairn.gateway.rate.RateLimits;
import org.jspecify.annotations.Nullable;

/** The person who views a page. */
@RequestScoped
public class Viewer {

  static final String PEER = "peer";
  static final String BOARD_STAFF = "board-staff";
  static final String BOARD_MEMBER = "board-member";

  private static final SecurityIdentity NOBODY =
      QuarkusSecurityIdentity.builder().setAnonymous(true).build();

  private final CurrentIdentityAssociation association;
  private final RateLimits rates;
  private final Frames frames;
  private final Registrations registrations;
  private @Nullable SecurityIdentity known;
  private boolean counted;

  Viewer(
      CurrentIdentityAssociation association,
      RateLimits rates,
      Frames frames,
      Registrations registrations) {
    this.association = association;
    this.rates = rates;
    this.frames = frames;
    this.registrations = registrations;
  }

  boolean isSignedIn() {
    return !identity().isAnonymous();
  }

  boolean isPeer() {
    return identity().hasRole(PEER);
  }

  /**
   * The token for calls to the services. Counts against the person's rate limit, once for a page.
   *
   * @throws TooManyPages if that is used up
   */
  String token() {
    AccessTokenCredential token = identity().getCredential(AccessTokenCredential.class);
    if (token == null) {
      throw new IllegalStateException("A page needs a token and is open to everybody");
    }
    if (!counted) {
      counted = true;
      RateLimitResult result = rates.takeFor(subject());
      if (!result.allowed()) {
        throw new TooManyPages(result.seconds());
      }
    }
    return token.getToken();
  }

  Frame frame() {
    return frames.of(identity());
  }

  /** Where blocking is not allowed. */
  Uni<Frame> frameLater() {
    return asked().map(frames::of);
  }

  /** One of the person's own records was shown, so there is a timeline to link to. */
  void isRegistered() {
    registrations.note(subject());
  }

  private String subject() {
    return Frames.subjectOf(identity());
  }

  private SecurityIdentity identity() {
    SecurityIdentity current = known;
    if (current == null) {
      current = asked().await().indefinitely();
      known = current;
    }
    return current;
  }

  private Uni<SecurityIdentity> asked() {
    return association
        .getDeferredIdentity()
        // A session that has ended; nobody is signed in then.
        .onFailure(AuthenticationFailedException.class)
        .recoverWithItem(NOBODY);
  }
}
