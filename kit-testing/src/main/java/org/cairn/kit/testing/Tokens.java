package org.cairn.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signed tokens in the form Keycloak gives them, checked by the service like any other. */
public final class Tokens {

  private static final String ISSUER = "https://sign-in.localhost/realms/cairn";
  private static final KeyPair KEYS = generate();
  private static final KeyPair FOREIGN_KEYS = generate();

  private Tokens() {}

  /** Without the provider's address: as long as there is one, the key is not looked at. */
  static Map<String, String> verifierConfig() {
    return Map.of(
        "CAIRN_OIDC_URL",
        ISSUER,
        "quarkus.oidc.auth-server-url",
        "",
        "quarkus.oidc.public-key",
        Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
  }

  /** A person who signs in: the same subject each time. */
  public record Person(
      String subject,
      Set<String> roles,
      List<String> jurisdictions,
      @Nullable String organization) {

    public Person {
      roles = Set.copyOf(roles);
      jurisdictions = List.copyOf(jurisdictions);
    }

    public Person(String subject, Set<String> roles, List<String> jurisdictions) {
      this(subject, roles, jurisdictions, null);
    }

    public static Person with(String... roles) {
      return new Person(UUID.randomUUID().toString(), Set.of(roles), List.of());
    }

    public Person of(String... states) {
      return new Person(subject, roles, List.of(states), organization);
    }

    public Person actingFor(String organization) {
      return new Person(subject, roles, jurisdictions, organization);
    }

    public String token() {
      return claims().jws().keyId("test").sign(KEYS.getPrivate());
    }

    /** As the machines and the people of an agency or a trainer get it. */
    public String tokenActingFor(String organization) {
      return claims()
          .claim("organization", organization)
          .jws()
          .keyId("test")
          .sign(KEYS.getPrivate());
    }

    public String tokenThatExpiresIn(Duration life) {
      return claims()
          .expiresAt(Instant.now().plus(life))
          .jws()
          .keyId("test")
          .sign(KEYS.getPrivate());
    }

    public String expiredToken() {
      Instant past = Instant.now().minus(Duration.ofHours(2));
      return claims()
          .issuedAt(past)
          .expiresAt(past.plus(Duration.ofMinutes(5)))
          .jws()
          .keyId("test")
          .sign(KEYS.getPrivate());
    }

    public String tokenForElsewhere() {
      return claims().audience("elsewhere").jws().keyId("test").sign(KEYS.getPrivate());
    }

    /** Of somebody who signs in for an organization. */
    public String tokenOf(String organization) {
      return claims()
          .claim("organization", organization)
          .jws()
          .keyId("test")
          .sign(KEYS.getPrivate());
    }

    public String tokenOfAnotherIssuer() {
      return claims().issuer("https://else.test").jws().keyId("test").sign(KEYS.getPrivate());
    }

    public String forgedToken() {
      return claims().jws().keyId("test").sign(FOREIGN_KEYS.getPrivate());
    }

    private JwtClaimsBuilder claims() {
      JwtClaimsBuilder claims =
          Jwt.issuer(ISSUER)
              .subject(subject)
              .audience("cairn")
              .issuedAt(Instant.now())
              .expiresAt(Instant.now().plus(Duration.ofMinutes(10)))
              .claim("realm_access", Map.of("roles", List.copyOf(roles)))
              .claim("jurisdictions", jurisdictions);
      return organization == null ? claims : claims.claim("organization", organization);
    }
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
  }
}
