package org.cairn.applications;

import static org.cairn.applications.Register.aRegister;
import static org.cairn.applications.SampleDocument.aPdf;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ApprovedStatements;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;

/** What a command asks the database for, and that it asks as often for many rows as for one. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StatementsIT {

  private static final String TRAINING = "training-hours";

  private final ApprovedStatements statements = new ApprovedStatements();
  private final Visitor staff = boardOf("zz");
  private final Visitor member = new Visitor(Person.with(Roles.BOARD_MEMBER).of("zz"));

  private record Applicant(Visitor peer, UUID application) {}

  private record Submitted(Visitor peer, UUID document) {}

  @Test
  void everyCommand_sendsAsManyStatementsAsWereApproved() throws IOException {
    statements.count("registerPeer", () -> aPeer().registers());
    statements.count(
        "openApplication", Visitor::aRegisteredPeer, peer -> peer.opens("zz", "youth_peer"));
    statements.countRepetition(
        "openApplication",
        Visitor::aRegisteredPeer,
        (key, peer) -> peer.opens(key, "zz", "youth_peer"));
    statements.count(
        "withdrawApplication",
        StatementsIT::anApplicant,
        applicant -> applicant.peer().withdraws(applicant.application(), "\"v0\""));
    countDocuments();
    countDecisions();
    statements.count(
        "importApplications of 1 row in each list",
        () -> register(1),
        register -> register.importedBy(staff));
    statements.count(
        "importApplications of 50 rows in each list",
        () -> register(50),
        register -> register.importedBy(staff));

    statements.compare();
  }

  private void countDocuments() {
    statements.count(
        "submitDocument",
        StatementsIT::anApplicant,
        applicant -> applicant.peer().submits(applicant.application(), TRAINING, aPdf()));
    statements.count(
        "replaceDocument",
        StatementsIT::submitted,
        submitted -> submitted.peer().replaces(submitted.document(), "\"v0\"", aPdf()));
    statements.count(
        "reviewDocument",
        StatementsIT::submitted,
        submitted -> staff.reviews(submitted.document(), "\"v0\"", Map.of("outcome", "accepted")));
  }

  private void countDecisions() {
    statements.count(
        "decideApplication to approve",
        this::withEverythingAccepted,
        application -> staff.decides(application, "\"v0\"", DecidingIT.approval()));
    statements.count(
        "decideApplication to deny",
        this::withEverythingAccepted,
        application -> member.decides(application, "\"v0\"", DecidingIT.denialOnTraining()));
  }

  private static Applicant anApplicant() {
    Visitor peer = aRegisteredPeer();
    return new Applicant(peer, peer.opens("zz", "youth_peer").jsonPath().getUUID("applicationId"));
  }

  private static Submitted submitted() {
    Applicant applicant = anApplicant();
    return new Submitted(
        applicant.peer(),
        SubmittingIT.documentOf(
            applicant.peer().submits(applicant.application(), TRAINING, aPdf())));
  }

  private UUID withEverythingAccepted() {
    Applicant applicant = anApplicant();
    applicant.peer().hasEverythingAccepted(applicant.application(), staff);
    return applicant.application();
  }

  /** Of as many people who are new, and of as many whose applications were imported before. */
  private Register register(int rows) {
    Register before = aRegister();
    Register register = aRegister();
    for (int i = 0; i < rows; i++) {
      UUID applicant = UUID.randomUUID();
      UUID denied = UUID.randomUUID();
      before.peer(applicant, "2016-01-10").application(denied, applicant, "2016-02-01");
      UUID peer = UUID.randomUUID();
      UUID withdrawn = UUID.randomUUID();
      register
          .peer(peer, "2016-01-10")
          .application(withdrawn, peer, "2016-02-01")
          .withdrawal(withdrawn, "2016-03-01")
          .denial(denied, "2016-03-01", TRAINING)
          .certificate(UUID.randomUUID(), peer, "2017-07-01", "2019-06-01");
    }
    before.importedBy(staff).then().statusCode(200);
    return register;
  }
}
