package org.cairn.applications;

import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.DOCUMENTS;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;

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

/** The audit log says who saw what, and on what basis. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AccessBasisIT {

  private final Visitor staff = boardOf("zz");
  private final Visitor member = new Visitor(Person.with(Roles.BOARD_MEMBER).of("zz"));

  @Test
  void everyOperation_namesItsTrueGround_forEveryRoleThatMayAskForIt() throws Exception {
    Visitor peer = aRegisteredPeer();
    UUID withdrawn = peer.applies();
    peer.withdraws(withdrawn, "\"v0\"").then().statusCode(200);
    UUID application = peer.opens("zz", "youth_peer").jsonPath().getUUID("applicationId");
    UUID document = replacedAndReviewed(peer, application);
    replacedAndReviewed(staff, application);
    peer.hasEverythingAccepted(application, staff);
    staff.decides(application, "\"v0\"", DecidingIT.approval()).then().statusCode(200);
    Visitor other = aRegisteredPeer();
    UUID denied = other.opens("zz", "youth_peer").jsonPath().getUUID("applicationId");
    other.hasEverythingAccepted(denied, staff);
    member.decides(denied, "\"v0\"", DecidingIT.denialOnTraining()).then().statusCode(200);
    for (Visitor visitor : List.of(peer, staff, member)) {
      looksAt(visitor, peer, application, document);
    }
    look(peer, PEERS + "/me");
    Register.aRegister()
        .peer(UUID.randomUUID(), "2020-01-01")
        .importedBy(staff)
        .then()
        .statusCode(200);

    ApprovedBases.ofLooksAndCommands(List.of(peer.person(), staff.person(), member.person()));
  }

  private UUID replacedAndReviewed(Visitor by, UUID application) {
    UUID document =
        by.submits(application, "training-hours", SampleDocument.aPdf())
            .jsonPath()
            .getUUID("details.documentId");
    by.replaces(document, "\"v0\"", SampleDocument.aPdf()).then().statusCode(201);
    staff
        .reviews(document, "\"v1\"", Map.of("outcome", "rejected", "reason", "illegible"))
        .then()
        .statusCode(200);
    return document;
  }

  private void looksAt(Visitor visitor, Visitor peer, UUID application, UUID document) {
    look(visitor, APPLICATIONS);
    look(visitor, APPLICATIONS + "/" + application);
    look(visitor, APPLICATIONS + "/" + application + "/decision");
    look(visitor, APPLICATIONS + "/" + application + "/documents");
    look(visitor, DOCUMENTS + "/" + document);
    look(visitor, DOCUMENTS + "/" + document + "/versions/1/content");
    look(visitor, PEERS + "/" + peer.peerId());
    look(visitor, PEERS + "/" + peer.peerId() + "/certificates");
  }

  private static void look(Visitor visitor, String path) {
    visitor.reads(path).then().statusCode(200);
  }
}
