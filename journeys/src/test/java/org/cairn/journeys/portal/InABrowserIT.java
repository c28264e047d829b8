package org.cairn.journeys.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Duration;
import org.cairn.journeys.CairnSystem;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with the portal, from their first visit on. */
@ExtendWith({CairnSystem.class, ChromiumExtension.class})
class InABrowserIT {

  private static final String NEXT = "supervision-plan";

  @Test
  void aNewPeer_registers_andSeesTheFirstEntryOfTheirPath() {
    try (Window window = ChromiumExtension.open(true).signsInAs("load-062")) {
      assertThat(window.heading()).isEqualTo("Create your record");
      window.isAccessible();
      window.presses("Create my record");
      window.shows("There is a problem");
      window.isAccessible();

      window.fills("Given name", "<i>Demo</i>");
      window.fills("Family name", "Peer");
      window.presses("Create my record");

      window.shows("Welcome, <i>Demo</i> Peer");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> {
            window.opens("/path");
            assertThat(window.text()).contains("Registered with Cairn.");
          });
    }
  }

  @ParameterizedTest
  @CsvSource({"true, load-063", "false, load-064"})
  void aDocument_isSubmitted_withAndWithoutJavaScript(boolean withScript, String account) {
    PortalPeer peer = PortalPeer.of(account);
    try (Window window = ChromiumExtension.open(withScript).signsInAs(account)) {
      window.follows("Certified behavioral health peer support specialist in Montana");
      window.shows("Your turn: upload a document.", "The board is reviewing this.");
      window.opens("/applications/" + peer.applicationId() + "/submit?for=" + NEXT);
      SampleDocument document = SampleDocument.aPdf();
      window.chooses("The file", document);

      window.presses("Send");

      window.shows("We have your document", document.sha256(), document.fileName());
      assertThat(window.path()).matches("/applications/[^/]+/receipts/R-[0-9A-Z]{26}");
      String number = window.path().substring(window.path().lastIndexOf('/') + 1);
      assertThat(CairnSystem.gateway().send(SampleDocuments.check(number)).text("valid"))
          .isEqualTo("true");
      window.page().reload();
      assertThat(window.heading()).isEqualTo("We have your document");
      assertThat(filesOf(peer)).isEqualTo(2);
      window.follows("check that we got the document");
      window.shows("Check a receipt", "Yes", "That is all this page can say");
    }
  }

  @Test
  void aRefusedFile_isExplainedBesideTheForm() {
    PortalPeer peer = PortalPeer.of("load-065");
    try (Window window = ChromiumExtension.open(true).signsInAs("load-065")) {
      window.opens("/applications/" + peer.applicationId() + "/submit?for=" + NEXT);
      window.chooses(
          "The file", new SampleDocument("program.pdf", new byte[] {'M', 'Z', 1, 2, 3, 4}));

      window.presses("Send");

      window.shows("We can't open this file");
      window.isAccessible();
      assertThat(filesOf(peer)).isEqualTo(1);
    }
  }

  /** The service refuses the first; the second is refused before anything reads it. */
  @ParameterizedTest
  @ValueSource(ints = {25 * 1024 * 1024 + 100_000, 28 * 1024 * 1024})
  void aFileThatIsTooLarge_isExplainedBesideTheForm(int bytes) {
    PortalPeer peer = PortalPeer.of("load-067");
    try (Window window = ChromiumExtension.open(true).signsInAs("load-067")) {
      window.opens("/applications/" + peer.applicationId() + "/submit?for=" + NEXT);
      window.chooses("The file", SampleDocument.aPdfOfSize(bytes));

      window.presses("Send");

      window.shows("The file was not taken", "The most we can take is 25 MB");
      assertThat(window.path()).contains("for=" + NEXT);
      assertThat(filesOf(peer)).isEqualTo(1);
    }
  }

  @Test
  void aSessionThatExpiresInMidForm_leadsBackToTheForm_whichSaysThatTheFileDidNotArrive() {
    PortalPeer peer = PortalPeer.of("load-065");
    String form = "/applications/" + peer.applicationId() + "/submit?for=" + NEXT;
    try (Window window = ChromiumExtension.open(true).signsInAs("load-065")) {
      window.opens(form);
      window.chooses("The file", SampleDocument.aPdfOfSize(3 * 1024 * 1024));
      window.forgets("q_session_portal");

      window.presses("Send");

      window.shows("Your file did not arrive", "Upload a document");
      assertThat(window.path()).startsWith(form);
      window.isAccessible();
      assertThat(filesOf(peer)).isEqualTo(1);
    }
  }

  @Test
  void aRejection_givesTheBoardsReason_whereverItIsShown() {
    PortalPeer peer = PortalPeer.of("load-067");
    String note = "Page two is missing; please scan both sides.";
    peer.isRejected("other", note);
    String application = "/applications/" + peer.applicationId();
    try (Window window = ChromiumExtension.open(true).signsInAs("load-067")) {
      for (String page :
          new String[] {
            application,
            application + "/submit?for=" + PortalPeer.SUBMITTED,
            application + "/receipts/" + peer.receipt(),
            "/path"
          }) {
        window.opens(page);
        window.shows(note);
        window.isAccessible();
      }
    }
  }

  @Test
  void theOlderPartOfALongPath_isAdded_withoutReloadingThePage() {
    PortalPeer.walksALongPath("load-066");
    try (Window window = ChromiumExtension.open(true).signsInAs("load-066")) {
      window.opens("/path");
      assertThat(window.page().locator(".portal-entry").count()).isEqualTo(50);

      window.follows("Show what happened before");

      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> window.page().locator(".portal-entry").count() == 53);
      assertThat(window.path()).isEqualTo("/path");
      PlaywrightAssertions.assertThat(window.page().locator(".portal-entry").nth(50)).isFocused();
      window.shows("3 older entries are shown.");
      window.isAccessible();
    }
  }

  @Test
  void signingOut_endsTheSessionAlsoAtTheSignInService() {
    try (Window window = ChromiumExtension.open(true).signsInAs("analyst")) {
      assertThat(window.cookies())
          .filteredOn(cookie -> cookie.name.equals("q_session_portal"))
          .singleElement()
          .satisfies(InABrowserIT::isOpaque);

      window.presses("Sign out");

      window.shows("You are signed out");
      assertThat(window.text()).doesNotContain("Signed in as");
      window.opens("/board");
      assertThat(window.page().locator("#password").isVisible()).isTrue();
    }
  }

  private static void isOpaque(Cookie cookie) {
    assertThat(cookie.value).matches("[A-Za-z0-9_-]{43}");
    assertThat(cookie.httpOnly).isTrue();
    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
  }

  private static int filesOf(PortalPeer peer) {
    Call list = SampleDocuments.list(peer.applicationId());
    return CairnSystem.gateway()
        .send(list.by(CairnSystem.signIn().tokenOf(peer.account())))
        .json()
        .path("items")
        .size();
  }
}
