package org.cairn.supervision;

import static org.cairn.supervision.Visitor.AGREEMENTS;
import static org.cairn.supervision.Visitor.SESSIONS;
import static org.cairn.supervision.Visitor.SUPERVISORS;
import static org.cairn.supervision.Visitor.WORK_LOGS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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

  @Test
  void everyRead_namesItsTrueBasis_forEveryRoleThatMayAskForIt() throws Exception {
    Visitor supervisor = Visitor.aSupervisor();
    Visitor peer = Visitor.aPeer();
    UUID agreement = supervisor.supervises(peer);
    UUID session = supervisor.met("2024-03-04T09:00:00Z", "2024-03-04T10:00:00Z", peer);
    look(supervisor, SUPERVISORS + "/" + supervisor.id());
    look(peer, WORK_LOGS);
    look(peer, peer.works("2024-03-04", 8).header("Location"));
    for (Visitor party : List.of(peer, supervisor)) {
      look(party, AGREEMENTS);
      look(party, AGREEMENTS + "/" + agreement);
      look(party, SESSIONS);
      look(party, SESSIONS + "/" + session);
      look(party, "/api/v1/peers/" + peer.id() + "/supervision");
    }

    peer.disputes(session, "\"v0\"", "did_not_take_place").then().statusCode(200);
    Visitor staff = board(Roles.BOARD_STAFF);
    Visitor member = board(Roles.BOARD_MEMBER);
    for (Visitor board : List.of(staff, member)) {
      look(board, SESSIONS + "/disputed");
      look(board, SESSIONS + "/" + session);
    }

    ApprovedBases.ofLooks(
        List.of(supervisor.person(), peer.person(), staff.person(), member.person()));
  }

  private static Visitor board(String role) {
    return new Visitor(Person.with(role).of("us-mt"), UUID.randomUUID());
  }

  private static void look(Visitor visitor, String path) {
    visitor.reads(path).then().statusCode(200);
  }
}
