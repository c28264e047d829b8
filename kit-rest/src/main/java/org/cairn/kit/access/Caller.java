package org.cairn.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is calling, as the verified token says. Roles open an endpoint; relationships decide what is
 * behind.
 */
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;
  private final JsonWebToken token;

  public Caller(SecurityIdentity identity, JsonWebToken token) {
    this.identity = identity;
    this.token = token;
  }

  /** The opaque id of the sign-in. */
  public String subject() {
    return token.getSubject();
  }

  public boolean isSignedIn() {
    return !identity.isAnonymous();
  }

  /** In alphabetical order. */
  public List<String> roles() {
    return identity.getRoles().stream().sorted().toList();
  }

  public boolean is(String role) {
    return identity.hasRole(role);
  }

  /** The organization for which the caller acts, if any. */
  public Optional<String> organization() {
    return switch (token.<Object>getClaim("organization")) {
      case String text -> Optional.of(text);
      case JsonString json -> Optional.of(json.getString());
      case null, default -> Optional.empty();
    };
  }

  /** The states whose cases a staff member may access; empty for everyone else. */
  public Set<String> jurisdictions() {
    return token.<Object>getClaim("jurisdictions") instanceof Collection<?> values
        ? values.stream()
            .map(each -> each instanceof JsonString text ? text.getString() : String.valueOf(each))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
