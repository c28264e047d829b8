package org.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PortalPagesTest extends GatewayTest {

  private static final String HOSTILE = "<script>alert(1)</script>\\\"'&";
  private static final String ME = "/api/v1/peers/me";
  private static final String PEER = "01900000-0000-7000-8000-000000000001";
  private static final String APPLICATION = "01900000-0000-7000-8000-000000000002";
  private static final String APPLICATIONS = "/api/v1/applications";
  private static final String ONE = APPLICATIONS + "/" + APPLICATION;
  private static final String DOCUMENTS = ONE + "/documents";
  private static final String TIMELINE = "/api/v1/timelines/" + PEER;
  private static final String PAGE = "/applications/" + APPLICATION;
  private static final Pattern KEY =
      Pattern.compile("name=\"key\" value=\"([^\"]+)\"|amp;key=([^\"]+)\"");

  @BeforeEach
  void aRegisteredPeerWithOneApplication() {
    Browser.script(ME, 200, peer("Given", "Family"));
    Browser.script("/api/v1/peers/" + PEER, 200, peer("Given", "Family"));
    Browser.script(APPLICATIONS, 200, "{\"items\": [" + line() + "]}");
    Browser.script(ONE, 200, application("missing", "open"));
    Browser.script(DOCUMENTS, 200, "{\"items\": []}");
    Browser.script(TIMELINE, 200, timeline("PeerRegistered", "{}"));
  }

  @Test
  void whoeverIsNew_isAskedForAName_andRegisteredUnderTheKeyOfTheForm() {
    Browser.script(ME, 404, "{}");
    var browser = Browser.signedIn("a-peer", "peer");
    String key = keyIn(browser.get("/"));
    Browser.script("/api/v1/peers", 201, "{\"peerId\": \"" + PEER + "\"}");

    Response answer =
        browser.posts(
            "/register", Map.of("key", key, "givenName", " Given ", "familyName", "Family"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/");
    assertThat(Browser.heard("/api/v1/peers").getString("headers.idempotency-key")).isEqualTo(key);
    assertThat(Browser.heard("/api/v1/peers").getString("start"))
        .isEqualTo("{\"givenName\":\"Given\",\"familyName\":\"Family\"}");
  }

  @Test
  void aNameThatIsNotTaken_isToldBesideWhatWasTyped() {
    Browser.script(ME, 404, "{}");
    Browser.script("/api/v1/peers", 422, "{\"detail\": \"A name is needed.\"}");
    var browser = Browser.signedIn("a-peer", "peer");

    Response answer =
        browser.posts(
            "/register",
            Map.of("key", UUID.randomUUID().toString(), "givenName", "<b>", "familyName", ""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("<title>Error: ", "A name is needed.", "value=\"&lt;b&gt;\"");
  }

  @Test
  void whatSomebodyWroteIntoARecord_isShownAndNeverRun() {
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
        "missing  | open      | Your turn: hand this in.",
        "received | open      | The board&#39;s turn: it reviews this.",
        "rejected | open      | Your turn: hand in a better document.",
        "accepted | open      | Done. Nobody has to do anything.",
        "missing  | withdrawn | Nobody has to do anything."
      })
  void theChecklist_saysWhoseTurnItIs(String state, String status, String words) {
    Browser.script(ONE, 200, application(state, status));

    String page = Browser.signedIn("a-peer", "peer").get(PAGE).asString();

    assertThat(page).contains(words);
    assertThat(page)
        .contains("The rule: Invented Code 1. In law or regulation. Since March 1, 2015.");
    boolean takes = status.equals("open") && !state.equals("accepted");
    assertThat(page.contains("/hand-in?for=training-hours")).isEqualTo(takes);
  }

  @Test
  void theBoard_seesWhoseApplicationItIs_andHandsNothingIn() {
    String page = Browser.signedIn("somebody", "board-staff").get(PAGE).asString();

    assertThat(page)
        .contains("Given Family", "/people/" + PEER + "/path")
        .doesNotContain("hand-in");
  }

  @Test
  void aDocument_isPassedOnAsItComes_andLeadsToItsReceipt() {
    var browser = Browser.signedIn("a-peer", "peer");
    String form = browser.get(PAGE + "/hand-in?for=training-hours").asString();
    String key = keyIn(form);
    Browser.script(DOCUMENTS, 201, "{\"number\": \"R-1\"}");

    Response answer =
        browser.uploads(
            PAGE + "/documents?for=training-hours&key=" + key, new byte[5 << 20], "a.pdf");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo(PAGE + "/receipts/R-1");
    var heard = Browser.heard(DOCUMENTS);
    assertThat(heard.getString("headers.idempotency-key")).isEqualTo(key);
    assertThat(heard.getString("headers.content-type")).startsWith("multipart/form-data; boundary");
    assertThat(heard.getLong("length")).isEqualTo(heard.getLong("headers.content-length"));
    assertThat(heard.getString("start")).contains("training-hours", "filename=\"a.pdf\"");
  }

  @Test
  void aFormThatIsSentTwice_hasTheSameKey_andANewFormAnother() {
    var browser = Browser.signedIn("a-peer", "peer");

    assertThat(keyIn(browser.get(PAGE + "/hand-in?for=training-hours")))
        .isNotEqualTo(keyIn(browser.get(PAGE + "/hand-in?for=training-hours")));
  }

  @Test
  void aFileThatIsNotTaken_isToldBesideTheForm_inPlainWords() {
    Browser.script(
        DOCUMENTS,
        422,
        "{\"type\":\"https://cairn.example/problems/document-empty\",\"detail\":\"The file is"
            + " empty.\"}");

    Response answer =
        Browser.signedIn("a-peer", "peer")
            .uploads(
                PAGE + "/documents?for=training-hours&key=" + UUID.randomUUID(),
                new byte[] {1},
                "a.pdf");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("<title>Error: ", "<a class=\"usa-link\" href=\"#file\">The file is empty.</a>");
  }

  @Test
  void aFileBeyondTheLimit_isRefusedBeforeItIsSent() {
    String session = Browser.signedIn("a-peer", "peer").session();

    String answer =
        Wire.say(
            "POST "
                + PAGE
                + "/documents?for=training-hours&key="
                + UUID.randomUUID()
                + " HTTP/1.1\r\nHost: cairn.example\r\nAccept: text/html\r\nSec-Fetch-Site:"
                + " same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nCookie: "
                + Browser.SESSION
                + "="
                + session
                + "\r\nContent-Length: 30000000\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 413").contains("The file is too large");
  }

  @ParameterizedTest
  @CsvSource({"404, 404", "403, 403", "401, 401", "429, 429", "500, 502", "503, 503"})
  void whatTheServicesDoNotShow_isAPageThatSaysSo(int said, int shown) {
    Browser.script(ONE, said, "{}");

    Response answer = Browser.signedIn("a-peer", "peer").get(PAGE);

    assertThat(answer.statusCode()).isEqualTo(shown);
    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(answer.header("WWW-Authenticate")).isNull();
    assertThat(answer.asString()).contains("<h1>").doesNotContain("Exception");
  }

  @Test
  void anAddressThatIsNoRecord_isNotFound() {
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
  void aPath_tellsFactsInWords_alsoThoseThatAreNewerThanThePage() {
    Browser.script(
        TIMELINE,
        200,
        "</api/v1/timelines/x?cursor=abc_-1&limit=50>; rel=\"next\"",
        timeline("SupervisionSessionHeld", "{}"));
    var browser = Browser.signedIn("a-peer", "peer");

    assertThat(browser.get("/path").asString())
        .contains("Supervision session held.", "March 10, 2026", "href=\"/path?cursor=abc_-1\"");
    browser.get("/path?cursor=abc_-1");
    assertThat(Browser.heard(TIMELINE).getString("query")).isEqualTo("cursor=abc_-1");
  }

  @Test
  void theOlderPart_isSentAlone_whenThePageAsksForIt() {
    var browser = Browser.signedIn("a-peer", "peer");

    String part = browser.request().header("HX-Request", "true").get("/path").asString();

    assertThat(part).contains("Registered with Cairn.").doesNotContain("<html", "<h1");
  }

  @Test
  void aRegistrationThatIsOnItsWay_isNoError() {
    Browser.script(TIMELINE, 409, "{}");

    assertThat(Browser.signedIn("a-peer", "peer").get("/path").asString()).contains("on its way");
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

  private static String keyIn(Response page) {
    return keyIn(page.asString());
  }

  private static String keyIn(String page) {
    Matcher key = KEY.matcher(page);
    assertThat(key.find()).as(page).isTrue();
    return key.group(1) == null ? key.group(2) : key.group(1);
  }

  private static String peer(String givenName, String familyName) {
    return "{\"peerId\":\"%s\",\"givenName\":\"%s\",\"familyName\":\"%s\"}"
        .formatted(PEER, givenName, familyName);
  }

  private static String line() {
    return """
    {"applicationId":"%s","peerId":"%s","jurisdiction":"zz","credentialType":"cbhpss",
     "status":"open","openedOn":"2026-03-10"}
    """
        .formatted(APPLICATION, PEER);
  }

  private static String application(String state, String status) {
    return """
    {"applicationId":"%s","peerId":"%s","jurisdiction":"zz","credentialType":"cbhpss",
     "status":"%s","openedOn":"2026-03-10","checklist":[{"ruleId":"training-hours",
     "title":"Training","help":"Forty hours.","actionBy":"applicant","state":"%s",
     "citation":"Invented Code 1","status":"codified","effectiveFrom":"2015-03-01"}]}
    """
        .formatted(APPLICATION, PEER, status, state);
  }

  private static String documents(String fileName) {
    return """
    {"items":[{"requirement":"training-hours","status":"received","files":[{"fileName":"%s",
     "bytes":2048,"receipt":{"number":"R-1","receivedAt":"2026-03-10T16:15:50Z",
     "checkAt":"https://cairn.example/api/v1/receipts/R-1","details":{"sha256":"abc"}}}]}]}
    """
        .formatted(fileName);
  }

  private static String timeline(String type, String details) {
    return """
    {"peerId":"%s","held":[],"entries":[{"chapter":"application","type":"%s",
     "happenedOn":"2026-03-10","recordedAt":"2026-03-10T16:15:50Z","details":%s}]}
    """
        .formatted(PEER, type, details);
  }
}
