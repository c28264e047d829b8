package org.cairn.local.keycloak;

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
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.local.LaunchFailure;

/** Bearer tokens of the demo accounts, from the running Keycloak. */
public record Tokens(String realmAddress) {

  public String of(String account, String client) {
    String form =
        Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                account,
                "password",
                DemoAccount.passwordOf(account))
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      var response =
          http.send(
              HttpRequest.newBuilder(URI.create(realmAddress + "/protocol/openid-connect/token"))
                  .timeout(Duration.ofSeconds(20))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return token(account, response);
    } catch (IOException e) {
      throw new LaunchFailure("Keycloak does not answer at " + realmAddress, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchFailure("interrupted", e);
    }
  }

  private static String token(String account, HttpResponse<String> response) throws IOException {
    JsonNode body = new JsonMapper().readTree(response.body());
    if (response.statusCode() == 200) {
      return body.path("access_token").asText();
    }
    String accounts =
        DemoAccount.all().stream().map(DemoAccount::account).collect(Collectors.joining(", "));
    throw new LaunchFailure(
        "no token for '"
            + account
            + "': "
            + body.path("error_description").asText("status " + response.statusCode())
            + " (accounts: "
            + accounts
            + ")");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
