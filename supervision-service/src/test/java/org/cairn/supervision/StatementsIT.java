package org.cairn.supervision;

import static org.cairn.supervision.Board.with;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ApprovedStatements;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.cairn.supervision.Board.Rows;
import org.junit.jupiter.api.Test;

/** What a command asks the database for, and that it asks as often for many rows as for one. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StatementsIT {

  private static final String FIVE = "2024-02-02T17:00:00Z";
  private static final String SIX = "2024-02-02T18:00:00Z";
  private static final String FIRST_DAY = "2024-01-01";

  private final ApprovedStatements statements = new ApprovedStatements();
  private final Board board = Board.of("us-mt");
  private final Visitor member =
      new Visitor(Person.with(Roles.BOARD_MEMBER).of("us-mt"), UUID.randomUUID());

  /** Two people with an agreement. */
  private record Supervision(Visitor supervisor, Visitor peer, UUID agreement) {}

  /** A session of the two. */
  private record Met(Visitor supervisor, Visitor peer, UUID session) {}

  /** A supervisor with those they supervise. */
  private record Group(Visitor supervisor, List<Visitor> peers) {

    private static Group of(int size) {
      Visitor supervisor = aSupervisor();
      List<Visitor> peers = Stream.generate(Visitor::aPeer).limit(size).toList();
      peers.forEach(peer -> supervisor.supervises(peer, FIRST_DAY));
      return new Group(supervisor, peers);
    }
  }

  @Test
  void everyCommand_sendsAsManyStatementsAsWereApproved() throws IOException {
    statements.count(
        "registerSupervisor",
        () -> Visitor.with(Roles.SUPERVISOR).registers("us-mt", "2015-01-01"));
    countAgreements();
    statements.count(
        "logWork", StatementsIT::signed, signed -> signed.peer().works("2024-02-01", 20));
    countSessions();
    statements.count("importSupervision of 1 row in each list", () -> histories(1), this::imports);
    statements.count(
        "importSupervision of 50 rows in each list", () -> histories(50), this::imports);
    statements.countRepetition("importSupervision", () -> histories(1), board::imports);

    statements.compare();
  }

  private void countAgreements() {
    statements.count(
        "proposeAgreement",
        () -> new Supervision(aSupervisor(), aPeer(), UUID.randomUUID()),
        both -> both.supervisor().proposesTo(both.peer(), FIRST_DAY));
    statements.count(
        "signAgreement",
        StatementsIT::proposed,
        proposed ->
            ClockOfTests.on(
                FIRST_DAY, () -> proposed.peer().signs(proposed.agreement(), "\"v0\"")));
    statements.count(
        "endAgreement",
        StatementsIT::signed,
        signed -> signed.peer().ends(signed.agreement(), "\"v1\"", "2024-06-30"));
  }

  private void countSessions() {
    statements.count(
        "logSession with 1 peer",
        StatementsIT::signed,
        signed -> signed.supervisor().meets(FIVE, SIX, signed.peer()));
    statements.count(
        "logSession with 3 peers",
        () -> Group.of(3),
        group -> group.supervisor().meets(FIVE, SIX, group.peers().toArray(Visitor[]::new)));
    statements.count(
        "attestSession",
        StatementsIT::met,
        met -> met.supervisor().attests(met.session(), "\"v0\""));
    statements.count(
        "disputeSession",
        StatementsIT::attested,
        met -> met.peer().disputes(met.session(), "\"v1\"", "did_not_take_place"));
    statements.count(
        "settleSessionDispute",
        StatementsIT::disputed,
        met -> member.settles(met.session(), "\"v2\"", "dismissed", "records_confirm_session"));
  }

  private static Supervision proposed() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    Response proposed = supervisor.proposesTo(peer, FIRST_DAY);
    return new Supervision(supervisor, peer, proposed.jsonPath().getUUID("agreementId"));
  }

  private static Supervision signed() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    return new Supervision(supervisor, peer, supervisor.supervises(peer, FIRST_DAY));
  }

  /** After work that asks for it. */
  private static Met met() {
    Supervision signed = signed();
    signed.peer().works("2024-02-01", 20).then().statusCode(201);
    UUID session = signed.supervisor().met(FIVE, SIX, signed.peer());
    return new Met(signed.supervisor(), signed.peer(), session);
  }

  private static Met attested() {
    Met met = met();
    met.supervisor().attests(met.session(), "\"v0\"").then().statusCode(200);
    return met;
  }

  private static Met disputed() {
    Met met = attested();
    met.peer().disputes(met.session(), "\"v1\"", "did_not_take_place").then().statusCode(200);
    return met;
  }

  /** Of as many people, in all four lists. */
  private Map<String, Object> histories(int number) {
    List<Map<String, Object>> supervisors = new ArrayList<>();
    List<Map<String, Object>> agreements = new ArrayList<>();
    List<Map<String, Object>> workLogs = new ArrayList<>();
    List<Map<String, Object>> sessions = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      UUID supervisor = UUID.randomUUID();
      UUID peer = board.peer();
      supervisors.add(Board.supervisor(supervisor));
      agreements.add(Board.agreement(UUID.randomUUID(), supervisor, peer));
      workLogs.add(Board.work(peer, "2024-02-01", 20));
      sessions.add(with(Board.session(supervisor, FIVE, SIX, peer), "attestedOn", "2024-02-05"));
    }
    return board.body(
        new Rows("supervisors", supervisors),
        new Rows("agreements", agreements),
        new Rows("workLogs", workLogs),
        new Rows("sessions", sessions));
  }

  private Response imports(Map<String, Object> body) {
    return board.imports(Visitor.aKey(), body);
  }
}
