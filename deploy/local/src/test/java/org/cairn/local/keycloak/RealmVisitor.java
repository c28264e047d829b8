package org.cairn.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Accesses a realm from outside: as its administrator, as a browser, and as a program. */
final class RealmVisitor {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String VERIFIER = "a".repeat(64);
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private final String server;
  private final String gateway;
  private final String secret;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();

  RealmVisitor(String server, String gateway, String secret) {
    this.server = server;
    this.gateway = gateway;
    this.secret = secret;
  }

  record Answer(int status, String location, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError(body, e);
      }
    }
  }

  /** The realm roles in the access token. */
  static List<String> rolesOf(Answer tokens) {
    try {
      String claims = tokens.json().path("access_token").asText().split("\\.", 3)[1];
      JsonNode roles =
          JSON.readTree(Base64.getUrlDecoder().decode(claims)).at("/realm_access/roles");
      return StreamSupport.stream(roles.spliterator(), false).map(JsonNode::asText).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  // ---- as administrator

  Answer creates(String account, String password, String role) {
    return creates(account, password, role, JSON.createArrayNode());
  }

  Answer createsWithSecondFactor(String account, String password, String role, String seed) {
    ArrayNode credentials = JSON.createArrayNode();
    ObjectNode otp = credentials.addObject().put("type", "otp");
    otp.put("secretData", JSON.createObjectNode().put("value", seed).toString());
    ObjectNode kind = JSON.createObjectNode().put("subType", "totp").put("algorithm", "HmacSHA1");
    otp.put("credentialData", kind.put("digits", 6).put("counter", 0).put("period", 30).toString());
    return creates(account, password, role, credentials);
  }

  private Answer creates(String account, String password, String role, ArrayNode credentials) {
    credentials.addObject().put("type", "password").put("value", password).put("temporary", false);
    ObjectNode user = JSON.createObjectNode().put("username", account).put("enabled", true);
    user.put("email", account + "@cairn.example").put("emailVerified", true);
    user.set("credentials", credentials);
    Answer created = administer("POST", "/users", user);
    if (created.status() == 201) {
      JsonNode known = administer("GET", "/roles/" + role, null).json();
      String path = "/users/" + idOf(account) + "/role-mappings/realm";
      administer("POST", path, JSON.createArrayNode().add(known));
    }
    return created;
  }

  boolean isLocked(String account) {
    return administer("GET", "/attack-detection/brute-force/users/" + idOf(account), null)
        .json()
        .path("disabled")
        .asBoolean();
  }

  private String idOf(String account) {
    return administer("GET", "/users?exact=true&username=" + account, null)
        .json()
        .at("/0/id")
        .asText();
  }

  private Answer administer(String method, String path, @Nullable JsonNode body) {
    String token =
        form(
                "/realms/master/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    KeycloakPart.ADMINISTRATOR,
                    "password",
                    KeycloakPart.ADMINISTRATOR_PASSWORD))
            .json()
            .path("access_token")
            .asText();
    var request =
        HttpRequest.newBuilder(URI.create(server + "/admin/realms/cairn" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    return send(
        body == null
            ? request.GET()
            : request.method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  // ---- as a browser

  Answer asksToSignIn(String wayBack) {
    cookies.clear();
    String query =
        encoded(
            Map.of(
                "response_type", "code",
                "client_id", "cairn-gateway",
                "scope", "openid",
                "state", "s",
                "nonce", "n",
                "redirect_uri", wayBack,
                "code_challenge_method", "S256",
                "code_challenge", challenge()));
    return browses(
        HttpRequest.newBuilder(
            URI.create(server + "/realms/cairn/protocol/openid-connect/auth?" + query)));
  }

  Answer signsIn(String account, String password) {
    Answer page = asksToSignIn(gateway + "/sign-in/callback");
    return fillsIn(page, Map.of("username", account, "password", password));
  }

  Answer proves(Answer page, String seed) {
    return fillsIn(page, Map.of("otp", oneTimePassword(seed)));
  }

  private Answer fillsIn(Answer page, Map<String, String> fields) {
    var action = FORM.matcher(page.body());
    if (!action.find()) {
      throw new AssertionError("no form in " + page);
    }
    return browses(
        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
  }

  // ---- as a program

  Answer exchanges(Answer signedIn) {
    String code = signedIn.location().replaceAll(".*[?&]code=([^&]+).*", "$1");
    return form(
        "/realms/cairn/protocol/openid-connect/token",
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "cairn-gateway",
            "client_secret",
            secret,
            "redirect_uri",
            gateway + "/sign-in/callback",
            "code_verifier",
            VERIFIER,
            "code",
            code));
  }

  Answer refreshes(Answer tokens) {
    return form(
        "/realms/cairn/protocol/openid-connect/token",
        Map.of(
            "grant_type",
            "refresh_token",
            "client_id",
            "cairn-gateway",
            "client_secret",
            secret,
            "refresh_token",
            tokens.json().path("refresh_token").asText()));
  }

  Answer asksWithPassword(String client, String account, String password) {
    return form(
        "/realms/cairn/protocol/openid-connect/token",
        Map.of(
            "grant_type", "password",
            "client_id", client,
            "client_secret", secret,
            "username", account,
            "password", password));
  }

  private Answer form(String path, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
  }

  /**
   * Keeps all cookies, also secure ones: a browser accepts them on localhost, this HTTP client does
   * not.
   */
  private Answer browses(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return send(request);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (String cookie : response.headers().allValues("Set-Cookie")) {
        String[] halves = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(halves[0], halves[1]);
      }
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** RFC 6238 with the realm's settings. */
  private static String oneTimePassword(String seed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
      byte[] hash =
          mac.doFinal(ByteBuffer.allocate(8).putLong(System.currentTimeMillis() / 30_000).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
