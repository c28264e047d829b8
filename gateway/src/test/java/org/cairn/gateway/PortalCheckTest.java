package org.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may look up, and the frame of a refusal. */
@QuarkusTest
class PortalCheckTest extends GatewayTest {

  private static final String NUMBER = "R-0123456789ABCDEFGHJKMNPQRS";
  private static final String CERTIFICATE = "C-0123456789ABCDEF";

  @BeforeEach
  void aRegisteredPeerWithOneApplication() {
    PortalRecords.aRegisteredPeerWithOneApplication();
  }

  @Test
  void aReceipt_isCheckedByAnybody_onAPageInWords() {
    Browser.script(
        "/api/v1/receipts/" + NUMBER,
        200,
        """
        {"number":"%s","receivedAt":"2026-03-10T16:15:50Z","jurisdiction":"zz","valid":true}
        """
            .formatted(NUMBER));

    assertThat(new Browser().get("/receipts/" + NUMBER).asString())
        .contains(
            ">Yes</h2>",
            "was received on March 11, 2026, 6:00 a.m. (Chatham Time)",
            "all this page can")
        .doesNotContain("Given");
  }

  @Test
  void anAlteredReceipt_isNotValid() {
    Browser.script(
        "/api/v1/receipts/" + NUMBER,
        200,
        "{\"number\":\"x\",\"receivedAt\":\"2026-03-10T16:15:50Z\",\"valid\":false}");

    assertThat(new Browser().get("/receipts/" + NUMBER).asString())
        .contains(">No</h2>")
        .doesNotContain(">Yes</h2>");
  }

  @Test
  void aCertificate_isCheckedByAnybody_onAPageInWords() {
    Browser.script(
        "/api/v1/certificates/" + CERTIFICATE,
        200,
        """
        {"number":"%s","givenName":"Given","familyName":"Family","jurisdiction":"zz",
         "credentialType":"cbhpss","status":"active","since":"2026-04-02","conditional":false}
        """
            .formatted(CERTIFICATE));

    assertThat(new Browser().get("/certificates/" + CERTIFICATE).asString())
        .contains(
            ">Yes</h2>",
            "Given Family: Zedland certified peer, Zedland.",
            "It is good today. Since April 2, 2026.");
  }

  @ParameterizedTest
  @CsvSource({"lapsed, It has lapsed", "expired, It has expired", "terminated, It was ended"})
  void aCertificateThatIsNotActiveToday_isNotGood(String status, String words) {
    Browser.script(
        "/api/v1/certificates/" + CERTIFICATE,
        200,
        """
        {"jurisdiction":"zz","credentialType":"cbhpss","status":"%s","since":"2026-04-02"}
        """
            .formatted(status));

    assertThat(new Browser().get("/certificates/" + CERTIFICATE).asString())
        .contains(">No</h2>", words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/receipts", "/certificates"})
  void anUnknownNumber_isReportedOnThePageOfTheForm(String form) {
    Browser.script("/api/v1" + form + "/X-1", 404, "{}");

    Response unknown = new Browser().get(form + "/X-1");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.asString()).contains("We can&#39;t find this number", "name=\"number\"");
    Response typed = new Browser().get(form + "?number=+X+-+1%c2%a0");
    assertThat(typed.statusCode()).isEqualTo(303);
    assertThat(typed.header("Location")).isEqualTo(form + "/X-1");
    Response unreadable = new Browser().get(form + "?number=%3Cb%3E");
    assertThat(unreadable.statusCode()).isEqualTo(422);
    assertThat(unreadable.asString()).contains("<title>Error: ", "Enter the whole number.");
    assertThat(new Browser().get(form).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "supervisor   | /path    | You are signed in as supervisor. This page is for peers.",
        "board-staff  | /path    | You are signed in as staff of a board. This page is for peers.",
        "peer         | /board   | You are signed in as peer. This page is for people who work for"
            + " a board.",
        "analyst      | /nothing | We can&#39;t find that page",
        "board-member | /applications/17 | We can&#39;t find that page"
      })
  void aRefusal_keepsTheFrameOfEveryPage(String role, String path, String words) {
    String page = Browser.signedIn("somebody", role).get(path).asString();

    assertThat(page).contains(words, "Signed in as somebody", "Sign out");
    assertThat(page.contains("href=\"/board\"")).isEqualTo(role.startsWith("board"));
  }

  @Test
  void anUnavailableService_leavesTheMenu_andOffersARetry() {
    Browser.script(PortalRecords.ONE, 503, "{}");

    assertThat(Browser.signedIn("a-peer", "peer").get(PortalRecords.PAGE).asString())
        .contains("Signed in as a-peer", "href=\"" + PortalRecords.PAGE + "\"", "Try again");
  }

  @Test
  void thePath_isLinkedOnlyWhenItExists() {
    String account = "a-fresh-peer";
    Browser.script(PortalRecords.ME, 404, "{}");
    var browser = Browser.signedIn(account, "peer");

    assertThat(browser.get("/").asString()).doesNotContain("href=\"/path\"");
    Response path = browser.get("/path");
    assertThat(path.statusCode()).isEqualTo(303);
    assertThat(path.header("Location")).isEqualTo("/");

    Browser.script(PortalRecords.ME, 200, PortalRecords.peer("Given", "Family"));
    assertThat(browser.get("/").asString()).contains("href=\"/path\"");
    assertThat(browser.get("/board").asString()).contains("href=\"/path\"");
  }

  @Test
  void afterSigningOut_aPageSaysThatNothingIsLost() {
    assertThat(new Browser().get("/signed-out?state=x").asString())
        .contains("You are signed out", "Nothing you sent is lost");
  }
}
