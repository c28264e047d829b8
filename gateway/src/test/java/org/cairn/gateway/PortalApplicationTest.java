package org.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.gateway.PortalRecords.DOCUMENTS;
import static org.cairn.gateway.PortalRecords.ONE;
import static org.cairn.gateway.PortalRecords.PAGE;
import static org.cairn.gateway.PortalRecords.TIMELINE;
import static org.cairn.gateway.PortalRecords.application;
import static org.cairn.gateway.PortalRecords.rejected;
import static org.cairn.gateway.PortalRecords.timeline;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application's pages say about a rejection, a declaration and a decision. */
@QuarkusTest
class PortalApplicationTest extends GatewayTest {

  private static final String NOTE = "Page two\\nis missing.";

  @BeforeEach
  void aRegisteredPeerWithOneApplication() {
    PortalRecords.aRegisteredPeerWithOneApplication();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/submit?for=training-hours", "/receipts/R-1"})
  void aRejection_saysWhy_inTheBoardsOwnWords_onEachPageOfIt(String page) {
    Browser.script(ONE, 200, application("rejected", "open"));
    Browser.script(DOCUMENTS, 200, rejected("other", NOTE));

    assertThat(Browser.signedIn("a-peer", "peer").get(PAGE + page).asString())
        .contains("needs a fix", "Something else is wrong with it.", "Page two\nis missing.");
  }

  /** After a better file there is nothing to fix; why the first was sent back stays readable. */
  @ParameterizedTest
  @CsvSource({"received, ''", "accepted, ''", "received, /submit?for=training-hours"})
  void onceABetterFileIsReceived_theOldOneNeedsNoFix(String state, String page) {
    Browser.script(ONE, 200, application(state, "open"));
    Browser.script(DOCUMENTS, 200, rejected("other", NOTE));

    assertThat(Browser.signedIn("a-peer", "peer").get(PAGE + page).asString())
        .contains("a.pdf", "It was sent back: Something else is wrong with it.")
        .doesNotContain("needs a fix");
  }

  @ParameterizedTest
  @CsvSource({"a-peer, peer, /path", "b, board-staff, /people/{peer}/path"})
  void aRejectionOnThePath_saysWhyToo(String account, String role, String path) {
    Browser.script(DOCUMENTS, 200, rejected("illegible", NOTE));
    Browser.script(TIMELINE, 200, timeline("DocumentRejected", rejection()));

    assertThat(
            Browser.signedIn(account, role)
                .get(path.replace("{peer}", PortalRecords.PEER))
                .asString())
        .contains(
            "Document needs a fix: Training. It cannot be read.",
            "Page two\nis missing.",
            PAGE + "#training-hours");
  }

  @Test
  void aPath_isShown_evenWhileTheDocumentsAreUnavailable() {
    Browser.script(DOCUMENTS, 500, "{}");
    Browser.script(TIMELINE, 200, timeline("DocumentRejected", rejection()));

    assertThat(Browser.signedIn("a-peer", "peer").get("/path").asString())
        .contains("It cannot be read.");
  }

  @Test
  void whatWasRejected_isTheFirstThingToDo() {
    Browser.script(ONE, 200, application("rejected", "open"));

    assertThat(Browser.signedIn("a-peer", "peer").get(PAGE).asString())
        .containsSubsequence(
            "What you need to do", "You had a training", "Needs a fix", "Checklist");
  }

  @ParameterizedTest
  @CsvSource({
    "attestation, applicant, Not answered yet",
    "recovery_window, applicant, Not answered yet",
    "caregiver_experience, applicant, Not answered yet",
    "conviction_records, applicant, Not answered yet",
    "conviction_records, court, Not there yet",
    "fee, applicant, Not paid yet",
    "provider_certificate, trainer, Not there yet",
    "background_check, doj, Not there yet"
  })
  void whatIsNotADocumentOfTheApplicant_offersNoUpload(String kind, String actor, String state) {
    Browser.script(ONE, 200, application("missing", "open", kind, actor, ""));
    var browser = Browser.signedIn("a-peer", "peer");

    assertThat(browser.get(PAGE).asString())
        .contains(state)
        .doesNotContain("/submit?", "Your turn", "instead.", ">" + kind);
    Response form = browser.get(PAGE + "/submit?for=training-hours");
    assertThat(form.statusCode()).isEqualTo(409);
    assertThat(form.asString()).contains("No document is needed").doesNotContain("type=\"file\"");
  }

  @Test
  void anApprovedApplication_showsTheCertificateFirst_andNothingThatIsMissing() {
    Browser.script(ONE, 200, application("missing", "approved"));
    Browser.script(
        ONE + "/decision",
        200,
        """
        {"outcome":"approved","decidedOn":"2026-04-02","reasons":[],
         "certificateNumber":"C-0123456789ABCDEF"}
        """);
    Browser.script(
        TIMELINE,
        200,
        """
        {"entries":[],"onHold":[],"standing":{"certificates":[{"jurisdiction":"zz",
         "credentialType":"cbhpss","status":"active","since":"2026-04-02","until":"2026-12-31"}]}}
        """);

    assertThat(Browser.signedIn("a-peer", "peer").get(PAGE).asString())
        .containsSubsequence(
            "Approved on April 2, 2026",
            "good through December 31, 2026",
            "/certificates/C-0123456789ABCDEF",
            "<details>",
            "You had a training")
        .doesNotContain("Not sent yet", "/submit?", "Your turn");
  }

  @Test
  void anApprovedApplication_isShown_evenWhileTheTimelineIsUnavailable() {
    Browser.script(ONE, 200, application("missing", "approved"));
    Browser.script(ONE + "/decision", 404, "{}");
    Browser.script(TIMELINE, 500, "{}");

    assertThat(Browser.signedIn("a-peer", "peer").get(PAGE).asString()).contains(">Approved</h2>");
  }

  @Test
  void aDeniedApplication_saysWhy_andHowToAskAgain() {
    Browser.script(ONE, 200, application("missing", "denied"));
    Browser.script(
        ONE + "/decision",
        200,
        """
        {"outcome":"denied","decidedOn":"2026-04-02","reasons":["training-hours"],
         "finding":"Thirty hours were shown."}
        """);

    assertThat(Browser.signedIn("a-peer", "peer").get(PAGE).asString())
        .containsSubsequence(
            "Denied on April 2, 2026",
            "<li>You had a training</li>",
            "Thirty hours were shown.",
            "write to the Council of Peer Work")
        .doesNotContain("Not sent yet", "/submit?");
    assertThat(Browser.signedIn("b", "board-staff").get(PAGE).asString())
        .contains("<li>Training</li>")
        .doesNotContain("write to the");
  }

  @Test
  void aDecisionFromBeforeCairn_saysSo() {
    Browser.script(
        ONE,
        200,
        application(
            "missing",
            "approved",
            "training",
            "applicant",
            "\"importedFrom\":\"register\",\"decidedOn\":\"2019-04-02\","));
    Browser.script(ONE + "/decision", 404, "{}");

    assertThat(Browser.signedIn("a-peer", "peer").get(PAGE).asString())
        .contains("Approved on April 2, 2019", "decided before Cairn")
        .doesNotContain("Not sent yet");
  }

  @ParameterizedTest
  @CsvSource({"missing, denied", "missing, approved", "missing, withdrawn", "accepted, open"})
  void aClosedApplication_acceptsNoDocument_andSaysSoBeforeAFileIsChosen(
      String state, String status) {
    Browser.script(ONE, 200, application(state, status));
    Browser.script(DOCUMENTS, 409, "{\"type\":\"https://x/application-not-open\"}");
    var browser = Browser.signedIn("a-peer", "peer");

    Response form = browser.get(PAGE + "/submit?for=training-hours");
    Response sent =
        browser.uploads(
            PAGE + "/documents?for=training-hours&key=" + UUID.randomUUID(),
            new byte[] {1},
            "a.pdf");

    assertThat(form.statusCode()).isEqualTo(409);
    assertThat(form.asString()).contains("Back to the application").doesNotContain("type=\"file\"");
    assertThat(sent.statusCode()).isEqualTo(409);
    assertThat(sent.asString()).doesNotContain("type=\"file\"");
  }

  @Test
  void credentialsAndStates_haveTheirNames_andTimesAreThoseOfTheState() {
    Browser.script(DOCUMENTS, 200, PortalRecords.documents("a.pdf"));
    Browser.script(TIMELINE, 200, timeline("CertificateIssued", "{\"credentialType\":\"cbhpss\"}"));
    var browser = Browser.signedIn("a-peer", "peer");

    assertThat(browser.get("/path").asString())
        .contains("Certified: Zedland certified peer in Zedland.");
    assertThat(browser.get("/").asString()).contains("Zedland certified peer", ">Zedland<");
    // Chatham is 13 hours and 45 minutes ahead in summer.
    assertThat(browser.get(PAGE + "/receipts/R-1").asString())
        .contains("March 11, 2026, 6:00 a.m. (Chatham Time)");
  }

  /** A person whose file cannot be opened learns it at once, not from a rejection. */
  @ParameterizedTest
  @ValueSource(strings = {"", "/submit?for=training-hours", "/receipts/R-1"})
  void aNoticeAboutAFile_isShownWhereverTheFileIs(String page) {
    Browser.script(ONE, 200, application("received", "open"));
    Browser.script(DOCUMENTS, 200, PortalRecords.noticed("It opens with a password only."));

    assertThat(Browser.signedIn("a-peer", "peer").get(PAGE + page).asString())
        .contains("<strong>a.pdf:</strong> It opens with a password only.");
  }

  private static String rejection() {
    return """
    {"applicationId":"%s","documentId":"01900000-0000-7000-8000-000000000003",
     "requirement":"training-hours","reason":"illegible"}
    """
        .formatted(PortalRecords.APPLICATION);
  }
}
