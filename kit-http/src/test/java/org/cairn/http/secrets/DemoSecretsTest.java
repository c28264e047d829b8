package org.cairn.http.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSecretsTest {

  private static final Path LOCAL =
      Path.of(System.getProperty("cairn.root"), "deploy/local/src/main/resources/org/cairn/local");

  @Test
  void everyKeyFileOfTheLocalSystem_isRecognized_evenUnderAnotherKeyId() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(LOCAL)) {
      files = all.filter(file -> file.getFileName().toString().startsWith("demo-")).toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    assertThat(files)
        .allSatisfy(file -> {
          String content = Files.readString(file);
          assertThat(DemoSecrets.isIn(content.replace("demo-only-1", "our-own-2"))).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo-cairn-gateway-secret",
        "demo-billing_owner-password",
        "demo-load-password",
        "demo-keycloak-admin-password",
        "{\"keys\":[{\"kid\":\"demo-only-1\"}]}"
      })
  void aValueInTheFormOfADemoSecret_isOne(String value) {
    assertThat(DemoSecrets.isIn(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://demo-cairn.example",
        "demonstration-password",
        "democracy-secret",
        "{\"kid\":\"2026-1\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}"
      })
  void aSimilarValue_isNotOne(String value) {
    assertThat(DemoSecrets.isIn(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8480",
        "http://127.9.0.1",
        "http://localhost:8480/realms/cairn",
        "https://sign-in.localhost/realms/cairn",
        "http://[::1]:8480"
      })
  void thisMachinesOwnAddresses_areNotPublic(String address) {
    assertThat(PublicAddress.isPublic(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cairn.example",
        "http://10.0.0.7",
        "http://0.0.0.0:8480",
        "http://localhost.example",
        "http://127.0.0.1.example",
        "no address",
        ""
      })
  void everyOtherAddress_isPublic(String address) {
    assertThat(PublicAddress.isPublic(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "[::]", "10.0.0.7", "cairn.example", "fe80::1%eth0", ""})
  void anAddressThatOthersCanReach_isPublic(String host) {
    assertThat(PublicAddress.isPublicHost(host)).isTrue();
    assertThat(NoDemoSecretsInPublic.publicAddress(ownAddressesBut("quarkus.http.host", host)))
        .hasValueSatisfying(said -> assertThat(said).contains("quarkus.http.host"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
  void theLoopback_isNotPublic(String host) {
    assertThat(PublicAddress.isPublicHost(host)).isFalse();
    assertThat(NoDemoSecretsInPublic.publicAddress(ownAddressesBut("quarkus.http.host", host)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CAIRN_PUBLIC_URL",
        "cairn.public-url",
        "cairn.gateway.public-url",
        "CAIRN_OIDC_URL",
        "quarkus.oidc.token.issuer"
      })
  void everyPublicAddress_isChecked(String setting) {
    assertThat(NoDemoSecretsInPublic.publicAddress(ownAddressesBut(setting, "https://a.example")))
        .hasValue("https://a.example");
  }

  private static Function<String, Optional<String>> ownAddressesBut(String setting, String value) {
    return name ->
        Optional.of(
            name.equals(setting)
                ? value
                : name.endsWith("host") ? "127.0.0.1" : "http://127.0.0.1:8480");
  }

  @Test
  void inPublic_theStartIsRefused_andTheSettingIsNamed_neverItsValue() {
    var settings = Map.of("CAIRN_DATABASE_PASSWORD", "demo-ceu-password", "OTHER", "own");

    assertThatThrownBy(
            () -> NoDemoSecretsInPublic.refuse(Optional.of("https://cairn.example"), settings))
        .hasMessageContaining("CAIRN_DATABASE_PASSWORD")
        .hasMessageContaining("https://cairn.example")
        .hasMessageNotContaining("OTHER")
        .hasMessageNotContaining("demo-ceu-password");
  }

  @Test
  void locally_orWithOwnSecrets_itStarts() {
    assertThatCode(() ->
            NoDemoSecretsInPublic.refuse(Optional.empty(), Map.of("SECRET", "demo-ceu-password")))
        .doesNotThrowAnyException();
    assertThatCode(() ->
            NoDemoSecretsInPublic.refuse(
                Optional.of("https://cairn.example"), Map.of("SECRET", "own")))
        .doesNotThrowAnyException();
  }
}
