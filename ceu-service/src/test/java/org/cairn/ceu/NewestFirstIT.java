package org.cairn.ceu;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.Board.credit;
import static org.cairn.ceu.Board.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** An imported row brings an id of its sender's, which says nothing of when it was. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NewestFirstIT {

  @Test
  void credits_areListedByTheDayOnWhichTheyWereEarned() {
    Board board = Board.of("us-pa");
    UUID peer = board.aCertifiedPeer();
    String tail = peer.toString().substring(24);
    assertThat(
            board.bringsIn(
                with(
                    with(credit(peer), "creditId", "00000000-0000-4000-8000-" + tail),
                    "on",
                    "2024-05-02"),
                with(
                    with(credit(peer), "creditId", "ffffffff-ffff-4fff-bfff-" + tail),
                    "on",
                    "2021-05-01")))
        .containsExactly("recorded", "recorded");

    assertThat(
            given()
                .auth()
                .oauth2(board.person().token())
                .get("/api/v1/credits")
                .jsonPath()
                .getList("items.on", String.class))
        .containsExactly("2024-05-02", "2021-05-01");
  }
}
