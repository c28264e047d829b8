package org.cairn.http.secrets;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to start with a demo secret in any setting when a public address (its own, or that of the
 * sign-in service) is not this machine's own, or when it listens where other machines can reach it.
 */
@Singleton
public class NoDemoSecretsInPublic {

  private static final List<String> ADDRESSES =
      List.of(
          "CAIRN_PUBLIC_URL",
          "cairn.public-url",
          "cairn.gateway.public-url",
          "CAIRN_OIDC_URL",
          "quarkus.oidc.token.issuer");

  /** Quarkus's default is all addresses. */
  private static final String LISTENS_AT = "quarkus.http.host";

  private final Config config;

  public NoDemoSecretsInPublic(Config config) {
    this.config = config;
  }

  void check(@Observes StartupEvent start) {
    var settings = new HashMap<String, String>();
    config
        .getPropertyNames()
        .forEach(name -> {
          String value = raw(name);
          if (value != null) {
            settings.put(name, value);
          }
        });
    refuse(publicAddress(name -> config.getOptionalValue(name, String.class)), settings);
  }

  static Optional<String> publicAddress(Function<String, Optional<String>> setting) {
    Stream<String> used =
        ADDRESSES.stream()
            .flatMap(name -> setting.apply(name).stream())
            .filter(PublicAddress::isPublic);
    Stream<String> listened =
        setting.apply(LISTENS_AT).filter(PublicAddress::isPublicHost).stream()
            .map(host -> host + " (" + LISTENS_AT + ")");
    return Stream.concat(used, listened).findFirst();
  }

  static void refuse(Optional<String> publicAddress, Map<String, String> settings) {
    SortedSet<String> found = DemoSecrets.in(settings);
    if (publicAddress.isPresent() && !found.isEmpty()) {
      throw new IllegalStateException(
          "Secrets that are published with the code must not be used under "
              + publicAddress.get()
              + ". Make your own for: "
              + String.join(", ", found));
    }
  }

  /** Unexpanded: a setting that it refers to is checked under its own name. */
  private @Nullable String raw(String name) {
    ConfigValue value = config.getConfigValue(name);
    return value == null ? null : value.getRawValue();
  }
}
