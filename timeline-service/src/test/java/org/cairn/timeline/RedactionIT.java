package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.ids;
import static org.cairn.timeline.Page.soon;
import static org.cairn.timeline.RelationsIT.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.billing.EmploymentEnded;
import org.cairn.contracts.supervision.WorkLogged;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each role sees its part of a timeline and of the standing, and nothing else. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RedactionIT {

  private final AWorkingPeer path = new AWorkingPeer();

  @BeforeEach
  void aWorkingPeer() {
    path.whoIsKnown();
  }

  @Test
  void thePeer_seesEverything() {
    assertThat(path.asPeer("").entries())
        .isEqualTo(path.all().reversed().stream().map(Fact::idText).toList());
    assertThat(keysOfStanding(path.asPeer("")))
        .containsExactlyInAnyOrder(
            "certificates", "supervision", "education", "employments", "agreements");
  }

  @ParameterizedTest
  @ValueSource(strings = {"board-staff", "board-member"})
  void aBoard_seesWhatConcernsItsStateOrNone(String role) {
    Page page = Page.of(path.peer.id(), Person.with(role).of(AWorkingPeer.PATH));

    assertThat(page.entries())
        .hasSize(path.all().size() - 1)
        .doesNotContain(path.encountered.idText());
    assertThat(keysOfStanding(page)).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyst", "trainer", "auditor", "admin"})
  void aRoleWithoutPersons_isRefused_withAnyParameter(String role) {
    for (String query : List.of("", "?at=2026-04-01", "?chapter=work", "/stream")) {
      Page page =
          Page.at("/api/v1/timelines/" + path.peer.id() + query, Person.with(role).of("zz"));
      assertProblem(page.answer(), 403, "role-missing");
    }
  }

  @Test
  void anAgency_seesItsOwnEmployment_andNothingElse() {
    Page page = path.asAgency("");

    assertThat(page.entries()).isEqualTo(ids(path.employmentEnded, path.employed));
    assertThat(page.answer().asString())
        .doesNotContain(path.anotherAgency.toString())
        .doesNotContain(path.supervisor.toString());
    assertThat(path.asAgency("?chapter=supervision").entries()).isEmpty();
    assertThat(path.asAgency("?chapter=work&order=happened").entries())
        .isEqualTo(ids(path.employmentEnded, path.employed));
  }

  @Test
  void anAgency_seesWhetherThePeerCouldBill_onTheDaysOfEmployment() {
    Page employed = path.asAgency("?at=2026-06-30");
    Page before = path.asAgency("?at=2026-03-14");
    Page after = path.asAgency("?at=2026-07-01");

    assertThat(keysOfStanding(employed)).containsExactlyInAnyOrder("certificates", "employments");
    assertThat(strings(employed, "standing.certificates.status")).containsExactly("active");
    assertThat(strings(employed, "standing.employments.agencyId"))
        .containsExactly(path.agency.toString());
    for (Page outside : List.of(before, after)) {
      assertThat(strings(outside, "standing.certificates.status")).isEmpty();
      assertThat(strings(outside, "standing.employments.agencyId")).isEmpty();
    }
  }

  @Test
  void anAgency_thatDoesNotEmployThePeer_orIsUnknown_doesNotFindThem() {
    String stranger = "org-" + UUID.randomUUID();
    publish(Registration.ofAgency(UUID.randomUUID(), stranger));
    var other = new AWorkingPeer();
    other.whoIsKnown();

    assertProblem(path.asAgency(stranger, "").answer(), 404, "not-found");
    assertProblem(path.asAgency(other.organization, "").answer(), 404, "not-found");
    assertProblem(path.asAgency("org-nobody", "").answer(), 404, "not-found");
    assertProblem(Page.of(path.peer.id(), Person.with(Roles.AGENCY)).answer(), 404, "not-found");
  }

  @Test
  void anOrganizationsAgencies_areOneReader_andNoneCanBeClaimedByAnother() {
    publish(Registration.ofAgency(path.anotherAgency, path.organization));
    soon()
        .untilAsserted(() ->
            assertThat(path.asAgency("").entries())
                .isEqualTo(ids(path.employmentEnded, path.employedElsewhere, path.employed)));
    String thief = "org-" + UUID.randomUUID();
    UUID own = UUID.randomUUID();
    publish(Registration.ofAgency(path.agency, thief));
    publish(Registration.ofAgency(own, thief));
    publish(path.employedBy(own));

    soon().until(() -> path.asAgency(thief, "").status() == 200);

    assertThat(path.asAgency(thief, "").entries()).hasSize(1);
  }

  @Test
  void aSupervisor_seesWhatBothDid_andTheDaysOfTheAgreement() {
    Page page = path.asSupervisor("");

    assertThat(page.entries())
        .isEqualTo(
            ids(
                path.agreementEnded,
                path.supervised,
                path.attested,
                path.met,
                path.agreed,
                path.worked));
    assertThat(path.asSupervisor("?chapter=work").entries()).isEmpty();
    assertThat(path.asSupervisor("?chapter=supervision&order=happened").entries()).hasSize(6);
  }

  @Test
  void aSupervisor_seesTheStandingOfSupervision_onTheDaysOfTheAgreement() {
    Page during = path.asSupervisor("?at=2026-05-31");
    Page after = path.asSupervisor("?at=2026-06-01");

    assertThat(keysOfStanding(during)).containsExactlyInAnyOrder("supervision", "agreements");
    assertThat(strings(during, "standing.supervision.state")).containsExactly("overdue");
    assertThat(strings(during, "standing.agreements.supervisorId"))
        .containsExactly(path.supervisor.toString());
    assertThat(strings(after, "standing.supervision.state")).isEmpty();
    assertThat(strings(after, "standing.agreements.supervisorId")).isEmpty();
  }

  @Test
  void aSupervisorWithoutASignedAgreement_doesNotFindThePeer_evenAfterASession() {
    var other = Person.with(Roles.SUPERVISOR);
    var another = new AWorkingPeer();
    publish(Registration.ofSupervisor(path.anotherSupervisor, other));
    another.whoIsKnown();

    assertProblem(Page.of(path.peer.id(), other).answer(), 404, "not-found");
    assertProblem(Page.of(path.peer.id(), another.supervisorSignIn).answer(), 404, "not-found");
    assertProblem(
        Page.of(path.peer.id(), Person.with(Roles.SUPERVISOR)).answer(), 404, "not-found");
  }

  @Test
  void factsOnHold_areShownToReadersWhoMightSeeTheirType() {
    Fact certificate =
        path.certified("2028-03-10", "2030-03-09").ofType(next(CertificateIssued.TYPE));
    Fact work = path.worked("2026-05-02", null).ofType(next(WorkLogged.TYPE));
    Fact employment = path.employedBy(path.agency).ofType(next(EmploymentEnded.TYPE));
    publish(certificate, work, employment);
    soon().untilAsserted(() -> assertThat(path.asPeer("").onHold()).hasSize(3));

    assertThat(path.asAgency("").onHold()).isEqualTo(ids(certificate));
    assertThat(path.asSupervisor("").onHold()).isEqualTo(ids(work));
  }

  private static String next(String type) {
    return type.replace(".v1", ".v9");
  }

  @Test
  void aStream_isRedactedLikeThePage_andEndsWithTheRelationship() {
    String agency = Person.with(Roles.AGENCY).tokenActingFor(path.organization);
    UUID unknown = UUID.randomUUID();
    try (var employer = Follower.of(path.peer.id(), agency, unknown.toString());
        var supervisor =
            Follower.of(path.peer.id(), path.supervisorSignIn.token(), unknown.toString())) {
      Fact worked = path.worked("2026-05-02", null);
      Fact workedAfter = path.worked("2026-06-10", null);
      Fact employed = path.employedBy(path.agency);
      publish(worked, workedAfter, employed);

      soon().until(() -> employer.ids().contains(employed.idText()));
      soon().until(() -> supervisor.ids().contains(worked.idText()));
      assertThat(entriesOf(employer)).isEqualTo(ids(path.employed, path.employmentEnded, employed));
      assertThat(entriesOf(supervisor))
          .isEqualTo(
              ids(
                  path.worked,
                  path.agreed,
                  path.met,
                  path.attested,
                  path.supervised,
                  path.agreementEnded,
                  worked));
    }
  }

  private static List<String> entriesOf(Follower follower) {
    return follower.events().stream()
        .filter(event -> !event.type().equals("restarted"))
        .map(Follower.Event::id)
        .toList();
  }

  @Test
  void everyRead_isAudited_withItsBasis() throws SQLException {
    assertThat(reasons()).contains("own-record", "supervisor-of", "employer");
  }

  private List<String> reasons() throws SQLException {
    try (Connection connection = PlatformResource.administrator();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT DISTINCT why FROM audit.entry WHERE ? = ANY (whose)")) {
      statement.setObject(1, path.peer.id());
      var reasons = new java.util.ArrayList<String>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          reasons.add(result.getString(1));
        }
      }
      return reasons;
    }
  }

  private static List<String> strings(Page page, String path) {
    return page.answer().jsonPath().getList(path, String.class);
  }

  private static java.util.Set<String> keysOfStanding(Page page) {
    return page.answer().jsonPath().<String, Object>getMap("standing").keySet();
  }
}
