package org.cairn.billing;

import static org.cairn.billing.Agency.EMPLOYMENTS;
import static org.cairn.billing.Agency.ENCOUNTERS;
import static org.cairn.billing.Agency.coaching;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ApprovedBases;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;

/** Whoever asks later who saw what learns on what basis. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AccessBasisIT {

  private final Person admin = Person.with(Roles.ADMIN);
  private final Person peer = Person.with(Roles.PEER);
  private final Board board = Board.of("us-mt");
  private final Agency agency = Agency.unknown();

  @Test
  void everyOperation_recordsItsTrueBasis_forEveryRoleThatMayAskForIt() throws Exception {
    agency.registeredBy(admin, "us-mt").then().statusCode(201);
    UUID employment = agency.employment(peer);
    UUID encounter = commandsOf(employment);
    UUID conflict = aConflict(employment);
    look(admin, Agency.AGENCIES + "/" + agency.id());
    look(agency.person(), Agency.AGENCIES + "/" + agency.id());
    for (Person party : List.of(peer, agency.person())) {
      look(party, EMPLOYMENTS);
      look(party, EMPLOYMENTS + "/" + employment);
      look(party, ENCOUNTERS);
      look(party, ENCOUNTERS + "/" + encounter);
    }
    look(board.person(), Conflicts.CONFLICTS);
    look(board.person(), Conflicts.CONFLICTS + "/" + conflict);
    Conflicts.settles(board, conflict, "confirmed").then().statusCode(200);
    board.sends(ImportExample.of(board).everything()).then().statusCode(200);
    agency.ends(employment, "\"v0\"", "2025-12-31", "moved_on").then().statusCode(200);

    ApprovedBases.ofLooksAndCommands(List.of(admin, peer, agency.person(), board.person()));
  }

  /**
   * @return one of the encounters
   */
  private UUID commandsOf(UUID employment) {
    Map<String, Object> one = day(employment, 1);
    agency.logs(one).then().statusCode(201);
    agency.logsAll(List.of(day(employment, 2), day(employment, 3))).then().statusCode(200);
    Agency.asks(peer).body(day(employment, 4)).post(ENCOUNTERS).then().statusCode(201);
    Agency.asks(peer)
        .body(Map.of("encounters", List.of(day(employment, 5), day(employment, 6))))
        .post(ENCOUNTERS + "/batch")
        .then()
        .statusCode(200);
    return UUID.fromString(ImportExample.id(one));
  }

  private UUID aConflict(UUID employment) {
    Agency other = Agency.in("us-mt");
    Map<String, Object> ours = day(employment, 7);
    agency.logs(ours).then().statusCode(201);
    other.logs(day(other.employment(peer), 7)).then().statusCode(201);
    return Conflicts.of(ours);
  }

  private static Map<String, Object> day(UUID employment, int day) {
    return coaching(
        employment, "2025-03-0" + day + "T09:00:00-07:00", "2025-03-0" + day + "T10:00:00-07:00");
  }

  private static void look(Person person, String path) {
    Agency.asks(person).get(path).then().statusCode(200);
  }
}
