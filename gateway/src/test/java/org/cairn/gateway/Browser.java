package org.cairn.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.gateway.SignIn.Token;

/** A person's browser: follows no redirect by itself, but keeps cookies. */
final class Browser {

  static final String HOST = "cairn.example";
  static final String TOKENS = "/realms/cairn/protocol/openid-connect/token";
  static final String SESSION = "q_session_portal";

  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** A request to the sign-in service. */
  record Question(Map<String, String> parameters) {
    String state() {
      return parameters.getOrDefault("state", "");
    }

    String nonce() {
      return parameters.getOrDefault("nonce", "");
    }
  }

  /** Somebody who came back from the sign-in service. */
  static Browser signedIn(String account, String... roles) {
    var browser = new Browser();
    Question question = browser.asksToSignIn();
    browser.mayHave(
        idToken(account, question.nonce(), roles),
        SignIn.token().subject(account).with("azp", "cairn-gateway"));
    Response back = browser.comesBackWith("code", question.state());
    if (back.statusCode() != 302 || !browser.cookies.containsKey(SESSION)) {
      throw new IllegalStateException("Not signed in: " + back.statusCode() + back.asString());
    }
    return browser;
  }

  static Token idToken(String account, String nonce, String... roles) {
    return SignIn.token()
        .subject(account)
        .audience("cairn-gateway")
        .with("nonce", nonce)
        .with("preferred_username", account)
        .with("realm_access", Map.of("roles", List.of(roles)));
  }

  /** The request to the sign-in service when this browser signs in. */
  Question asksToSignIn() {
    return wants("/sign-in");
  }

  Question wants(String page) {
    return new Question(parameters(get(page).header("Location")));
  }

  /** The sign-in service's response to the next code or renewal. */
  void mayHave(Token idToken, Token accessToken) {
    script(
        TOKENS,
        200,
        """
        {"token_type":"Bearer","expires_in":300,"id_token":"%s","access_token":"%s",
         "refresh_token":"a-refresh-token"}
        """
            .formatted(idToken.signed(), accessToken.signed()));
  }

  Response comesBackWith(String code, String state) {
    return get("/sign-in/callback?code=" + code + "&state=" + state);
  }

  Response get(String path) {
    return keep(request().get(path));
  }

  /** As a form of our own page does. */
  Response posts(String path, Map<String, String> form) {
    return keep(request().header("Sec-Fetch-Site", "same-origin").formParams(form).post(path));
  }

  /** With its length first, as browsers do. */
  Response uploads(String path, byte[] file, String name) {
    var form = new ByteArrayOutputStream();
    form.writeBytes(
        """
        --edge
        Content-Disposition: form-data; name="requirement"

        training-hours
        --edge
        Content-Disposition: form-data; name="file"; filename="%s"
        Content-Type: application/pdf

        """
            .formatted(name)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(file);
    form.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return keep(
        request()
            .header("Sec-Fetch-Site", "same-origin")
            .config(
                RestAssuredConfig.config()
                    .encoderConfig(
                        EncoderConfig.encoderConfig()
                            .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)
                            .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
            .contentType("multipart/form-data; boundary=edge")
            .body(form.toByteArray())
            .post(path));
  }

  RequestSpecification request() {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .header("Host", HOST)
        .header("Accept", "text/html")
        .cookies(cookies);
  }

  Map<String, String> cookies() {
    return cookies;
  }

  String session() {
    return cookies.getOrDefault(SESSION, "");
  }

  private Response keep(Response response) {
    response
        .detailedCookies()
        .forEach(cookie -> {
          if (cookie.getValue() == null || cookie.getValue().isEmpty() || cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
          } else {
            cookies.put(cookie.getName(), cookie.getValue());
          }
        });
    return response;
  }

  static Map<String, String> parameters(String address) {
    return Arrays.stream(URI.create(address).getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  static void script(String path, int status, String json) {
    script(path, status, "", json);
  }

  static void script(String path, int status, String link, String json) {
    given()
        .queryParam("path", path)
        .queryParam("status", status)
        .queryParam("link", link)
        .body(json)
        .put(SignIn.url() + "/test/script")
        .then()
        .statusCode(200);
  }

  static void forgetScript() {
    given().delete(SignIn.url() + "/test/script").then().statusCode(200);
  }

  static JsonPath received(String path) {
    return given().queryParam("path", path).get(SignIn.url() + "/test/received").jsonPath();
  }
}
