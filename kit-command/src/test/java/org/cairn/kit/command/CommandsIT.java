package org.cairn.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.command.Guest.aGuest;
import static org.cairn.kit.command.Guest.aKey;
import static org.cairn.kit.command.Guest.aName;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.cairn.kit.command.Guest.Footprint;
import org.cairn.kit.testing.LockedTable;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.RefusingTable;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.SqlStatements;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holds for every command, because every command runs this way. {@link CommandsSwitchedOffIT}
 * shows what becomes of it when a mechanism is switched off.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CommandsIT {

  private final Guest guest = aGuest();

  @Test
  void aCommand_leavesItsState_itsFact_itsResponse_andItsEntry() {
    Response opened = guest.opens(aName(), 2);

    assertThat(opened.statusCode()).isEqualTo(201);
    assertThat(opened.header("ETag")).isEqualTo("\"v0\"");
    assertThat(opened.header("Location"))
        .isEqualTo("/test/rooms/" + opened.jsonPath().getString("id"));
    assertThat(guest.footprint()).isEqualTo(new Footprint(1, 1, 1, 1));
    assertThat(
            ServiceDatabase.rows(
                "SELECT record FROM audit.entry WHERE who = ?", guest.person().subject()))
        .singleElement()
        .satisfies(entry ->
            assertThat(String.valueOf(entry.get("record")))
                .isEqualTo(opened.jsonPath().getString("id")));
  }

  @Test
  void aRefusedCommand_leavesItsEntryAlone_andItsKeyMayBeUsedAgain() {
    String key = aKey();

    assertProblem(guest.opens(key, aName(), 0), 422, "no-beds");

    assertThat(guest.footprint()).isEqualTo(Footprint.NONE);
    assertThat(guest.entries()).containsExactly("openRoom no-beds none");
    assertThat(guest.opens(key, aName(), 1).statusCode()).isEqualTo(201);
  }

  @Test
  void theSameCommandAgain_isAnsweredAsItWas_byteForByte_andNothingHappens() {
    String key = aKey();
    String name = aName();
    Response first = guest.opens(key, name, 2);

    Response again = guest.opens(key, name, 2);

    assertThat(again.statusCode()).isEqualTo(first.statusCode());
    assertThat(again.headers().getValues("ETag")).isEqualTo(first.headers().getValues("ETag"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(guest.footprint()).isEqualTo(new Footprint(1, 1, 1, 1));
    assertThat(guest.entries())
        .containsExactly("openRoom done own-record", "openRoom replayed own-record");
  }

  @Test
  void theSameKeyForAnotherCommand_isRefused() {
    String key = aKey();
    guest.opens(key, aName(), 2);

    assertProblem(guest.opens(key, aName(), 2), 422, "idempotency-key-reused");
    assertThat(guest.footprint()).isEqualTo(new Footprint(1, 1, 1, 1));
  }

  @Test
  void aTwin_isRefusedWhileTheFirstIsAtWork_andGetsItsResponseAfterward() {
    String key = aKey();
    String name = aName();

    try (var together = new Together();
        var outbox = new LockedTable("outbox")) {
      Future<Response> first = together.send(() -> guest.opens(key, name, 2));
      outbox.awaitWaiting(1);
      assertProblem(guest.opens(key, name, 2), 409, "idempotency-key-in-flight");
      outbox.release();

      Response response = Together.answerOf(first);
      assertThat(guest.opens(key, name, 2).asString()).isEqualTo(response.asString());
    }
    assertThat(guest.footprint()).isEqualTo(new Footprint(1, 1, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "room, AT_THE_STATEMENT",
    "room, AT_COMMIT",
    "outbox, AT_THE_STATEMENT",
    "outbox, AT_COMMIT",
    "idempotency_key, AT_THE_STATEMENT",
    "idempotency_key, AT_COMMIT",
    "audit.entry, AT_THE_STATEMENT"
  })
  void whatCannotBeStoredAsAWhole_leavesNothing_andMayBeSentAgain(
      String table, RefusingTable.When when) {
    String key = aKey();
    String name = aName();

    try (var _ = new RefusingTable(table, when)) {
      assertThat(guest.opens(key, name, 2).statusCode()).isGreaterThanOrEqualTo(500);
    }

    assertThat(guest.footprint()).isEqualTo(Footprint.NONE);
    assertThat(guest.opens(key, name, 2).statusCode()).isEqualTo(201);
  }

  @Test
  void aCommandByWhichNothingHappens_isAnsweredWithWhatIsThere_andPublishesNothing() {
    String name = aName();
    Response first = guest.opens(name, 2);

    Response same = guest.opens(name, 2);

    assertThat(same.statusCode()).isEqualTo(200);
    assertThat(same.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    assertThat(guest.footprint()).isEqualTo(new Footprint(1, 1, 1, 2));
  }

  /** The claim, what the command reads and writes, one for fact, response and entry, the commit. */
  @Test
  void theRunner_addsTheClaimAndOneStatementToThoseOfTheCommand() {
    int statements = SqlStatements.during(() -> guest.opens(aName(), 2));

    assertThat(statements).isEqualTo(5);
  }

  @Test
  void aBrokenConstraint_saysWhatTheDecisionWouldHaveSaid() {
    String name = aName();
    guest.opens(name, 2);

    assertProblem(guest.opens(name, 3), 409, "name-taken");
    assertThat(guest.footprint()).isEqualTo(new Footprint(1, 1, 1, 1));
  }

  @Test
  void aChange_isMadeOnTheVersionThatWasRead() {
    String room = guest.opens(aName(), 2).header("Location");

    Response changed = guest.changes(room, "\"v0\"", 3);

    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"v1\"");
    assertProblem(guest.changes(room, "\"v0\"", 4), 412, "stale");
    assertThat(guest.footprint()).isEqualTo(new Footprint(1, 2, 2, 2));
  }

  @Test
  void aChangeWithoutAVersion_isRefused() {
    String room = guest.opens(aName(), 2).header("Location");

    Response answer = guest.sends(aKey()).body("{\"beds\": 3}").post(room + "/beds");

    assertProblem(answer, 428, "if-match-missing");
  }

  @Test
  void whatIsSomebodyElses_isAnsweredLikeWhatIsNotThere_evenWhereTheVersionIsStale() {
    String room = guest.opens(aName(), 2).header("Location");
    Guest other = aGuest();

    assertProblem(other.changes(room, "\"v7\"", 3), 404, "not-found");
    assertProblem(other.changes("/test/rooms/" + UUID.randomUUID(), "\"v0\"", 3), 404, "not-found");
    assertThat(other.footprint()).isEqualTo(Footprint.NONE);
    assertThat(other.entries())
        .containsExactly("changeBeds not-found none", "changeBeds not-found none");
  }

  @Test
  void ofMany_whatIsRefusedStopsNoOther_andEachIsAnswered() {
    Response answer = guest.opensAll(aKey(), aName(), "", aName());

    assertThat(answer.jsonPath().getList("accepted", Boolean.class))
        .isEqualTo(List.of(true, false, true));
    assertThat(guest.footprint()).isEqualTo(new Footprint(2, 2, 1, 1));
  }

  @Test
  void factsOfOneCommand_shareACorrelation_andThoseOfTwoDoNot() {
    guest.opensAll(aKey(), aName(), aName());
    guest.opens(aName(), 2);

    assertThat(
            ServiceDatabase.rows(
                "SELECT correlation_id, count(*) AS facts FROM outbox WHERE subject = ?::uuid"
                    + " GROUP BY 1 ORDER BY 2",
                guest.person().subject()))
        .extracting(row -> row.get("facts"))
        .containsExactly(1L, 2L);
  }

  @Test
  void ofManyThatAreAllRefused_nothingIsPublished_andItIsRecordedOnce() {
    Response answer = guest.opensAll(aKey(), "", "");

    assertThat(answer.jsonPath().getList("accepted", Boolean.class))
        .isEqualTo(List.of(false, false));
    assertThat(guest.footprint()).isEqualTo(new Footprint(0, 0, 0, 1));
  }

  /** Retrying would not help, so the response does not suggest it. */
  @Test
  void aValueThatTheTableDoesNotTake_isAFailure_ofManyToo() {
    Response answer =
        guest
            .sends(aKey())
            .body("{\"rooms\": [{\"name\": \"%s\", \"beds\": 1000}]}".formatted(aName()))
            .post("/test/rooms/batch");

    assertProblem(answer, 500, "internal-error");
    assertThat(guest.footprint()).isEqualTo(Footprint.NONE);
  }

  @Test
  void ofManyOneOfWhichSomebodyElseRecordsAtTheSameMoment_nothingRemains_andAllMayBeSentAgain() {
    String taken = aName();
    aGuest().opens(taken, 2);

    Response answer = guest.opensAll(aKey(), aName(), taken);

    assertProblem(answer, 409, "import-conflict");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(guest.footprint()).isEqualTo(Footprint.NONE);
  }
}
