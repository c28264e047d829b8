package org.cairn.billing;

import static org.cairn.billing.Agency.coaching;
import static org.cairn.billing.Agency.with;
import static org.cairn.billing.ImportExample.NINE;
import static org.cairn.billing.ImportExample.TEN;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ApprovedStatements;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a command asks the database for, and that it asks as often for many rows as for one. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StatementsIT {

  private final ApprovedStatements statements = new ApprovedStatements();
  private final Person admin = Person.with(Roles.ADMIN);
  private final Agency agency = Agency.unknown();
  private final Board board = Board.of("us-mt");

  @BeforeEach
  void theAgencyIsRegistered() {
    agency.registeredBy(admin, "us-mt").then().statusCode(201);
  }

  @Test
  void everyCommand_sendsAsManyStatementsAsWereApproved() throws IOException {
    statements.count("registerAgency", () -> Agency.unknown().registeredBy(admin, "us-mt"));
    statements.count(
        "startEmployment",
        () -> Agency.registered(aPeer()),
        peer -> agency.employs(peer, "2024-03-01"));
    statements.count(
        "endEmployment",
        this::employment,
        employment -> agency.ends(employment, "\"v0\"", "2025-01-31", "moved_on"));
    statements.count("logEncounter", () -> encounters(1).getFirst(), agency::logs);
    statements.count("logEncounter in conflict", this::sameTimeElsewhere, agency::logs);
    statements.count("logEncounters of 1 row", () -> encounters(1), agency::logsAll);
    statements.count("logEncounters of 50 rows", () -> encounters(50), agency::logsAll);
    statements.count(
        "settleEncounterConflict",
        this::conflict,
        conflict -> Conflicts.settles(board, conflict, "confirmed"));
    statements.count("importBilling of 1 row in each list", () -> histories(1), board::sends);
    statements.count("importBilling of 50 rows in each list", () -> histories(50), board::sends);
    statements.countRepetition("importBilling", () -> histories(1), board::sends);

    statements.compare();
  }

  private static Person aPeer() {
    return Person.with(Roles.PEER);
  }

  private UUID employment() {
    return agency.employment(aPeer());
  }

  /** Of as many peers. */
  private List<Map<String, Object>> encounters(int number) {
    return Stream.generate(() -> coaching(employment(), NINE, TEN)).limit(number).toList();
  }

  /** To be logged, when another agency has logged one of the same peer. */
  private Map<String, Object> sameTimeElsewhere() {
    Person peer = aPeer();
    Agency other = Agency.in("us-mt");
    other.logs(coaching(other.employment(peer), NINE, TEN)).then().statusCode(201);
    return coaching(agency.employment(peer), NINE, TEN);
  }

  private UUID conflict() {
    Map<String, Object> encounter = sameTimeElsewhere();
    agency.logs(encounter).then().statusCode(201);
    return Conflicts.of(encounter);
  }

  private Map<String, Object> histories(int number) {
    List<ImportExample> all = Stream.generate(() -> ImportExample.of(board)).limit(number).toList();
    Map<String, Object> agencies =
        with(board.body(), "agencies", all.stream().map(ImportExample::agency).toList());
    Map<String, Object> employed =
        with(agencies, "employments", all.stream().map(ImportExample::employment).toList());
    return with(employed, "encounters", all.stream().map(ImportExample::encounter).toList());
  }
}
