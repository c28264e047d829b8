package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.aRegisteredPeer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of a board who is a peer as well sees their own cases and their board's in one list. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TwoCapacitiesIT {

  /** No other test opens anything there. */
  private static final String STATE = "us-nc";

  @Test
  void theyList_theirOwnOfAnotherState() {
    Visitor peer = aRegisteredPeer();
    UUID own = opened(peer.opens("zz", "cbhpss"));
    Visitor both = peer.alsoBoardOf("us-tx");

    assertThat(ids(both.reads(APPLICATIONS))).contains(own);
    assertThat(looksOf(both)).contains("own-record " + peer.peerId());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void theyPageThroughBoth_eachOnce_onItsTrueGround(int limit) {
    Visitor peer = aRegisteredPeer();
    Visitor applicant = aRegisteredPeer();
    List<UUID> newestLast =
        List.of(
            opened(peer.opens(STATE, "cbhpss")),
            opened(applicant.opens(STATE, "cbhpss")),
            opened(peer.opens("zz", "cbhpss")));
    UUID elsewhere = opened(applicant.opens("zz", "cbhpss"));
    Visitor both = peer.alsoBoardOf(STATE);

    List<UUID> read = new ArrayList<>();
    for (String path = APPLICATIONS + "?limit=" + limit; path != null; ) {
      Response page = both.reads(path);
      assertThat(ids(page)).hasSizeBetween(1, limit);
      read.addAll(ids(page));
      path = next(page);
    }

    assertThat(read)
        .doesNotHaveDuplicates()
        .containsSubsequence(newestLast.reversed())
        .doesNotContain(elsewhere);
    String own = String.valueOf(peer.peerId());
    String other = String.valueOf(applicant.peerId());
    assertThat(looksOf(both))
        .contains("own-record " + own)
        .noneMatch(look -> look.startsWith("board-") && look.contains(own))
        .noneMatch(look -> look.startsWith("own-") && look.contains(other))
        .anyMatch(look -> look.startsWith("board-of-jurisdiction ") && look.contains(other));
  }

  private static UUID opened(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.jsonPath().getUUID("applicationId");
  }

  private static List<UUID> ids(Response page) {
    page.then().statusCode(200);
    return page.jsonPath().getList("items.applicationId", UUID.class);
  }

  private static @Nullable String next(Response page) {
    String link = page.header("Link");
    return link == null ? null : link.replaceAll("^<([^>]+)>.*", "$1");
  }

  /** On what basis the log says that the list was shown to somebody, and of whom. */
  private static List<String> looksOf(Visitor visitor) {
    return ServiceDatabase.rows(
            "SELECT why || ' ' || array_to_string(whose, ',') AS look FROM audit.entry"
                + " WHERE who = ? AND action = 'listApplications'",
            visitor.subject())
        .stream()
        .map(row -> String.valueOf(row.get("look")))
        .toList();
  }
}
