package org.cairn.ceu;

import static org.cairn.ceu.Visitor.CREDITS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

  private final Visitor peer = Visitor.aKnownPeer();
  private final Visitor trainer = Visitor.aTrainerOf("school-" + UUID.randomUUID());
  private final Visitor staff = Visitor.boardOf("zz");
  private final Visitor member =
      new Visitor(Person.with(Roles.BOARD_MEMBER).of("zz"), null, UUID.randomUUID());

  @Test
  void everyLook_namesItsTrueGround_forEveryRoleThatMayAskForIt() throws Exception {
    Map<String, Object> credit = Visitor.aCreditFor(peer);
    credit.put("certificateNumber", "A-1");
    Response reported = trainer.reports(credit);
    reported.then().statusCode(201);
    for (Visitor visitor : List.of(peer, trainer, staff, member)) {
      look(visitor, CREDITS);
      look(visitor, CREDITS + "/" + reported.jsonPath().getUUID("creditId"));
    }
    for (Visitor visitor : List.of(peer, staff, member)) {
      look(visitor, "/api/v1/peers/" + peer.peerId() + "/education");
    }

    ApprovedBases.ofLooks(
        List.of(peer.person(), trainer.person(), staff.person(), member.person()));
  }

  private static void look(Visitor visitor, String path) {
    visitor.reads(path).then().statusCode(200);
  }
}
