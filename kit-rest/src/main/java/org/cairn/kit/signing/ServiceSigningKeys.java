package org.cairn.kit.signing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.cairn.evidence.SigningKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Read at start-up, so that a service that could not sign does not begin to take commands. */
@Startup
@ApplicationScoped
public class ServiceSigningKeys {

  private final SigningKeys keys;

  public ServiceSigningKeys(@ConfigProperty(name = "cairn.signing-keys") String jwks) {
    try {
      keys = SigningKeys.read(jwks);
      keys.signingKeyId();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IllegalStateException(
          "cairn.signing-keys (CAIRN_SIGNING_KEYS) cannot be used: " + e.getMessage(), e);
    }
  }

  @Produces
  SigningKeys keys() {
    return keys;
  }
}
