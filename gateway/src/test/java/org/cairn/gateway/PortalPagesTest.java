package org.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.gateway.PortalRecords.APPLICATION;
import static org.cairn.gateway.PortalRecords.APPLICATIONS;
import static org.cairn.gateway.PortalRecords.DOCUMENTS;
import static org.cairn.gateway.PortalRecords.HOSTILE;
import static org.cairn.gateway.PortalRecords.ME;
import static org.cairn.gateway.PortalRecords.ONE;
import static org.cairn.gateway.PortalRecords.PAGE;
import static org.cairn.gateway.PortalRecords.PEER;
import static org.cairn.gateway.PortalRecords.TIMELINE;
import static org.cairn.gateway.PortalRecords.application;
import static org.cairn.gateway.PortalRecords.documents;
import static org.cairn.gateway.PortalRecords.keyIn;
import static org.cairn.gateway.PortalRecords.line;
import static org.cairn.gateway.PortalRecords.peer;
import static org.cairn.gateway.PortalRecords.timeline;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PortalPagesTest extends GatewayTest {

  @BeforeEach
  void aRegisteredPeerWithOneApplication() {
    PortalRecords.aRegisteredPeerWithOneApplication();
  }

  @Test
  void aNewPerson_entersAName_andIsRegisteredUnderTheKeyOfTheForm() {
    Browser.script(ME, 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");
    String key = keyIn(browser.get("/"));
    Browser.script("/api/v1/peers", 201, "{\"peerId\": \"" + PEER + "\"}");

    Response answer =
        browser.posts(
            "/register", Map.of("key", key, "givenName", " Given ", "familyName", "Family"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/");
    assertThat(Browser.received("/api/v1/peers").getString("headers.idempotency-key"))
        .isEqualTo(key);
    assertThat(Browser.received("/api/v1/peers").getString("start"))
        .isEqualTo("{\"givenName\":\"Given\",\"familyName\":\"Family\"}");
  }

  @Test
  void aNameThatIsNotAccepted_isExplainedBesideTheInput() {
    Browser.script(ME, 404, "{}");
    Browser.script("/api/v1/peers", 422, "{}");
    var browser = Browser.signedIn("a-peer", "peer");

    Response answer =
        browser.posts(
            "/register",
            Map.of("key", UUID.randomUUID().toString(), "givenName", "<b>", "familyName", ""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("<title>Error: ", "up to 100 letters", "value=\"&lt;b&gt;\"");
  }

  @Test
  void textInARecord_isShownAndNeverExecuted() {
    Browser.script(ME, 200, peer(HOSTILE, "Family"));
    Browser.script("/api/v1/peers/" + PEER, 200, peer(HOSTILE, "Family"));
    Browser.script(DOCUMENTS, 200, documents(HOSTILE));
    Browser.script(
        TIMELINE, 200, timeline("DocumentReceived", "{\"requirement\":\"%s\"}".formatted(HOSTILE)));

    var peer = Browser.signedIn("a-peer", "peer");
    var board = Browser.signedIn("somebody", "board-staff");
    for (Response page :
        new Response[] {
          peer.get("/"),
          peer.get(PAGE),
          peer.get("/path"),
          board.get(PAGE),
          peer.get(PAGE + "/receipts/R-1")
        }) {
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.asString())
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
          .doesNotContain("<script>alert");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing  | open      | Your turn: upload a document.",
        "received | open      | The board is reviewing this. You don&#39;t need to do anything.",
        "rejected | open      | Your turn: fix this and send it again.",
        "accepted | open      | Accepted",
        "missing  | withdrawn | Nothing was sent through Cairn"
      })
  void theChecklist_saysWhoseTurnItIs(String state, String status, String words) {
    Browser.script(ONE, 200, application(state, status));

    String page = Browser.signedIn("a-peer", "peer").get(PAGE).asString();

    assertThat(page).contains(words);
    assertThat(page)
        .contains(
            "Zedland: Invented Code 1. This is in a law or rule. In force since March 1, 2015.");
    boolean takes = status.equals("open") && !state.equals("accepted");
    assertThat(page.contains("/submit?for=training-hours")).isEqualTo(takes);
  }

  /** A person who also works for a board sees the board's applications in the same list. */
  @Test
  void theHomePage_hasThePersonsOwnApplicationsOnly() {
    String other = UUID.randomUUID().toString();
    String theirs = line().replace(PEER, other).replace(APPLICATION, other);
    Browser.script(APPLICATIONS, 200, "{\"items\": [" + theirs + "," + line() + "]}");

    assertThat(Browser.signedIn("a-peer", "peer").get("/").asString())
        .contains(PAGE)
        .doesNotContain("/applications/" + other);
  }

  @Test
  void theBoard_seesWhoseApplicationItIs_andSubmitsNothing() {
    String page = Browser.signedIn("somebody", "board-staff").get(PAGE).asString();

    assertThat(page)
        .contains("Given Family", "/people/" + PEER + "/path", ">Training</h3>")
        .doesNotContain("/submit?", ">You had a training</h3>");
  }

  @ParameterizedTest
  @CsvSource({"404, 404", "403, 403", "401, 401", "429, 429", "500, 502", "503, 503"})
  void aRefusalOfAService_isAPageThatSaysSo(int said, int shown) {
    Browser.script(ONE, said, "{}");

    Response answer = Browser.signedIn("a-peer", "peer").get(PAGE);

    assertThat(answer.statusCode()).isEqualTo(shown);
    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(answer.header("WWW-Authenticate")).isNull();
    assertThat(answer.asString()).contains("<h1>").doesNotContain("Exception");
  }

  @Test
  void anAddressOfNoRecord_isNotFound() {
    assertThat(Browser.signedIn("a-peer", "peer").get("/applications/17").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "peer, /path, 200",
    "peer, /board, 403",
    "peer, /people/01900000-0000-7000-8000-000000000001/path, 403",
    "board-staff, /board, 200",
    "board-staff, /people/01900000-0000-7000-8000-000000000001/path, 200",
    "board-staff, /path, 403",
    "board-member, /board, 200",
    "analyst, /board, 403",
    "analyst, /path, 403",
    "analyst, /, 200"
  })
  void aPage_isForItsRoles(String role, String path, int status) {
    Response answer = Browser.signedIn("somebody", role).get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("text/html");
  }

  @Test
  void aPath_showsFactsInWords_evenThoseThatAreNewerThanThePage() {
    Browser.script(
        TIMELINE,
        200,
        "</api/v1/timelines/x?cursor=abc_-1&limit=50>; rel=\"next\"",
        timeline("SupervisionSessionHeld", "{}"));
    var browser = Browser.signedIn("a-peer", "peer");

    assertThat(browser.get("/path").asString())
        .contains("Supervision session held.", "March 10, 2026", "href=\"/path?cursor=abc_-1\"");
    browser.get("/path?cursor=abc_-1");
    assertThat(Browser.received(TIMELINE).getString("query"))
        .isEqualTo("order=happened&cursor=abc_-1");
  }

  @Test
  void theOlderPart_isSentAlone_whenThePageRequestsIt() {
    var browser = Browser.signedIn("a-peer", "peer");

    String part = browser.request().header("HX-Request", "true").get("/path").asString();

    assertThat(part).contains("Registered with Cairn.").doesNotContain("<html", "<h1");
  }

  @Test
  void aPendingRegistration_isNotAnError() {
    Browser.script(TIMELINE, 409, "{}");

    assertThat(Browser.signedIn("a-peer", "peer").get("/path").asString())
        .contains("setting up your page");
  }

  @Test
  void pagesCountAgainstTheLimitOfThePerson() {
    var browser = Browser.signedIn("a-peer-" + UUID.randomUUID(), "peer");
    Response answer = browser.get("/path");
    for (int i = 0; i < 250 && answer.statusCode() == 200; i++) {
      answer = browser.get("/path");
    }

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotNull();
  }
}
