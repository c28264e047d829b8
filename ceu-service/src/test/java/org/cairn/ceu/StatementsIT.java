package org.cairn.ceu;

import static org.cairn.ceu.Visitor.aCredit;
import static org.cairn.ceu.Visitor.aCreditFor;
import static org.cairn.ceu.Visitor.aTrainerOf;
import static org.cairn.ceu.Visitor.boardOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.testing.ApprovedStatements;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/**
 * What a command asks the database for, each time of somebody whose standing it changes. Of an
 * import only the inserts grow with its rows: Hibernate sends one for each credit, in batches.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StatementsIT {

  private final ApprovedStatements statements = new ApprovedStatements();
  private final Visitor trainer = aTrainerOf("school-" + UUID.randomUUID());
  private final Visitor staff = boardOf("zz");
  private final Board board = Board.of("zz");

  private record Recorded(Visitor peer, UUID credit) {}

  @Test
  void everyCommand_sendsAsManyStatementsAsWereApproved() throws IOException {
    statements.count(
        "reportCredit as peer", StatementsIT::aCertifiedPeer, peer -> peer.reports(aCredit()));
    statements.count(
        "reportCredit as trainer",
        StatementsIT::aCertifiedPeer,
        peer -> trainer.reports(aCreditFor(peer)));
    statements.countRepetition(
        "reportCredit",
        () -> aCreditFor(aCertifiedPeer()),
        (key, credit) -> trainer.reports(key, credit));
    statements.count(
        "refuseCredit",
        this::recorded,
        recorded -> staff.refuses(recorded.credit(), "\"v0\"", "not_attended"));
    statements.count(
        "disputeCredit",
        this::recorded,
        recorded -> recorded.peer().disputes(recorded.credit(), "\"v0\"", "not_attended"));
    statements.count(
        "settleCreditDispute",
        this::disputed,
        recorded -> staff.settles(recorded.credit(), "\"v1\"", "dismissed"));
    statements.count("importCredits of 1 row", () -> rows(1), board::sends);
    statements.count("importCredits of 50 rows", () -> rows(50), board::sends);

    statements.compare();
  }

  private static Visitor aCertifiedPeer() {
    Visitor peer = Visitor.aKnownPeer();
    peer.isCertified();
    return peer;
  }

  /** With another one, enough for what is required of the peer, and not without it. */
  private Recorded recorded() {
    Visitor peer = aCertifiedPeer();
    trainer.pushes(peer, 8, "2024-05-02");
    return new Recorded(peer, trainer.pushes(peer, 24, "2024-05-01"));
  }

  private Recorded disputed() {
    Recorded recorded = recorded();
    recorded.peer().disputes(recorded.credit(), "\"v0\"", "not_attended").then().statusCode(200);
    return recorded;
  }

  private Map<String, Object> rows(int number) {
    return board.body(
        Stream.generate(() -> Board.credit(board.aCertifiedPeer())).limit(number).toList());
  }
}
