package org.cairn.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.ids;
import static org.cairn.timeline.Page.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.billing.EmploymentStarted;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see whose timeline, and how much of it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RelationsIT {

  private static final String PATH = "zz";
  private static final String THERE = "yy";
  private static final String TIMELINE = "/api/v1/timelines/";

  private final APeer peer = new APeer();
  private final Fact registered = peer.registered();
  private final Fact openedHere = peer.opened(PATH);
  private final Fact openedThere = peer.opened(THERE);

  @BeforeEach
  void aPeerWithApplicationsInTwoStates() {
    publish(registered, openedHere, openedThere);
    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).hasSize(3));
  }

  @Test
  void withoutAToken_accessIsRefused() {
    Response answer = given().get(TIMELINE + peer.id());

    assertProblem(answer, 401, "token-missing");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void aTokenThatIsExpired_forElsewhere_ofAnotherIssuer_orForged_isNotAccepted() {
    assertProblem(with(peer.signIn().expiredToken()), 401, "token-invalid");
    assertProblem(with(peer.signIn().tokenForElsewhere()), 401, "token-invalid");
    assertProblem(with(peer.signIn().tokenOfAnotherIssuer()), 401, "token-invalid");
    assertProblem(with(peer.signIn().forgedToken()), 401, "token-invalid");
    assertProblem(with("no.token.atall"), 401, "token-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trainer", "analyst", "auditor", "admin"})
  void anotherRole_isRefused(String role) {
    assertProblem(Page.of(peer.id(), Person.with(role)), 403, "role-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor", "agency"})
  void aCallerWithNoRelationship_doesNotFindThePeer(String role) {
    assertProblem(Page.of(peer.id(), Person.with(role)), 404, "not-found");
  }

  @Test
  void aPeer_seesAllOfTheirOwnTimeline() {
    assertThat(Page.of(peer).entries()).isEqualTo(ids(openedThere, openedHere, registered));
  }

  @Test
  void anotherPeersTimeline_isNotFound() {
    var other = new APeer();
    publish(other.registered());
    soon().untilAsserted(() -> assertThat(Page.of(other).status()).isEqualTo(200));

    assertProblem(Page.of(peer.id(), other.signIn()), 404, "not-found");
    assertProblem(Page.of(UUID.randomUUID(), other.signIn()), 404, "not-found");
  }

  @Test
  void aCallerWhoMayHaveJustRegistered_isAskedToTryAgain() {
    var newcomer = Person.with(Roles.PEER);

    Page page = Page.of(UUID.randomUUID(), newcomer);

    assertProblem(page, 409, "registration-pending");
    assertThat(page.answer().header("Retry-After")).isEqualTo("1");
  }

  @Test
  void aNewcomerWhoNamesAnotherPeer_doesNotFindThem() {
    assertProblem(Page.of(peer.id(), Person.with(Roles.PEER)), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"board-staff", "board-member"})
  void aBoard_seesWhatConcernsItsStateOrNone(String role) {
    Page page = Page.of(peer.id(), Person.with(role).of(PATH));

    assertThat(page.entries()).isEqualTo(ids(openedHere, registered));
  }

  @Test
  void aBoardOfTwoStates_seesBoth() {
    Page page = Page.of(peer.id(), Person.with(Roles.BOARD_STAFF).of(PATH, THERE));

    assertThat(page.entries()).isEqualTo(ids(openedThere, openedHere, registered));
  }

  @Test
  void theBoardOfAStateThePeerDoesNotApplyTo_doesNotFindThem() {
    assertProblem(Page.of(peer.id(), Person.with(Roles.BOARD_STAFF).of("xx")), 404, "not-found");
    assertProblem(Page.of(peer.id(), Person.with(Roles.BOARD_STAFF)), 404, "not-found");
    assertProblem(
        Page.of(UUID.randomUUID(), Person.with(Roles.BOARD_STAFF).of(PATH)), 404, "not-found");
  }

  @Test
  void theBoardOfAStateWhereThePeerOnlyWorks_doesNotFindThem() {
    var day = LocalDate.of(2026, 3, 2);
    var said =
        new EmploymentStarted(
            UUID.randomUUID(), peer.id(), UUID.randomUUID(), "xx", day, Instant.EPOCH, null);
    Fact employed = peer.announcing(EmploymentStarted.TYPE, "xx", EventJson.write(said));
    publish(employed);
    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).contains(employed.idText()));

    assertProblem(Page.of(peer.id(), Person.with(Roles.BOARD_STAFF).of("xx")), 404, "not-found");
  }

  @Test
  void aPeerWhoIsAlsoOnABoard_seesTheirOwnTimeline_andOthersAsBoard() {
    var both =
        new Person(
            peer.signIn().subject(),
            java.util.Set.of(Roles.PEER, Roles.BOARD_STAFF),
            java.util.List.of("xx"));

    assertThat(Page.of(peer.id(), both).entries()).hasSize(3);
  }

  @Test
  void factsOnHoldForAnotherState_areNotShownToABoard() {
    Fact heldThere = peer.opened(THERE).ofType(ApplicationOpened.TYPE.replace(".v1", ".v9"));
    Fact heldHere = peer.opened(PATH);
    publish(heldThere, heldHere);
    soon().untilAsserted(() -> assertThat(Page.of(peer).onHold()).hasSize(2));

    Page page = Page.of(peer.id(), Person.with(Roles.BOARD_STAFF).of(PATH));

    assertThat(page.onHold()).isEqualTo(ids(heldHere));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "me", "019aab3c-7d10-7a55-8f1e", "%27%20OR%201%3D1", "null"})
  void anInvalidId_isNotFound(String id) {
    assertProblem(Page.at(TIMELINE + id, peer.signIn()), 404, "not-found");
  }

  private Response with(String token) {
    return given().auth().oauth2(token).get(TIMELINE + peer.id());
  }

  private static void assertProblem(Page page, int status, String kind) {
    assertProblem(page.answer(), status, kind);
  }

  static void assertProblem(Response answer, int status, String kind) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("type"))
        .isEqualTo("https://cairn.example/problems/" + kind);
    assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("org.cairn");
  }
}
