package org.cairn.billing.agency.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The organization of the caller, as the verified token says. */
@RequestScoped
public class Organization {

  private final JsonWebToken token;

  public Organization(JsonWebToken token) {
    this.token = token;
  }

  public Optional<String> ofCaller() {
    Object claim = token.getClaim("organization");
    return switch (claim) {
      case null -> Optional.empty();
      case JsonString text -> Optional.of(text.getString());
      default -> Optional.of(claim.toString());
    };
  }
}
