package org.cairn.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.billing.Agency.ENCOUNTERS;
import static org.cairn.billing.Agency.coaching;
import static org.cairn.billing.Agency.with;
import static org.cairn.billing.Conflicts.CONFLICTS;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.billing.EncounterAggregate;
import org.cairn.contracts.billing.EncounterConflictFound;
import org.cairn.contracts.billing.EncounterConflictSettled;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two agencies logged one peer at one time: who learns what, and who settles it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ConflictingEncountersIT {

  private static final String NINE = "2025-03-03T09:00:00-07:00";
  private static final String HALF_PAST = "2025-03-03T09:30:00-07:00";
  private static final String TEN = "2025-03-03T10:00:00-07:00";
  private static final String ELEVEN = "2025-03-03T11:00:00-07:00";
  private static final String NOON = "2025-03-03T12:00:00-07:00";

  private final Person peer = Person.with(Roles.PEER);
  private final Board board = Board.of("us-mt");
  private final Agency agency = Agency.unknown();
  private final Agency second = Agency.unknown();
  private UUID here = UUID.randomUUID();
  private UUID there = UUID.randomUUID();

  @BeforeEach
  void twoAgenciesEmployThePeer() {
    agency.registeredBy(Person.with(Roles.ADMIN), "us-mt").then().statusCode(201);
    second.registeredBy(Person.with(Roles.ADMIN), "us-mt").then().statusCode(201);
    here = agency.employment(peer);
    there = second.employment(peer);
  }

  @Test
  void neitherKeepsTheOtherFromLogging_andTheAnswerIsThatOfAnyOther() {
    agency.logs(coaching(here, NINE, TEN)).then().statusCode(201);

    Response beside = second.logs(coaching(there, HALF_PAST, ELEVEN));
    Response alone = second.logs(coaching(there, ELEVEN, NOON));

    assertThat(beside.statusCode()).isEqualTo(alone.statusCode()).isEqualTo(201);
    assertThat(beside.jsonPath().getMap("").keySet())
        .isEqualTo(alone.jsonPath().getMap("").keySet());
    assertThat(beside.header("ETag")).isEqualTo(alone.header("ETag"));
  }

  /** Refused for another reason on purpose: nothing is stored, and nothing is learned. */
  @Test
  void whatIsRefused_saysNothingOfOthers() {
    agency.logs(coaching(here, NINE, TEN)).then().statusCode(201);

    for (String time : List.of(NINE, ELEVEN)) {
      Map<String, Object> probe =
          with(coaching(there, time, time.equals(NINE) ? TEN : NOON), "groupSize", 0);
      assertThat(pointers(second.logs(probe))).containsExactly("/groupSize");
      assertThat(pointers(agency.logs(with(probe, "employmentId", here))))
          .containsExactly("/groupSize");
    }
  }

  @Test
  void anOverlapOfOnesOwnEncounters_isRefused() {
    agency.logs(coaching(here, NINE, TEN)).then().statusCode(201);

    assertProblem(agency.logs(coaching(here, HALF_PAST, ELEVEN)), 422, "overlap");
    assertThat(agency.logs(coaching(here, TEN, ELEVEN)).statusCode()).isEqualTo(201);
  }

  @Test
  void eachOfBoth_isFoundOnce_asAFactOfThePeer() {
    Map<String, Object> ours = coaching(here, NINE, ELEVEN);
    Map<String, Object> theirs = coaching(there, NINE, TEN);
    Map<String, Object> theirNext = coaching(there, TEN, ELEVEN);
    agency.logs(ours).then().statusCode(201);
    second.logsAll(List.of(theirs, theirNext)).then().statusCode(200);

    for (Map<String, Object> each : List.of(ours, theirs, theirNext)) {
      List<Map<String, @Nullable Object>> facts = factsOf(each);
      assertThat(facts).hasSize(2);
      assertThat(facts.getLast()).containsEntry("type", EncounterConflictFound.TYPE);
      var fact =
          EventJson.read(ServiceDatabase.payloadOf(facts.getLast()), EncounterConflictFound.class);
      assertThat(fact.encounterId()).hasToString(ImportExample.id(each));
      assertThat(fact.peerId()).isEqualTo(Agency.registered(peer));
      assertThat(Conflicts.count(each)).isEqualTo(1);
    }
  }

  @Test
  void thePeerLogsForBothAgenciesInOneBatch_andThatIsAConflictToo() {
    Map<String, Object> ours = coaching(here, NINE, TEN);
    Map<String, Object> theirs = coaching(there, HALF_PAST, ELEVEN);

    Response answer =
        Agency.asks(peer)
            .body(Map.of("encounters", List.of(ours, theirs)))
            .post(ENCOUNTERS + "/batch");

    assertThat(answer.jsonPath().getList("results.outcome")).containsOnly("accepted");
    assertThat(Conflicts.count(ours)).isEqualTo(1);
    assertThat(Conflicts.count(theirs)).isEqualTo(1);
  }

  @Test
  void groupsOfTwoAgencies_areNotOneGroup() {
    Map<String, Object> ours = with(coaching(here, NINE, TEN), "activity", "group");
    agency.logs(ours).then().statusCode(201);
    second
        .logs(with(with(coaching(there, NINE, TEN), "activity", "group"), "client", "client-8"))
        .then()
        .statusCode(201);

    assertThat(Conflicts.count(ours)).isEqualTo(1);
  }

  /** Which of them, and which minutes, an agency does not learn; nor on the day itself. */
  @Test
  void anAgency_seesADayInReview_fromTheNextDayOn_andThePeerTheEncounterAtOnce() {
    Map<String, Object> ours = coaching(here, NINE, TEN);
    Map<String, Object> sameDay = coaching(here, ELEVEN, NOON);
    Map<String, Object> otherDay =
        coaching(here, "2025-03-04T09:00:00-07:00", "2025-03-04T10:00:00-07:00");
    agency.logsAll(List.of(ours, sameDay, otherDay)).then().statusCode(200);
    second.logs(coaching(there, NINE, TEN)).then().statusCode(201);

    assertThat(conflictSeenBy(agency.person(), ours)).isNull();
    assertThat(conflictSeenBy(peer, ours)).isEqualTo("in_review");
    assertThat(conflictSeenBy(peer, sameDay)).isNull();

    Conflicts.aDayLater();
    assertThat(conflictSeenBy(agency.person(), ours)).isEqualTo("in_review");
    assertThat(conflictSeenBy(agency.person(), sameDay)).isEqualTo("in_review");
    assertThat(conflictSeenBy(agency.person(), otherDay)).isNull();
    assertThat(agency.asks().get(ENCOUNTERS).jsonPath().getList("items.conflict"))
        .containsExactly(null, "in_review", "in_review");
    assertThat(agency.logs(ours).jsonPath().getString("conflict")).isEqualTo("in_review");
  }

  @Test
  void theBoard_settlesEach_andOnlyOneStands() {
    Map<String, Object> ours = coaching(here, NINE, TEN);
    Map<String, Object> theirs = coaching(there, HALF_PAST, ELEVEN);
    agency.logs(ours).then().statusCode(201);
    second.logs(theirs).then().statusCode(201);

    Response confirmed = Conflicts.settles(board, Conflicts.of(ours), "confirmed");
    confirmed.then().statusCode(200);
    assertThat(confirmed.header("ETag")).isEqualTo("\"v1\"");
    Response both = Conflicts.settles(board, Conflicts.of(theirs), "confirmed");
    assertProblem(both, 422, "overlap");
    assertThat(pointers(both)).containsExactly("/outcome");
    Conflicts.settles(board, Conflicts.of(theirs), "rejected").then().statusCode(200);

    assertThat(conflictSeenBy(agency.person(), ours)).isEqualTo("confirmed");
    assertThat(conflictSeenBy(second.person(), theirs)).isEqualTo("rejected");
    var fact =
        EventJson.read(
            ServiceDatabase.payloadOf(factsOf(theirs).getLast()), EncounterConflictSettled.class);
    assertThat(fact.outcome()).isEqualTo("rejected");
    assertProblem(
        Conflicts.settles(board, Conflicts.of(ours), "\"v1\"", "rejected"), 409, "already-settled");
  }

  @Test
  void whatDoesNotStand_isInNobodysWay() {
    Map<String, Object> wrong = coaching(there, NINE, TEN);
    agency.logs(coaching(here, NINE, TEN)).then().statusCode(201);
    second.logs(wrong).then().statusCode(201);
    Conflicts.settles(board, Conflicts.of(wrong), "rejected").then().statusCode(200);

    Map<String, Object> instead = coaching(there, HALF_PAST, ELEVEN);
    assertThat(second.logs(instead).statusCode()).isEqualTo(201);
    assertThat(Conflicts.count(instead)).isEqualTo(1);
  }

  @Test
  void aBoard_seesThoseOfItsStates_andOfOthersOnlyThatThereAreSome() {
    Agency inZz = Agency.in("zz");
    Map<String, Object> ours = coaching(here, NINE, TEN);
    Map<String, Object> theirs = coaching(inZz.employment(peer), NINE, TEN);
    agency.logs(ours).then().statusCode(201);
    inZz.logs(theirs).then().statusCode(201);

    Response seen = Agency.asks(board.person()).get(CONFLICTS + "/" + Conflicts.of(ours));
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.jsonPath().getBoolean("elsewhere")).isTrue();
    assertThat(seen.jsonPath().getList("others")).isEmpty();
    assertThat(seen.asString()).doesNotContain("client-7", "food bank", ImportExample.id(theirs));
    assertProblem(
        Agency.asks(board.person()).get(CONFLICTS + "/" + Conflicts.of(theirs)), 404, "not-found");
    assertProblem(Conflicts.settles(board, Conflicts.of(theirs), "confirmed"), 404, "not-found");
    assertThat(
            Agency.asks(board.person())
                .get(CONFLICTS + "?status=open&limit=200")
                .jsonPath()
                .getList("items.encounterId"))
        .contains(ImportExample.id(ours))
        .doesNotContain(ImportExample.id(theirs));
    assertProblem(Agency.asks(board.person()).get(CONFLICTS + "?status=shut"), 400);
  }

  @Test
  void settling_needsTheVersionThatWasRead_andAnOutcome_andIsNotForOnesOwn() {
    Map<String, Object> ours = coaching(here, NINE, TEN);
    agency.logs(ours).then().statusCode(201);
    second.logs(coaching(there, NINE, TEN)).then().statusCode(201);
    UUID conflict = Conflicts.of(ours);

    assertProblem(Conflicts.settles(board, conflict, "\"v7\"", "confirmed"), 412);
    assertProblem(Conflicts.settles(board, conflict, "maybe"), 422);
    assertProblem(Conflicts.settles(board, UUID.randomUUID(), "confirmed"), 404, "not-found");
    Person itself =
        new Person(peer.subject(), java.util.Set.of(Roles.BOARD_STAFF), List.of("us-mt"));
    assertProblem(
        Conflicts.settles(new Board(itself, "us-mt"), conflict, "confirmed"), 422, "own-case");
  }

  @Test
  void anIdOfAnotherAgency_isFree() {
    Map<String, Object> ours = coaching(here, NINE, TEN);
    agency.logs(ours).then().statusCode(201);

    Map<String, Object> theirs =
        with(coaching(there, ELEVEN, NOON), "encounterId", ImportExample.id(ours));
    assertThat(second.logs(theirs).statusCode()).isEqualTo(201);
    assertThat(second.logs(theirs).statusCode()).isEqualTo(200);
    assertProblem(second.logs(with(theirs, "note", "other")), 422, "id-taken");
    UUID id = UUID.fromString(ImportExample.id(ours));
    String path = ENCOUNTERS + "/" + id;
    assertThat(agency.asks().get(path).jsonPath().getString("startedAt")).contains("16:00");
    assertThat(second.asks().get(path).jsonPath().getString("startedAt")).contains("18:00");

    assertThat(Agency.asks(peer).get(path).statusCode()).isEqualTo(400);
    assertThat(ofAgency(agency.id(), path).jsonPath().getString("startedAt")).contains("16:00");
    assertThat(ofAgency(second.id(), path).jsonPath().getString("startedAt")).contains("18:00");
    assertThat(ofAgency(UUID.randomUUID(), path).statusCode()).isEqualTo(404);
    assertThat(second.asks().queryParam("agencyId", agency.id()).get(path).statusCode())
        .isEqualTo(404);
    assertThat(
            ServiceDatabase.rows(
                "SELECT aggregateid, sequence FROM outbox WHERE "
                    + ImportExample.SUBJECT_OF_FACT
                    + " = ? ORDER BY position",
                ImportExample.id(ours)))
        .containsExactly(
            Map.of("aggregateid", EncounterAggregate.of(agency.id(), id), "sequence", 1L),
            Map.of("aggregateid", EncounterAggregate.of(second.id(), id), "sequence", 1L));
  }

  private Response ofAgency(UUID agencyId, String path) {
    return Agency.asks(peer).queryParam("agencyId", agencyId).get(path);
  }

  private static @Nullable String conflictSeenBy(Person person, Map<String, Object> encounter) {
    return Agency.asks(person)
        .get(ENCOUNTERS + "/" + ImportExample.id(encounter))
        .jsonPath()
        .getString("conflict");
  }

  private static List<Map<String, @Nullable Object>> factsOf(Map<String, Object> encounter) {
    return ServiceDatabase.rows(
        "SELECT type, payload FROM outbox WHERE "
            + ImportExample.SUBJECT_OF_FACT
            + " = ? ORDER BY sequence",
        ImportExample.id(encounter));
  }
}
