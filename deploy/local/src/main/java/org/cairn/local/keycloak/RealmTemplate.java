package org.cairn.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.local.LaunchFailure;

/** The demo realm: clients, roles and claims from realm.json, people from accounts.json. */
public record RealmTemplate(String gatewayAddress, int loadUsers) {
  public static final String REALM = "cairn";
  private static final JsonMapper JSON = new JsonMapper();

  /** Its passwords are public, so it is only for a gateway on this machine. */
  public RealmTemplate {
    String host = URI.create(gatewayAddress).getHost();
    if (!"127.0.0.1".equals(host) && !"localhost".equals(host)) {
      throw new LaunchFailure(
          "the demo realm is for a gateway on this machine, not for "
              + gatewayAddress
              + "; deploy/keycloak has the realm for a deployment");
    }
  }

  public KeycloakPart.Realm toImport() {
    return new KeycloakPart.Realm(fill(), Map.of());
  }

  /** The realm in the format that Keycloak imports. */
  public String fill() {
    try {
      var realm =
          (ObjectNode) JSON.readTree(text("realm.json").replace("${gateway}", gatewayAddress));
      setUserProfile(realm);
      ArrayNode users = realm.putArray("users");
      DemoAccount.all().forEach(account -> users.add(person(account)));
      DemoAccount.load(loadUsers).forEach(account -> users.add(person(account)));
      users.add(program("cairn-agency-one", "agency", "org-agency-one"));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
    } catch (IOException e) {
      throw new IllegalStateException("realm.json", e);
    }
  }

  /** Keycloak keeps the profile as JSON inside a string. */
  private static void setUserProfile(ObjectNode realm) throws IOException {
    JsonNode profile = JSON.readTree(text("user-profile.json"));
    var component =
        (ObjectNode) realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config");
    component.putArray("kc.user.profile.config").add(JSON.writeValueAsString(profile));
  }

  private static ObjectNode person(DemoAccount account) {
    ObjectNode user = user(account.id(), account.account(), account.role());
    ObjectNode credential = user.putArray("credentials").addObject();
    credential.put("type", "password").put("value", account.password()).put("temporary", false);
    setAttribute(user, "organization", organizationOf(account));
    setAttribute(user, "jurisdictions", account.jurisdictions());
    return user;
  }

  private static List<String> organizationOf(DemoAccount account) {
    return account.organization().isEmpty() ? List.of() : List.of(account.organization());
  }

  private static ObjectNode program(String client, String role, String organization) {
    ObjectNode user =
        user("c0ffee00-0000-4000-8000-000000000101", "service-account-" + client, role);
    user.put("serviceAccountClientId", client);
    setAttribute(user, "organization", List.of(organization));
    return user;
  }

  private static ObjectNode user(String id, String name, String role) {
    ObjectNode user = JSON.createObjectNode();
    user.put("id", id).put("username", name).put("enabled", true);
    user.putArray("realmRoles").add(role);
    user.putObject("attributes");
    return user;
  }

  private static void setAttribute(ObjectNode user, String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = user.withObject("/attributes").putArray(name);
      values.forEach(array::add);
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream stream = RealmTemplate.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
