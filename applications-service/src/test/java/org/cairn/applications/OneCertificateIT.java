package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.applications.Register.aRegister;
import static org.cairn.applications.Register.outcomes;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.LockedTable;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;

/** Nobody holds two certificates for one credential on one day, and renewals lie within theirs. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OneCertificateIT {

  private static final String AS_OPENED = "\"v0\"";

  private final Visitor board = boardOf("zz");
  private final Visitor member = new Visitor(Person.with(Roles.BOARD_MEMBER).of("zz"));
  private final UUID peer = UUID.randomUUID();

  @Test
  void whoHoldsACertificate_doesNotApplyForItAgain_butForAnother() {
    Visitor holder = aRegisteredPeer();
    UUID application = holder.opens("zz", "youth_peer").jsonPath().getUUID("applicationId");
    holder.hasEverythingAccepted(application, board);
    board.decides(application, AS_OPENED, DecidingIT.approval()).then().statusCode(200);

    Response again = holder.opens("zz", "youth_peer");

    assertProblem(again, 409, "already-certified");
    assertThat(again.asString()).contains("Renew it");
    holder.opens("zz", "cbhpss").then().statusCode(201);
    holder.opens("us-mt", "cbhpss").then().statusCode(201);
  }

  @Test
  void aCertificateThatWasImportedMeanwhile_isFoundWhenItIsDecided() {
    UUID application = anImportedApplication();
    outcomes(aCertificateOfToday(UUID.randomUUID()).importedBy(board));

    Response decided = member.decides(application, AS_OPENED, DecidingIT.approval());

    assertProblem(decided, 409, "already-certified");
    assertThat(board.reads(Visitor.APPLICATIONS + "/" + application).jsonPath().getString("status"))
        .isEqualTo("open");
  }

  @Test
  void anImportAndADecisionAtOnce_makeOneCertificate_whoeverIsFirst() {
    for (boolean decisionFirst : new boolean[] {true, false}) {
      var race = new OneCertificateIT();
      race.run(decisionFirst);
    }
  }

  private void run(boolean decisionFirst) {
    UUID application = anImportedApplication();
    Register register = aCertificateOfToday(UUID.randomUUID());
    Response decision;
    Response bringing;
    try (var together = new Together();
        var certificates = new LockedTable("certificate")) {
      if (decisionFirst) {
        var first = together.send(() -> decide(application));
        certificates.awaitWaiting(1);
        var second = together.send(() -> register.importedBy(board));
        certificates.release();
        decision = Together.answerOf(first);
        bringing = Together.answerOf(second);
      } else {
        var first = together.send(() -> register.importedBy(board));
        certificates.awaitWaiting(1);
        var second = together.send(() -> decide(application));
        certificates.release();
        bringing = Together.answerOf(first);
        decision = Together.answerOf(second);
      }
    }

    assertThat(ServiceDatabase.count("SELECT FROM certificate WHERE peer_id = ?", peer))
        .isEqualTo(1);
    if (decisionFirst) {
      assertThat(decision.statusCode()).isEqualTo(200);
      assertThat(outcomes(bringing))
          .containsExactly(
              "/certificates/0 refused already-certified at /certificates/0/certifiedOn");
    } else {
      assertThat(outcomes(bringing)).containsExactly("/certificates/0 recorded");
      assertProblem(decision, 409, "already-certified");
    }
  }

  private Response decide(UUID application) {
    return member.decides(application, AS_OPENED, DecidingIT.approval());
  }

  /** Of a peer whose record the board imported, with every document accepted. */
  private UUID anImportedApplication() {
    UUID application = UUID.randomUUID();
    String yesterday = DecidingIT.today().minusDays(1).toString();
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .row(
                "applications",
                Map.of(
                    "applicationId",
                    application,
                    "peerId",
                    peer,
                    "credentialType",
                    "youth_peer",
                    "openedOn",
                    yesterday))
            .importedBy(board));
    board.hasEverythingAccepted(application, board);
    return application;
  }

  private Register aCertificateOfToday(UUID certificate) {
    return aRegister()
        .row(
            "certificates",
            Map.of(
                "certificateId",
                certificate,
                "peerId",
                peer,
                "credentialType",
                "youth_peer",
                "certifiedOn",
                DecidingIT.today().toString()));
  }

  @Test
  void twoCertificatesOfOneTime_areNotImported_butOneAfterTheOther() {
    UUID first = UUID.randomUUID();

    Response answer =
        aRegister()
            .peer(peer, "2010-01-10")
            .certificate(first, peer, "2016-07-01")
            .certificate(UUID.randomUUID(), peer, "2016-08-01")
            .certificate(UUID.randomUUID(), peer, "2024-08-01")
            .importedBy(board);

    assertThat(outcomes(answer))
        .containsExactly(
            "/peers/0 recorded",
            "/certificates/0 recorded",
            "/certificates/1 refused already-certified at /certificates/1/certifiedOn",
            "/certificates/2 recorded");
    assertThat(
            outcomes(
                aRegister().certificate(UUID.randomUUID(), peer, "2016-09-01").importedBy(board)))
        .containsExactly(
            "/certificates/0 refused already-certified at /certificates/0/certifiedOn");
  }

  @Test
  void theDatabase_keepsTwoCertificatesApart_whoeverWrites() {
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .certificate(UUID.randomUUID(), peer, "2024-07-01")
            .importedBy(board));

    assertThatThrownBy(() ->
            execute(
                """
                INSERT INTO certificate (id, number, peer_id, jurisdiction, credential_type,
                    certified_on, conditional, pack_version, imported_from, licensed_until)
                SELECT gen_random_uuid(), gen_random_uuid(), peer_id, jurisdiction, credential_type,
                       certified_on + 1, false, pack_version, imported_from, licensed_until
                  FROM certificate WHERE peer_id = '%s'
                """
                    .formatted(peer)))
        .hasMessageContaining("certificate_one_at_a_time");
  }

  @Test
  void twoImportsOfOneCertificateAtOnce_withOtherRenewals_leaveThoseOfOne() {
    UUID certificate = UUID.randomUUID();
    outcomes(aRegister().peer(peer, "2016-01-10").importedBy(board));
    Response one;
    Response other;
    try (var together = new Together();
        var held = new LockedTable("certificate_renewal")) {
      var first =
          together.send(() ->
              aRegister()
                  .certificate(certificate, peer, "2017-07-01", "2019-06-01")
                  .importedBy(board));
      held.awaitWaiting(1);
      var second =
          together.send(() ->
              aRegister()
                  .certificate(certificate, peer, "2020-07-01", "2022-06-01")
                  .importedBy(board));
      held.release();
      one = Together.answerOf(first);
      other = Together.answerOf(second);
    }

    assertThat(outcomes(one)).containsExactly("/certificates/0 recorded");
    assertThat(outcomes(other))
        .containsExactly("/certificates/0 refused id-taken at /certificates/0");
    assertThat(
            ServiceDatabase.count(
                """
                SELECT FROM certificate_renewal r JOIN certificate c ON c.id = r.certificate_id
                 WHERE c.id = ? AND r.renewed_on >= c.certified_on AND r.renewed_on < c.ends_before
                """,
                certificate))
        .isEqualTo(1);
  }

  @Test
  void theDatabase_keepsARenewalWithinItsCertificate_whoeverWrites() {
    UUID certificate = UUID.randomUUID();
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .certificate(certificate, peer, "2017-07-01", "2019-06-01")
            .importedBy(board));

    for (String day : List.of("2017-06-30", "2035-01-01")) {
      assertThatThrownBy(() ->
              execute(
                  """
                  INSERT INTO certificate_renewal
                  SELECT id, '2040-12-31', '%s', certified_on, ends_before
                    FROM certificate WHERE id = '%s'
                  """
                      .formatted(day, certificate)))
          .describedAs(day)
          .hasMessageContaining("renewal_within_its_certificate");
    }
  }

  @Test
  void theDaysOfARenewal_areThoseOfItsCertificate() {
    UUID certificate = UUID.randomUUID();
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .certificate(certificate, peer, "2017-07-01", "2019-06-01")
            .importedBy(board));

    assertThatThrownBy(() ->
            execute(
                "UPDATE certificate_renewal SET certified_on = '2010-01-01' WHERE certificate_id ="
                    + " '"
                    + certificate
                    + "'"))
        .hasMessageContaining("renewal_of_these_days");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = ServiceDatabase.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
