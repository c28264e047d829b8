package org.cairn.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The settings of the realm of a deployment; DeploymentRealmIT tests their effect. */
class DeploymentRealmTest {
  static final Path FILE =
      Path.of(System.getProperty("cairn.root"), "deploy/keycloak/cairn-realm.json");

  /** Roles that decide about others, read the audit log, or administer the system. */
  private static final Set<String> WITH_SECOND_FACTOR =
      Set.of("board-staff", "board-member", "auditor", "admin");

  private final JsonNode realm = read(FILE);

  @Test
  void guessingPasswords_locksTheAccount() {
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("failureFactor").asInt()).isBetween(3, 10);
    assertThat(realm.path("waitIncrementSeconds").asInt()).isGreaterThanOrEqualTo(60);
    assertThat(realm.path("permanentLockout").asBoolean())
        .as("anyone could lock any account")
        .isFalse();
  }

  @Test
  void passwordsAreLong_notTheNameOfTheAccount_notOldOnes_andWellHashed() {
    assertThat(List.of(realm.path("passwordPolicy").asText().split(" and ", -1)))
        .contains(
            "length(12)",
            "notUsername",
            "notContainsUsername",
            "notEmail",
            "passwordHistory(5)",
            "hashAlgorithm(argon2)")
        .noneMatch(rule -> rule.startsWith("hashIterations"));
  }

  @Test
  void aSecondFactorIsRequired_forThePrivilegedRoles_andOnlyOnce() {
    for (JsonNode role : realm.at("/roles/realm")) {
      assertThat(role.at("/composites/client/cairn-gateway/0").asText().equals("second-factor"))
          .as(role.path("name").asText())
          .isEqualTo(WITH_SECOND_FACTOR.contains(role.path("name").asText()));
    }
    assertThat(realm.path("browserFlow").asText()).isEqualTo("cairn browser");
    assertThat(executions("cairn browser")).containsExactly("auth-cookie", "cairn forms");
    assertThat(executions("cairn forms"))
        .containsExactly(
            "auth-username-password-form",
            "cairn second factor by role",
            "cairn second factor by choice");
    assertThat(executions("cairn second factor by role"))
        .containsExactly("conditional-user-role", "auth-otp-form");
    assertThat(executions("cairn second factor by choice"))
        .containsExactly("conditional-user-role", "conditional-user-configured", "auth-otp-form");
    assertThat(condition("has to")).isEqualTo("cairn-gateway.second-factor false");
    assertThat(condition("need not")).isEqualTo("cairn-gateway.second-factor true");
    assertThat(realm.path("otpPolicyCodeReusable").asBoolean()).isFalse();
  }

  @Test
  void everyRoleOfTheDemoRealmExists_andIsInTheToken() throws IOException {
    JsonNode demo = new JsonMapper().readTree(new RealmTemplate("http://127.0.0.1:1", 0).fill());
    List<String> roles = texts(demo.at("/roles/realm"), "name");

    assertThat(texts(realm.at("/roles/realm"), "name")).containsExactlyElementsOf(roles);
    assertThat(texts(realm.at("/scopeMappings/0/roles"), "")).containsExactlyElementsOf(roles);
    assertThat(texts(realm.path("clientScopes"), "name"))
        .containsExactly("cairn-identity", "audience-cairn");
    assertThat(realm.at("/clientScopes/0/protocolMappers"))
        .isEqualTo(demo.at("/clientScopes/0/protocolMappers"));
    assertThat(realm.path("components")).isEqualTo(demo.path("components"));
  }

  @Test
  void tokensAreShortLived_andARefreshTokenWorksOnce() {
    assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(60, 300);
    assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
    assertThat(realm.path("refreshTokenMaxReuse").asInt(-1)).isZero();
    assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isLessThanOrEqualTo(36_000);
    assertThat(realm.path("sslRequired").asText()).isNotEqualTo("none");
  }

  @Test
  void theOnlyClientIsTheGateway_withItsExactAddresses_andWithoutPasswords() {
    assertThat(texts(realm.path("clients"), "clientId")).containsExactly("cairn-gateway");
    JsonNode client = realm.at("/clients/0");

    assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
    assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
    assertThat(client.path("publicClient").asBoolean(true)).isFalse();
    assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
    assertThat(texts(client.path("redirectUris"), ""))
        .containsExactly("${CAIRN_PUBLIC_URL}/sign-in/callback");
    assertThat(client.at("/attributes/post.logout.redirect.uris").asText())
        .isEqualTo("${CAIRN_PUBLIC_URL}/");
    assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(client.path("secret").asText()).isEqualTo("${CAIRN_PORTAL_CLIENT_SECRET}");
  }

  @Test
  void itHasNothingOfTheDemo_andNoUsers() {
    assertThat(realm.path("users")).isEmpty();
    assertThat(realm.toString()).doesNotContain("demo").doesNotContain("/*");
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
  }

  private List<String> executions(String flow) {
    for (JsonNode node : realm.path("authenticationFlows")) {
      if (node.path("alias").asText().equals(flow)) {
        var names = new ArrayList<String>();
        node.path("authenticationExecutions")
            .forEach(step ->
                names.add(step.path("authenticator").asText(step.path("flowAlias").asText())));
        return names;
      }
    }
    throw new AssertionError("no flow " + flow);
  }

  private String condition(String alias) {
    for (JsonNode node : realm.path("authenticatorConfig")) {
      if (node.path("alias").asText().equals(alias)) {
        return node.at("/config/condUserRole").asText() + " " + node.at("/config/negate").asText();
      }
    }
    throw new AssertionError("no " + alias);
  }

  private static List<String> texts(JsonNode list, String field) {
    var texts = new ArrayList<String>();
    list.forEach(node -> texts.add(field.isEmpty() ? node.asText() : node.path(field).asText()));
    return texts;
  }

  private static JsonNode read(Path file) {
    try {
      return new JsonMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
