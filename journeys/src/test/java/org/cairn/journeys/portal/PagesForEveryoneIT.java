package org.cairn.journeys.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.cairn.journeys.CairnSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page is accessible, for every role that may see it. */
@ExtendWith({CairnSystem.class, ChromiumExtension.class})
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
    "load-061, /applications/{application}, Application: Certified",
    "load-061, /applications/{application}/submit?for=supervision-plan, Upload a document",
    "load-061, /applications/{application}/receipts/{receipt}, We have your document",
    "load-061, /receipts/{receipt}, Check a receipt",
    "load-061, /applications/{application}/submit?for=supervision-plan&not=lost, Upload",
    "board-staff, /, Welcome",
    "board-staff, /certificates, Check a certificate",
    "board-staff, /board, Applications to your board",
    "board-staff, /applications/{application}, Application: Certified",
    "board-staff, /applications/{application}/receipts/{receipt}, We have this document",
    "board-staff, /people/{peer}/path, The path of",
    "board-member, /board, Applications to your board",
    "board-member, /applications/{application}, Application: Certified",
    "board-member, /applications/{application}/receipts/{receipt}, We have this document",
    "board-member, /people/{peer}/path, The path of",
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
    window.isAccessible();
  }

  @ParameterizedTest
  @CsvSource({
    "load-061, /board, 403",
    "load-061, /people/{peer}/path, 403",
    "load-061, /nothing, 404",
    "load-061, /applications/{application}/submit?for=attestation-recovery, 409",
    "board-staff, /path, 403",
    "analyst, /board, 403",
    "zz-board, /applications/{application}, 404",
    "zz-board, /people/{peer}/path, 404",
    "peer2, /applications/{application}, 404",
    "peer2, /applications/{application}/receipts/{receipt}, 404"
  })
  void aPageOfOthers_isRefused_withAPageThatSaysSo(String account, String path, int status) {
    Window window = windowOf(account);

    assertThat(window.opens(filled(path))).isEqualTo(status);

    assertThat(window.text()).contains("Signed in as " + account).doesNotContain("Story", "R-");
    window.isAccessible();
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200, Sign in",
    "/signed-out, 200, Sign in again",
    "/receipts, 200, The number",
    "/receipts/{receipt}, 200, That is all this page can say",
    "/receipts/R-1, 404, We can't find this number",
    "/certificates, 200, The number",
    "/certificates/C-1, 404, We can't find this number"
  })
  void somePages_areOpenToEveryone(String path, int status, String words) {
    Window window = WINDOWS.computeIfAbsent("", nobody -> ChromiumExtension.open(true));

    assertThat(window.opens(filled(path))).isEqualTo(status);

    assertThat(window.text()).contains(words);
    window.isAccessible();
  }

  private static Window windowOf(String account) {
    return WINDOWS.computeIfAbsent(account, name -> ChromiumExtension.open(true).signsInAs(name));
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
