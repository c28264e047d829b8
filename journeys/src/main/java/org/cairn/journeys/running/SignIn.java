package org.cairn.journeys.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Bearer tokens of the demo accounts. Kept until shortly before they expire. */
public final class SignIn {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration SPARE = Duration.ofSeconds(60);

  private final String realmAddress;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  SignIn(String realmAddress) {
    this.realmAddress = realmAddress;
  }

  private record Token(String text, Instant usableUntil) {}

  public String tokenOf(String account) {
    Token token = tokens.get(account);
    if (token == null || Instant.now().isAfter(token.usableUntil())) {
      token = fetch(account, "cairn-cli");
      tokens.put(account, token);
    }
    return token.text();
  }

  /** A new token, from another client of the realm. */
  public String tokenOf(String account, String client) {
    return fetch(account, client).text();
  }

  private Token fetch(String account, String client) {
    String password =
        account.startsWith("load-") ? "demo-load-password" : "demo-" + account + "-password";
    String form =
        Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", account,
                "password", password)
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(realmAddress + "/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new NotRunning(
            "no token for " + account + ": " + body.path("error_description").asText());
      }
      Duration life = Duration.ofSeconds(body.path("expires_in").asLong()).minus(SPARE);
      return new Token(body.path("access_token").asText(), Instant.now().plus(life));
    } catch (IOException e) {
      throw new NotRunning("Keycloak does not answer at " + realmAddress);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotRunning("interrupted");
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
