package org.cairn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of every page, and what is refused before its sender is identified. */
@QuarkusTest
class PortalGuardTest extends GatewayTest {

  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/path", "/nothing", "/sign-in/callback?state=x"})
  void everyPage_evenARedirectAndARefusal_hasAStrictPolicy(String path) {
    Response answer = new Browser().get(path);

    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
                + " 'self'; form-action 'self' "
                + SignIn.url()
                + "; frame-ancestors 'none'; base-uri 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void noPage_holdsAScriptOrAStyleOfItsOwn() {
    assertThat(new Browser().get("/").asString())
        .doesNotContainPattern("<script>|<script [^>]*>[^<]|<style| style=| on[a-z]+=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void aFormOfAnotherSite_isRefused_andTheSessionContinues(String site) {
    Browser.script("/api/v1/peers/me", 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");

    browser
        .request()
        .header("Sec-Fetch-Site", site)
        .post("/sign-out")
        .then()
        .statusCode(403)
        .contentType("text/html")
        .body(containsString("This came from another site"));
    assertThat(browser.get("/").asString()).contains("Signed in as a-peer");
  }

  @Test
  void aFormWithoutAnyOrigin_isRefused_evenForAProgram() {
    given()
        .header("Host", Browser.HOST)
        .post("/sign-out")
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("type", equalTo(kind("cross-site")));
  }

  @Test
  void nobodyIsSignedOutByALink() {
    Browser.script("/api/v1/peers/me", 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");

    Response link = browser.get("/sign-out");

    assertThat(link.statusCode()).isEqualTo(303);
    assertThat(link.header("Location")).isEqualTo("/");
    assertThat(browser.get("/").asString()).contains("Signed in as a-peer");
  }

  @Test
  void aPageUnderAnotherHostName_redirectsToThePublicOne() {
    given()
        .redirects()
        .follow(false)
        .header("Host", "localhost:8480")
        .get("/path")
        .then()
        .statusCode(307)
        .header("Location", "https://cairn.example/path");
  }

  @Test
  void anUnknownAddress_isAPageForAPersonAndAProblemForAProgram() {
    new Browser()
        .request()
        .get("/nothing")
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("<h1>We can&#39;t find that page</h1>"));
    new Browser().request().get("/api/v1/nothing").then().statusCode(404).contentType(PROBLEM);
    given().get("/nothing").then().statusCode(404).contentType(PROBLEM);
  }

  @Test
  void aFormThatIsFarTooLong_isRefusedBeforeItIsRead() {
    var browser = new Browser();

    assertThat(browser.posts("/register", Map.of("givenName", "x".repeat(20_000))).statusCode())
        .isEqualTo(413);
  }

  @Test
  void aFormWithoutALength_isRefused() {
    assertThat(
            Wire.say(
                "POST /register HTTP/1.1\r\nHost: cairn.example\r\nConnection: close\r\n"
                    + "Sec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 411")
        .contains(kind("length-required"));
  }

  @Test
  void styleSheetsAndScripts_areCachedForever_andCompressed() {
    List<String> assets =
        ASSET.matcher(new Browser().get("/").asString()).results().map(m -> m.group(1)).toList();

    assertThat(assets).hasSize(6);
    for (String asset : assets) {
      new Browser()
          .request()
          .get(asset)
          .then()
          .statusCode(200)
          .header("Cache-Control", "public, max-age=31536000, immutable");
    }
    String styles = assets.stream().filter(a -> a.endsWith("uswds.css")).findFirst().orElseThrow();
    given().get(styles).then().header("Content-Encoding", "gzip").header("Vary", "Accept-Encoding");
    assertThat(Wire.get(styles)).contains("content-length: 5").doesNotContain("content-encoding");
    given().get(styles.replace("uswds.css", "../files.txt")).then().statusCode(400);
    given().get(styles.replace("css/uswds.css", "files.txt")).then().statusCode(404);
  }

  @Test
  void noStyleSheet_loadsAnythingFromElsewhere() {
    String page = new Browser().get("/").asString();
    Matcher asset = ASSET.matcher(page);

    while (asset.find()) {
      if (asset.group(1).endsWith(".css")) {
        assertThat(given().get(asset.group(1)).asString())
            .doesNotContain("url(http", "url(//", "@import", "@font-face");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/path", "/board", "/applications/17", "/people/17/path"})
  void withoutASignIn_aPageRedirectsToIt(String path) {
    Response answer = new Browser().get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("/protocol/openid-connect/auth?");
  }
}
