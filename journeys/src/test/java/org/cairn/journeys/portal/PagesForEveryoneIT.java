package org.cairn.journeys.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.cairn.journeys.TheSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, for every role that may see it, has nothing in it that keeps somebody out. */
@ExtendWith({TheSystem.class, TheBrowser.class})
class PagesForEveryoneIT {

  private static final Map<String, Window> WINDOWS = new TreeMap<>();
  private static final String PEER = "load-061";

  private static PortalPeer peer = new PortalPeer("", "", "", "");

  @AfterAll
  static void closeTheWindows() {
    WINDOWS.values().forEach(Window::close);
  }

  @ParameterizedTest
  @CsvSource({
    "load-061, /, Welcome",
    "load-061, /path, Your path",
    "load-061, /applications/{application}, Application for CBHPSS",
    "load-061, /applications/{application}/hand-in?for=supervision-plan, Hand in a document",
    "load-061, /applications/{application}/receipts/{receipt}, Received",
    "board-staff, /, Welcome",
    "board-staff, /board, Applications to your board",
    "board-staff, /applications/{application}, Application for CBHPSS",
    "board-staff, /applications/{application}/receipts/{receipt}, Received",
    "board-staff, /people/{peer}/path, The applicant's path",
    "board-member, /board, Applications to your board",
    "board-member, /applications/{application}, Application for CBHPSS",
    "board-member, /applications/{application}/receipts/{receipt}, Received",
    "board-member, /people/{peer}/path, The applicant's path",
    "supervisor, /, Welcome",
    "trainer, /, Welcome",
    "agency, /, Welcome",
    "analyst, /, Welcome",
    "auditor, /, Welcome",
    "admin, /, Welcome"
  })
  void aPage_isOpenToItsRole(String account, String path, String heading) {
    Window window = windowOf(account);

    assertThat(window.opens(filled(path))).isEqualTo(200);

    assertThat(window.heading()).startsWith(heading);
    window.hasNoObstacle();
  }

  @ParameterizedTest
  @CsvSource({
    "load-061, /board, 403",
    "load-061, /people/{peer}/path, 403",
    "load-061, /nothing, 404",
    "board-staff, /path, 403",
    "analyst, /board, 403",
    "zz-board, /applications/{application}, 404",
    "zz-board, /people/{peer}/path, 404",
    "peer2, /applications/{application}, 404",
    "peer2, /applications/{application}/receipts/{receipt}, 404"
  })
  void aPageOfOthers_isClosed_andSaysSoOnAPage(String account, String path, int status) {
    Window window = windowOf(account);

    assertThat(window.opens(filled(path))).isEqualTo(status);

    assertThat(window.text()).doesNotContain("Story", "R-");
    window.hasNoObstacle();
  }

  @Test
  void theFirstPage_isOpenToEverybody() {
    try (Window window = TheBrowser.open(true)) {
      assertThat(window.opens("/")).isEqualTo(200);

      assertThat(window.text()).contains("Sign in");
      window.hasNoObstacle();
    }
  }

  private static Window windowOf(String account) {
    return WINDOWS.computeIfAbsent(account, name -> TheBrowser.open(true).signsInAs(name));
  }

  private static String filled(String path) {
    if (peer.account().isEmpty()) {
      peer = PortalPeer.of(PEER);
    }
    return path.replace("{application}", peer.applicationId())
        .replace("{peer}", peer.peerId())
        .replace("{receipt}", peer.receipt());
  }
}
