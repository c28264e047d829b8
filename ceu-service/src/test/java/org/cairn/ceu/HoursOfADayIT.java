package org.cairn.ceu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.Visitor.aCredit;
import static org.cairn.ceu.Visitor.aCreditFor;
import static org.cairn.ceu.Visitor.aKnownPeer;
import static org.cairn.ceu.Visitor.aTrainerOf;
import static org.cairn.ceu.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;

/** A day has 24 hours; hours that are disputed keep their place in it until they are refused. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class HoursOfADayIT {

  private final Visitor peer = aKnownPeer();
  private final Visitor trainer = aTrainerOf("school-" + UUID.randomUUID());
  private final Visitor board = boardOf("zz");
  private final Board importing = Board.of("zz");

  @Test
  void disputedHours_keepTheirPlace_untilTheDisputeIsUpheld() {
    importedToo();
    UUID dismissed = pushed(20);
    peer.disputes(dismissed, "\"v0\"", "not_attended").then().statusCode(200);

    assertProblem(peer.reports(aCredit("hours", 5)), 422, "more-than-24-hours");
    assertThat(importing.bringsIn(aRow(5)))
        .containsExactly("refused more-than-24-hours /credits/0/hours");
    UUID upheld = pushed(4);
    peer.disputes(upheld, "\"v0\"", "hours_differ").then().statusCode(200);
    board.settles(dismissed, "\"v1\"", "dismissed").then().statusCode(200);
    board.settles(upheld, "\"v1\"", "upheld").then().statusCode(200);
    assertThat(importing.bringsIn(aRow(4))).containsExactly("recorded");
  }

  /** As it may have been filled before disputed hours kept their place. */
  @Test
  void aDayThatIsFullWithoutThem_isInTheWay_untilSomethingOfItIsRefused() {
    UUID disputed = pushed(19);
    peer.disputes(disputed, "\"v0\"", "not_attended").then().statusCode(200);
    UUID other = id(peer.reports(aCredit("hours", 5)));
    ServiceDatabase.execute("UPDATE credit SET hours = 20 WHERE id = '%s'".formatted(disputed));

    Response refused = board.settles(disputed, "\"v1\"", "dismissed");

    assertProblem(refused, 409, "credit-day-full");
    assertThat(refused.jsonPath().getString("detail")).contains("2024-05-01 have 5 hours");
    board.refuses(other, "\"v0\"", "not_attended").then().statusCode(200);
    board.settles(disputed, "\"v1\"", "dismissed").then().statusCode(200);
  }

  /** A day has 24 hours, however many say at the same moment what it was filled with. */
  @Test
  void hoursOfOneDayAtTheSameMoment_areNeverMoreThan24() {
    importedToo();
    List<Future<Response>> sent = new ArrayList<>();
    try (var together = new Together()) {
      for (int i = 0; i < 5; i++) {
        sent.add(together.send(() -> trainer.reports(with(aCreditFor(peer), 8))));
        sent.add(together.send(() -> peer.reports(aCredit("hours", 8))));
        sent.add(together.send(() -> importing.sends(importing.body(List.of(aRow(8))))));
      }
      assertThat(Together.statuses(sent))
          .allMatch(status -> List.of(200, 201, 422).contains(status));
    }
    assertThat(
            ServiceDatabase.rows(
                    "SELECT sum(hours) AS hours FROM credit WHERE peer_id = ?", peer.peerId())
                .getFirst()
                .get("hours"))
        .hasToString("24.00");
    assertThat(
            ServiceDatabase.count(
                "SELECT FROM outbox WHERE subject = ? AND type = ?",
                peer.peerId(),
                CreditEarned.TYPE))
        .isEqualTo(3);
  }

  private void importedToo() {
    ServiceDatabase.execute(
        "INSERT INTO imported_peer (peer_id, jurisdiction) VALUES ('%s', 'zz')"
            .formatted(peer.peerId()));
  }

  private Map<String, Object> aRow(int hours) {
    return Board.with(
        Board.with(Board.credit(peer.peerId()), "on", String.valueOf(aCredit().get("on"))),
        "hours",
        hours);
  }

  private static Map<String, Object> with(Map<String, Object> credit, int hours) {
    return Board.with(credit, "hours", hours);
  }

  private UUID pushed(int hours) {
    return trainer.pushes(peer, hours, "2024-05-01");
  }

  private static UUID id(Response answer) {
    return answer.jsonPath().getUUID("creditId");
  }
}
