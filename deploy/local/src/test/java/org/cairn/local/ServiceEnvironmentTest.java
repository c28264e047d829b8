package org.cairn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cairn.evidence.SigningKeys;
import org.cairn.local.Services.Service;
import org.cairn.local.process.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {
  private static final PortPlan PORTS = new PortPlan(9000);

  @TempDir Path folder;

  @Test
  void aServiceHasItsOwnDatabaseAndRole() throws IOException {
    Map<String, String> environment = environment().of(service("applications"));

    assertThat(environment)
        .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
        .containsEntry("QUARKUS_HTTP_PORT", "9001")
        .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
        .containsEntry("QUARKUS_MANAGEMENT_PORT", "9016")
        .containsEntry("CAIRN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:9014/applications")
        .containsEntry("CAIRN_DATABASE_USER", "applications")
        .containsEntry("CAIRN_DATABASE_PASSWORD", "demo-applications-password")
        .containsEntry("CAIRN_DATABASE_OWNER_USER", "applications_owner")
        .containsEntry("CAIRN_DATABASE_OWNER_PASSWORD", "demo-applications_owner-password")
        .hasEntrySatisfying(
            "CAIRN_SIGNING_KEYS",
            keys -> assertThat(SigningKeys.read(keys).signingKeyId()).isEqualTo("demo-only-1"))
        .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9012")
        .containsEntry("CAIRN_OIDC_URL", "http://127.0.0.1:9010/realms/cairn")
        .containsEntry("CAIRN_PUBLIC_URL", "http://127.0.0.1:9000")
        .containsEntry("CAIRN_DOCUMENTS_FOLDER", folder.resolve("documents").toString())
        .hasEntrySatisfying(
            "CAIRN_DOCUMENTS_KEYSET", keyset -> assertThat(keyset).contains("primaryKeyId"));
  }

  @Test
  void onlyBillingHasTheDemoKeysOfItsFields() throws IOException {
    assertThat(environment().of(service("billing")))
        .hasEntrySatisfying(
            "CAIRN_BILLING_FIELDS_KEYSET", keyset -> assertThat(keyset).contains("AesGcmKey"))
        .hasEntrySatisfying(
            "CAIRN_BILLING_INDEX_KEYSET", keyset -> assertThat(keyset).contains("HmacPrfKey"));
    assertThat(environment().of(service("applications")))
        .doesNotContainKeys("CAIRN_BILLING_FIELDS_KEYSET", "CAIRN_BILLING_INDEX_KEYSET");
  }

  @Test
  void theGatewayHasTheAddressesOfTheServices_andNoDatabase() throws IOException {
    Map<String, String> environment = environment().of(service("gateway"));

    assertThat(environment)
        .containsEntry("CAIRN_APPLICATIONS_URL", "http://127.0.0.1:9001")
        .containsEntry("CAIRN_SUPERVISION_URL", "http://127.0.0.1:9002")
        .containsEntry("CAIRN_CEU_URL", "http://127.0.0.1:9003")
        .containsEntry("CAIRN_BILLING_URL", "http://127.0.0.1:9004")
        .containsEntry("CAIRN_TIMELINE_URL", "http://127.0.0.1:9005")
        .containsEntry("CAIRN_PORTAL_CLIENT_SECRET", "demo-cairn-gateway-secret")
        .doesNotContainKeys(
            "CAIRN_DATABASE_URL",
            "CAIRN_DATABASE_OWNER_USER",
            "CAIRN_SIGNING_KEYS",
            "CAIRN_DOCUMENTS_KEYSET");
  }

  @Test
  void moreEnvironmentComesFromOptionsAndFiles() throws IOException {
    Path file = folder.resolve("services.env");
    Files.writeString(file, "# packs\n\ntimeline:CAIRN_PACKS_EXTRA=/packs=1\n");
    ServiceEnvironment environment =
        ServiceEnvironment.of(
            PORTS, new StateFolder(folder), List.of("applications:TZ=UTC"), List.of(file));

    assertThat(environment.of(service("timeline")))
        .containsEntry("CAIRN_PACKS_EXTRA", "/packs=1")
        .doesNotContainKey("TZ");
    assertThat(environment.of(service("applications"))).containsEntry("TZ", "UTC");
  }

  @Test
  void anEntryForAnUnknownService_isRefused() {
    assertThatThrownBy(() -> environment("aplications:TZ=UTC"))
        .isInstanceOf(LaunchFailure.class)
        .hasMessage("'aplications:TZ=UTC' is for an unknown service");
  }

  private ServiceEnvironment environment(String... entries) throws IOException {
    return ServiceEnvironment.of(PORTS, new StateFolder(folder), List.of(entries), List.of());
  }

  private static Service service(String name) {
    return Services.ALL.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
