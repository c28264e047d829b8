package org.cairn.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cairn.local.keycloak.RealmVisitor.Answer;
import org.cairn.local.process.Ports;
import org.cairn.local.process.StateFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Keycloak with the realm of a deployment, tested from outside. */
class DeploymentRealmIT {
  private static final String GATEWAY = "https://cairn.example";
  private static final String PORTAL_SECRET = "made-for-this-test-only";
  private static final String PASSWORD = "a long and quiet walk";

  @TempDir static Path directory;
  private static KeycloakPart keycloak;
  private static ProcessHandle process;
  private static RealmVisitor realm;

  @BeforeAll
  static void start() throws IOException {
    int base = Ports.freeRange(2);
    Path root = Path.of(System.getProperty("cairn.root"));
    String cache = System.getenv().getOrDefault("CAIRN_CACHE", "");
    keycloak =
        new KeycloakPart(
            new StateFolder(directory),
            base,
            base + 1,
            KeycloakDistribution.beside(
                root.resolve("deploy/local/target/local.jar"),
                cache.isBlank()
                    ? Path.of(System.getProperty("user.home"), ".cache", "cairn")
                    : Path.of(cache)),
            new KeycloakPart.Realm(
                Files.readString(DeploymentRealmTest.FILE),
                Map.of("CAIRN_PUBLIC_URL", GATEWAY, "CAIRN_PORTAL_CLIENT_SECRET", PORTAL_SECRET)),
            _ -> {});
    process = keycloak.start();
    await().atMost(Duration.ofMinutes(8)).until(keycloak::isReady);
    realm = new RealmVisitor("http://127.0.0.1:" + base, GATEWAY, PORTAL_SECRET);
  }

  @AfterAll
  static void stop() {
    keycloak.stop(process);
  }

  @Test
  void aShortPassword_andOneWithTheNameOfTheAccount_areRefused() {
    assertThat(realm.creates("short-one", "too short!", "peer").status()).isEqualTo(400);
    assertThat(realm.creates("somebody-new", "somebody-new-2026", "peer").status()).isEqualTo(400);
  }

  @Test
  void aPeerSignsInWithAPassword_andARefreshTokenWorksOnce() {
    realm.creates("quiet-peer", PASSWORD, "peer");
    Answer signedIn = realm.signsIn("quiet-peer", PASSWORD);
    assertThat(signedIn.status()).isEqualTo(302);
    Answer tokens = realm.exchanges(signedIn);
    assertThat(tokens.status()).isEqualTo(200);
    assertThat(tokens.json().path("expires_in").asInt()).isBetween(290, 300);
    assertThat(RealmVisitor.rolesOf(tokens)).containsExactly("peer");

    Answer renewed = realm.refreshes(tokens);
    assertThat(renewed.status()).isEqualTo(200);
    Answer again = realm.refreshes(tokens);

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.json().path("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void boardStaff_cannotSignInWithAPasswordAlone() {
    realm.creates("careful-staff", PASSWORD, "board-staff");

    Answer asked = realm.signsIn("careful-staff", PASSWORD);

    String next = asked.body() + asked.location();
    assertThat(next).contains("CONFIGURE_TOTP").doesNotContain("code=");
  }

  @Test
  void boardStaffWithASecondFactor_isAskedForItOnce_andTheTokenHasTheirRoleOnly() {
    String seed = "12345678901234567890";
    realm.createsWithSecondFactor("second-staff", PASSWORD, "board-staff", seed);

    Answer asked = realm.signsIn("second-staff", PASSWORD);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).contains("name=\"otp\"");
    Answer signedIn = realm.proves(asked, seed);

    assertThat(signedIn.status()).isEqualTo(302);
    assertThat(RealmVisitor.rolesOf(realm.exchanges(signedIn))).containsExactly("board-staff");
  }

  @Test
  void afterFiveWrongPasswords_theRightOneIsRefusedToo() {
    realm.creates("guessed-peer", PASSWORD, "peer");
    for (int i = 0; i < 5; i++) {
      assertThat(realm.signsIn("guessed-peer", "wrong password " + i).status()).isEqualTo(200);
    }

    assertThat(realm.signsIn("guessed-peer", PASSWORD).status()).isEqualTo(200);
    assertThat(realm.isLocked("guessed-peer")).isTrue();
  }

  @Test
  void thePasswordGrantIsOff_andThereAreNoOtherClients() {
    realm.creates("direct-peer", PASSWORD, "peer");

    Answer gateway = realm.asksWithPassword("cairn-gateway", "direct-peer", PASSWORD);
    Answer commandLine = realm.asksWithPassword("cairn-cli", "direct-peer", PASSWORD);

    assertThat(gateway.json().path("error").asText()).isEqualTo("unauthorized_client");
    assertThat(commandLine.json().path("error").asText()).isEqualTo("invalid_client");
  }

  @Test
  void onlyTheGatewaysAddressIsAllowedAsARedirect() {
    assertThat(realm.asksToSignIn(GATEWAY + "/sign-in/callback").status()).isEqualTo(200);
    assertThat(realm.asksToSignIn(GATEWAY + "/sign-in/callback/x").status()).isEqualTo(400);
    assertThat(realm.asksToSignIn(GATEWAY + "/").status()).isEqualTo(400);
    assertThat(realm.asksToSignIn("https://elsewhere.example/sign-in/callback").status())
        .isEqualTo(400);
  }
}
