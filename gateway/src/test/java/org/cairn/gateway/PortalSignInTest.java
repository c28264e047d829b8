package org.cairn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.cairn.gateway.Browser.Question;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PortalSignInTest extends GatewayTest {

  private static final String ME = "/api/v1/peers/me";

  @Test
  void signingIn_redirectsToTheSignInService_withStateNonceAndPkce() {
    Response answer = new Browser().get("/sign-in");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .startsWith(SignIn.url() + "/realms/cairn/protocol/openid-connect/auth?");
    assertThat(Browser.parameters(answer.header("Location")))
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "cairn-gateway")
        .containsEntry("redirect_uri", "https://cairn.example/sign-in/callback")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
  }

  @Test
  void theCode_isExchangedWithTheVerifierOfThisBrowser() throws NoSuchAlgorithmException {
    var browser = new Browser();
    Question question = browser.asksToSignIn();
    browser.mayHave(
        Browser.idToken("a-peer", question.nonce(), "peer"), SignIn.token().subject("a-peer"));
    browser.comesBackWith("the-code", question.state());

    Map<String, String> sent =
        Browser.parameters("http://form?" + Browser.received(Browser.TOKENS).getString("start"));
    assertThat(sent).containsEntry("code", "the-code");
    assertThat(sha256(String.valueOf(sent.get("code_verifier"))))
        .isEqualTo(question.parameters().get("code_challenge"));
  }

  @Test
  void theCookie_holdsNothingButAnId_andNoScriptOrOtherSiteGetsIt() {
    var browser = new Browser();
    Question question = browser.asksToSignIn();
    browser.mayHave(
        Browser.idToken("a-peer", question.nonce(), "peer"), SignIn.token().subject("a-peer"));

    Response back = browser.comesBackWith("code", question.state());

    Cookie session = back.getDetailedCookie(Browser.SESSION);
    assertThat(session.getValue()).matches("[A-Za-z0-9_-]{43}");
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.isSecured()).isTrue();
    assertThat(session.getSameSite()).isEqualTo("Lax");
    assertThat(session.getPath()).isEqualTo("/");
    assertThat(session.getDomain()).isNull();
    assertThat(session.getMaxAge()).as("ends with the browser").isNegative();
    assertThat(session.getExpiryDate()).isNull();
    assertThat(back.header("Location")).isEqualTo("https://cairn.example/sign-in");
  }

  @Test
  void aSessionThatSomebodyPlanted_isNotTheOneAfterTheSignIn() {
    var browser = new Browser();
    browser.cookies().put(Browser.SESSION, "a".repeat(43));

    Question question = browser.asksToSignIn();
    browser.mayHave(
        Browser.idToken("a-peer", question.nonce(), "peer"), SignIn.token().subject("a-peer"));
    browser.comesBackWith("code", question.state());

    assertThat(browser.session()).isNotEmpty().isNotEqualTo("a".repeat(43));
  }

  @Test
  void aRedirectThatThisBrowserDidNotStart_startsNoSession() {
    var victim = new Browser();
    victim.asksToSignIn();
    Question question = new Browser().asksToSignIn();
    victim.mayHave(Browser.idToken("an-attacker", question.nonce(), "peer"), SignIn.token());

    Response back = victim.comesBackWith("code", question.state());

    assertThat(back.header("Location")).contains("/protocol/openid-connect/auth?");
    assertThat(victim.session()).isEmpty();
    assertThat(Browser.received(Browser.TOKENS).getMap("$")).isEmpty();
  }

  @Test
  void anIdTokenOfAnotherSignIn_startsNoSession() {
    var browser = new Browser();
    Question question = browser.asksToSignIn();
    browser.mayHave(Browser.idToken("a-peer", "another nonce", "peer"), SignIn.token());

    Response back = browser.comesBackWith("code", question.state());

    assertThat(back.statusCode()).isEqualTo(401);
    assertThat(back.asString()).contains("You&#39;ve been signed out");
    assertThat(browser.session()).isEmpty();
  }

  @Test
  void anIdTokenForAnotherClient_startsNoSession() {
    var browser = new Browser();
    Question question = browser.asksToSignIn();
    browser.mayHave(
        Browser.idToken("a-peer", question.nonce(), "peer").audience("elsewhere"), SignIn.token());

    assertThat(browser.comesBackWith("code", question.state()).statusCode()).isEqualTo(401);
    assertThat(browser.session()).isEmpty();
  }

  @Test
  void theServices_areCalledWithTheAccessToken_whichTheBrowserNeverSees() {
    Browser.script(ME, 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");

    Response page = browser.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    String sent = Browser.received(ME).getString("headers.authorization");
    assertThat(sent).startsWith("Bearer ey");
    assertThat(page.asString() + page.headers() + browser.cookies())
        .doesNotContain(sent.substring("Bearer ".length()));
  }

  @Test
  void theApi_isNotOpenedByTheCookieOfThePortal() {
    Browser.script(ME, 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");

    given()
        .cookies(browser.cookies())
        .get("/api/v1/peers/17")
        .then()
        .statusCode(401)
        .contentType(PROBLEM);
    given().cookies(browser.cookies()).get("/api/v1/open/17").then().statusCode(200);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aPage_isNotOpenedByABearerToken() {
    Response answer =
        new Browser()
            .request()
            .header("Authorization", "Bearer " + SignIn.token().with("roles", "peer").signed())
            .get("/path");

    assertThat(answer.statusCode()).isEqualTo(302);
  }

  @Test
  void anUnusedSession_ends() {
    Browser.script(ME, 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");
    clock.advance(Duration.ofMinutes(29));
    assertThat(browser.get("/").asString()).contains("Signed in as a-peer");
    clock.advance(Duration.ofMinutes(31));

    assertThat(browser.get("/").asString()).doesNotContain("Signed in as");
    assertThat(browser.get("/path").statusCode()).isEqualTo(302);
  }

  @Test
  void aSession_endsAfterTheLongestTime_howeverBusyItIs() {
    Browser.script(ME, 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");
    for (int i = 0; i < 29; i++) {
      clock.advance(Duration.ofMinutes(20));
      assertThat(browser.get("/").asString()).contains("Signed in as a-peer");
    }
    clock.advance(Duration.ofMinutes(21));

    assertThat(browser.get("/").asString()).doesNotContain("Signed in as");
  }

  @Test
  void tokensThatAreAboutToExpire_areRenewed_andTheSessionGetsANewIdButNoNewTime() {
    Browser.script(ME, 404, "{}");
    var browser = new Browser();
    Question question = browser.asksToSignIn();
    browser.mayHave(
        Browser.idToken("a-peer", question.nonce(), "peer").expiringIn(30),
        SignIn.token().subject("a-peer"));
    browser.comesBackWith("code", question.state());
    String first = browser.session();
    for (int i = 0; i < 29; i++) {
      clock.advance(Duration.ofMinutes(20));
      browser.mayHave(
          Browser.idToken("a-peer", question.nonce(), "peer").expiringIn(i < 28 ? 30 : 300),
          SignIn.token().subject("a-peer"));
      assertThat(browser.get("/").asString()).contains("Signed in as a-peer");
    }

    assertThat(Browser.received(Browser.TOKENS).getString("start"))
        .contains("grant_type=refresh_token", "refresh_token=a-refresh-token");
    assertThat(browser.session()).isNotEqualTo(first);
    clock.advance(Duration.ofMinutes(21));
    assertThat(browser.get("/").asString()).doesNotContain("Signed in as");
  }

  @Test
  void signingOut_endsTheSessionHere_andRedirectsToTheSignInService() {
    Browser.script(ME, 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");
    var copy = new Browser();
    copy.cookies().putAll(browser.cookies());

    Response out = browser.posts("/sign-out", Map.of());

    assertThat(out.statusCode()).isEqualTo(302);
    assertThat(out.header("Location"))
        .startsWith(SignIn.url() + "/realms/cairn/protocol/openid-connect/logout?");
    assertThat(Browser.parameters(out.header("Location")))
        .containsEntry("post_logout_redirect_uri", "https://cairn.example/signed-out")
        .containsKey("id_token_hint");
    assertThat(copy.get("/path").statusCode()).isEqualTo(302);
  }

  @Test
  void aRequestedPage_isShownAfterTheSignIn() {
    var browser = new Browser();
    Question question = browser.wants("/applications/17?for=x");
    browser.mayHave(
        Browser.idToken("a-peer", question.nonce(), "peer"), SignIn.token().subject("a-peer"));

    Response back = browser.comesBackWith("code", question.state());

    assertThat(back.header("Location")).isEqualTo("https://cairn.example/applications/17?for=x");
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
