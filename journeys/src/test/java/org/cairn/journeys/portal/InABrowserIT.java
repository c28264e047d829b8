package org.cairn.journeys.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Duration;
import org.cairn.journeys.TheSystem;
import org.cairn.journeys.document.Paper;
import org.cairn.journeys.document.Papers;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person does with the portal, from the first visit on. */
@ExtendWith({TheSystem.class, TheBrowser.class})
class InABrowserIT {

  private static final String NEXT = "supervision-plan";

  @Test
  void somebodyNew_beginsAPath_andSeesItsFirstStone() {
    try (Window window = TheBrowser.open(true).signsInAs("load-062")) {
      assertThat(window.heading()).isEqualTo("Begin your path");
      window.hasNoObstacle();
      window.presses("Begin");
      window.shows("There is a problem");
      window.hasNoObstacle();

      window.fills("Given name", "<i>Demo</i>");
      window.fills("Family name", "Peer");
      window.presses("Begin");

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
  void aDocument_isHandedIn_withAndWithoutJavaScript(boolean withScript, String account) {
    PortalPeer peer = PortalPeer.of(account);
    try (Window window = TheBrowser.open(withScript).signsInAs(account)) {
      window.follows("CBHPSS in US-MT");
      window.shows("Your turn: hand this in.", "The board's turn");
      window.opens("/applications/" + peer.applicationId() + "/hand-in?for=" + NEXT);
      Paper paper = Paper.aPdf();
      window.chooses("The file", paper);

      window.presses("Hand in");

      window.shows("This document came in and stays.", paper.sha256(), paper.fileName());
      assertThat(window.path()).matches("/applications/[^/]+/receipts/R-[0-9A-Z]{26}");
      String number = window.path().substring(window.path().lastIndexOf('/') + 1);
      assertThat(TheSystem.gateway().send(Papers.check(number)).text("valid")).isEqualTo("true");
      window.page().reload();
      assertThat(window.heading()).isEqualTo("Received");
      assertThat(filesOf(peer)).isEqualTo(2);
    }
  }

  @Test
  void aFileThatIsNotTaken_isExplainedBesideTheForm() {
    PortalPeer peer = PortalPeer.of("load-065");
    try (Window window = TheBrowser.open(true).signsInAs("load-065")) {
      window.opens("/applications/" + peer.applicationId() + "/hand-in?for=" + NEXT);
      window.chooses("The file", new Paper("program.pdf", new byte[] {'M', 'Z', 1, 2, 3, 4}));

      window.presses("Hand in");

      window.shows("none of PDF, PNG, JPEG, HEIC and DOCX");
      window.hasNoObstacle();
      assertThat(filesOf(peer)).isEqualTo(1);
    }
  }

  @Test
  void aFileThatIsTooLarge_isExplainedBesideTheForm() {
    PortalPeer peer = PortalPeer.of("load-067");
    try (Window window = TheBrowser.open(true).signsInAs("load-067")) {
      window.opens("/applications/" + peer.applicationId() + "/hand-in?for=" + NEXT);
      window.chooses("The file", Paper.aPdfOfSize(25 * 1024 * 1024 + 100_000));

      window.presses("Hand in");

      window.shows("The file was not taken", "At most 25");
      assertThat(filesOf(peer)).isEqualTo(1);
    }
  }

  @Test
  void theOlderPartOfALongPath_isPutBelow_withoutLoadingThePageAgain() {
    PortalPeer.walksALongPath("load-066");
    try (Window window = TheBrowser.open(true).signsInAs("load-066")) {
      window.opens("/path");
      assertThat(window.page().locator(".portal-path h2").count()).isEqualTo(50);

      window.follows("Show what happened before");

      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> window.page().locator(".portal-path h2").count() == 53);
      assertThat(window.path()).isEqualTo("/path");
      window.hasNoObstacle();
    }
  }

  @Test
  void signingOut_endsTheSessionAlsoAtTheSignInService() {
    try (Window window = TheBrowser.open(true).signsInAs("analyst")) {
      assertThat(window.cookies())
          .filteredOn(cookie -> cookie.name.equals("q_session_portal"))
          .singleElement()
          .satisfies(InABrowserIT::tellsNothing);

      window.presses("Sign out");

      window.shows("Your path, where everyone concerned can see it");
      assertThat(window.text()).doesNotContain("Signed in as");
      window.opens("/board");
      assertThat(window.page().locator("#password").isVisible()).isTrue();
    }
  }

  private static void tellsNothing(Cookie cookie) {
    assertThat(cookie.value).matches("[A-Za-z0-9_-]{43}");
    assertThat(cookie.httpOnly).isTrue();
    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
  }

  private static int filesOf(PortalPeer peer) {
    Call list = Papers.list(peer.applicationId());
    return TheSystem.gateway()
        .send(list.by(TheSystem.signIn().tokenOf(peer.account())))
        .json()
        .path("items")
        .size();
  }
}
