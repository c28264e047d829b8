package org.cairn.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.cairn.local.LaunchFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmTemplateTest {
  @Test
  void theRealmHasTheAddressOfTheGateway() throws IOException {
    String realm = new RealmTemplate("http://127.0.0.1:8480", 0).fill();

    assertThat(realm).doesNotContain("${");
    assertThat(client(realm, "cairn-gateway").at("/redirectUris/0").asText())
        .isEqualTo("http://127.0.0.1:8480/*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://cairn.example", "http://10.0.0.7:8480", "http://0.0.0.0:8480"})
  void theDemoRealm_isNotForAPublicAddress(String address) {
    assertThatThrownBy(() -> new RealmTemplate(address, 0))
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("deploy/keycloak");
  }

  @Test
  void everyDemoAccountHasItsRoleAndAUniqueId() throws IOException {
    JsonNode users = json(new RealmTemplate("http://127.0.0.1:8480", 0).fill()).path("users");
    Set<String> ids = new HashSet<>();
    users.forEach(user -> ids.add(user.path("id").asText()));

    assertThat(ids).hasSize(users.size());
    assertThat(DemoAccount.all())
        .allSatisfy(account ->
            assertThat(user(users, account.account()).at("/realmRoles/0").asText())
                .isEqualTo(account.role()));
  }

  @Test
  void anAgencyActsForItsOrganization_aBoardForItsJurisdiction() throws IOException {
    JsonNode users = json(new RealmTemplate("http://127.0.0.1:8480", 0).fill()).path("users");

    assertThat(user(users, "agency2").at("/attributes/organization/0").asText())
        .isEqualTo("org-agency-two");
    assertThat(user(users, "zz-board").at("/attributes/jurisdictions/0").asText()).isEqualTo("zz");
    assertThat(user(users, "peer").at("/attributes")).isEmpty();
  }

  @Test
  void loadUsersAreAddedOnlyOnRequest() throws IOException {
    JsonNode without = json(new RealmTemplate("http://127.0.0.1:8480", 0).fill()).path("users");
    JsonNode with = json(new RealmTemplate("http://127.0.0.1:8480", 12).fill()).path("users");

    assertThat(with).hasSize(without.size() + 12);
    assertThat(user(with, "load-012").at("/credentials/0/value").asText())
        .isEqualTo("demo-load-password");
  }

  private static JsonNode client(String realm, String id) throws IOException {
    return find(json(realm).path("clients"), "clientId", id);
  }

  private static JsonNode user(JsonNode users, String name) {
    return find(users, "username", name);
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    for (JsonNode node : list) {
      if (node.path(field).asText().equals(value)) {
        return node;
      }
    }
    throw new AssertionError("no " + field + " " + value);
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }
}
