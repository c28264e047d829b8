package org.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.gateway.PortalRecords.DOCUMENTS;
import static org.cairn.gateway.PortalRecords.ME;
import static org.cairn.gateway.PortalRecords.ONE;
import static org.cairn.gateway.PortalRecords.PAGE;
import static org.cairn.gateway.PortalRecords.keyIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.gateway.Browser.Question;
import org.cairn.gateway.portal.guard.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form whose session ended while it was open, and a form that was not accepted. */
@QuarkusTest
class PortalLostFormTest extends GatewayTest {

  private static final String FORM = PAGE + "/submit?for=training-hours";

  @BeforeEach
  void aRegisteredPeerWithOneApplication() {
    PortalRecords.aRegisteredPeerWithOneApplication();
  }

  static Stream<String> addressesOfForms() {
    return Page.patterns().stream()
        .filter(pattern -> pattern.length() > 1)
        .map(pattern -> pattern.replaceAll("\\{\\w+}", PortalRecords.APPLICATION))
        .filter(path -> Page.find(List.of(path.substring(1).split("/"))).orElseThrow().changes());
  }

  @ParameterizedTest
  @MethodSource("addressesOfForms")
  void aGetOfAFormsTarget_redirectsToTheForm(String address) {
    Response answer = new Browser().get(address);

    assertThat(answer.statusCode()).isEqualTo(303);
    Response form = Browser.signedIn("a-peer", "peer").get(answer.header("Location"));
    assertThat(form.statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionThatEndsInMidForm_redirectsToTheForm_whichSaysThatTheFileDidNotArrive() {
    var browser = Browser.signedIn("a-peer", "peer");
    String key = keyIn(browser.get(FORM));
    browser.cookies().clear();

    Response sent =
        browser.uploads(
            PAGE + "/documents?for=training-hours&key=" + key, new byte[20 << 20], "a.pdf");
    var question = new Question(Browser.parameters(sent.header("Location")));
    browser.mayHave(
        Browser.idToken("a-peer", question.nonce(), "peer"), SignIn.token().subject("a-peer"));
    Response back = browser.comesBackWith("code", question.state());
    Response led = browser.get(path(back));

    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.header("Location")).isEqualTo(FORM + "&not=lost");
    assertThat(browser.get(led.header("Location")).asString())
        .contains("Your file did not arrive", "Upload a document", "You had a training");
    assertThat(Browser.received(DOCUMENTS).getString("start")).doesNotContain("a.pdf");
  }

  @Test
  void aNameThatWasLost_isRequestedAgain() {
    Browser.script(ME, 404, "{}");
    var browser = new Browser();
    Response sent = browser.posts("/register", Map.of("key", UUID.randomUUID().toString()));
    var question = new Question(Browser.parameters(sent.header("Location")));
    browser.mayHave(
        Browser.idToken("a-peer", question.nonce(), "peer"), SignIn.token().subject("a-peer"));

    Response led = browser.get(path(browser.comesBackWith("code", question.state())));

    assertThat(browser.get(led.header("Location")).asString())
        .contains("Create your record", "It did not arrive");
  }

  @Test
  void anUnavailableService_keepsTheForm_orLinksToIt() {
    Browser.script(DOCUMENTS, 500, "{}");
    var browser = Browser.signedIn("a-peer", "peer");
    String address = PAGE + "/documents?for=training-hours&key=" + UUID.randomUUID();

    assertThat(browser.uploads(address, new byte[] {1}, "a.pdf").statusCode()).isEqualTo(502);

    Browser.script(ONE, 500, "{}");
    String page = browser.uploads(address, new byte[] {1}, "a.pdf").asString();
    assertThat(page)
        .contains("We&#39;re having trouble", "Try again", "/documents?for=training-hours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%00b", "a%1bb", "a%e2%80%aeb", "a%ed%a0%80b"})
  void anInvisibleCharacter_showsTheFormAgain(String name) {
    Browser.script(ME, 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");

    Response answer =
        browser
            .request()
            .header("Sec-Fetch-Site", "same-origin")
            .contentType("application/x-www-form-urlencoded")
            .body("key=" + UUID.randomUUID() + "&familyName=Family&givenName=" + name)
            .post("/register");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString()).contains("<title>Error: ", "value=\"Family\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"key=%00", "key=x", "", "key=%"})
  void aFormThatIsNotOurs_isAPageThatSaysSo(String form) {
    Browser.script(ME, 404, "{}");

    Response answer =
        Browser.signedIn("a-peer", "peer")
            .request()
            .header("Sec-Fetch-Site", "same-origin")
            .contentType("application/x-www-form-urlencoded")
            .body(form)
            .post("/register");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?cursor=%00",
        "/path?cursor=a%00",
        "/path?after=%00%e2%80%ae",
        PAGE + "/submit?for=%00",
        "/receipts?number=%00",
        "/receipts/%00",
        "/certificates/%e2%80%ae"
      })
  void anInvisibleCharacterInAnAddress_isNotOurFault(String address) {
    assertThat(Browser.signedIn("a-peer", "peer").get(address).statusCode()).isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?cursor=%zz", "/receipts?number=%", "/signed-out?a=%e2%8"})
  void anAddressThatCannotBeDecoded_isNotOurFault(String address) {
    assertThat(
            Wire.say(
                "GET "
                    + address
                    + " HTTP/1.1\r\nHost: cairn.example\r\nAccept: text/html\r\n"
                    + "Connection: close\r\n\r\n"))
        .doesNotStartWith("HTTP/1.1 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"givenName", "familyName"})
  void oneName_isEnough(String field) {
    Browser.script(ME, 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");
    String key = keyIn(browser.get("/"));
    Browser.script("/api/v1/peers", 201, "{\"peerId\": \"" + PortalRecords.PEER + "\"}");

    Response answer =
        browser
            .request()
            .header("Sec-Fetch-Site", "same-origin")
            .contentType("application/x-www-form-urlencoded")
            .body("key=" + key + "&" + field + "=Ye%e2%80%8cla")
            .post("/register");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Browser.received("/api/v1/peers").getString("start"))
        .isEqualTo("{\"" + field + "\":\"Ye\u200cla\"}");
  }

  @Test
  void aMissingName_isRequestedAgain() {
    Browser.script(ME, 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");

    Response answer =
        browser.posts("/register", Map.of("key", keyIn(browser.get("/")), "givenName", " "));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString()).contains("One name is enough", "aria-invalid=\"true\"");
  }

  private static String path(Response answer) {
    return answer.header("Location").replace("https://cairn.example", "");
  }
}
