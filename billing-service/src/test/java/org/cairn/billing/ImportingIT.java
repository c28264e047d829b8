package org.cairn.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.billing.Agency.with;
import static org.cairn.billing.Agency.without;
import static org.cairn.billing.ImportExample.ELEVEN;
import static org.cairn.billing.ImportExample.NINE;
import static org.cairn.billing.ImportExample.TEN;
import static org.cairn.billing.ImportExample.factsOf;
import static org.cairn.billing.ImportExample.id;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.billing.AgencyRegistered;
import org.cairn.contracts.billing.EmploymentEnded;
import org.cairn.contracts.billing.EmploymentStarted;
import org.cairn.contracts.billing.EncounterLogged;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.junit.jupiter.api.Test;

/** A board imports what was recorded elsewhere before, about peers whose record it imported. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportingIT {

  private final Board board = Board.of("us-mt");
  private final ImportExample example = ImportExample.of(board);
  private final UUID peer = example.peer();
  private final Map<String, Object> agency = example.agency();
  private final Map<String, Object> employment = example.employment();
  private final Map<String, Object> encounter = example.encounter();

  @Test
  void rowsThatNeedEarlierRows_areRecordedWithThem_andPublishedWithTheirOrigin() {
    Response answer = board.sends(example.everything());

    assertThat(Board.outcomes(answer)).containsExactly("recorded", "recorded", "recorded");
    assertThat(answer.jsonPath().getList("results.pointer"))
        .containsExactly("/agencies/0", "/employments/0", "/encounters/0");
    assertThat(answer.jsonPath().getList("results.id", String.class))
        .containsExactly(id(agency), id(employment), id(encounter));
    var registered = EventJson.read(factsOf(agency).getFirst(), AgencyRegistered.class);
    var started = EventJson.read(factsOf(employment).getFirst(), EmploymentStarted.class);
    var ended = EventJson.read(factsOf(employment).getLast(), EmploymentEnded.class);
    var logged = EventJson.read(factsOf(encounter).getFirst(), EncounterLogged.class);
    assertThat(registered.registeredAt()).isEqualTo(Instant.parse("2018-05-01T06:00:00Z"));
    assertThat(ended.endedOn()).hasToString("2022-12-31");
    assertThat(logged.on()).hasToString("2021-03-03");
    assertThat(
            Arrays.asList(
                registered.importedFrom(),
                started.importedFrom(),
                ended.importedFrom(),
                logged.importedFrom()))
        .containsOnly("register-2019");
  }

  @Test
  void aRequest_isOneCommand_withOneTrace() {
    board.sends(example.everything()).then().statusCode(200);

    assertThat(
            ServiceDatabase.count(
                "SELECT DISTINCT correlation_id FROM outbox WHERE "
                    + ImportExample.SUBJECT_OF_FACT
                    + " IN (?, ?)",
                id(agency),
                id(encounter)))
        .isEqualTo(1);
    assertThat(
            ServiceDatabase.rows(
                "SELECT why, whose, record FROM audit.entry WHERE who = ?",
                board.person().subject()))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.get("why")).isEqualTo("board-of-jurisdiction");
          assertThat(String.valueOf(entry.get("whose"))).isEqualTo("{" + peer + "}");
        });
  }

  @Test
  void theSameRowsAgain_areRepeated_andAnotherUnderTheirIdIsRefused() {
    board.sends(example.everything()).then().statusCode(200);

    assertThat(Board.outcomes(board.sends(example.everything())))
        .containsExactly("repeated", "repeated", "repeated");
    assertThat(
            board.imports(
                "encounters",
                encounter,
                with(encounter, "telehealth", true),
                with(encounter, "startedAt", "2021-03-03T16:00:00Z")))
        .containsExactly("repeated", "refused id-taken /encounters/1/encounterId", "repeated");
    assertThat(board.imports("employments", with(employment, "endedOn", "2022-11-30")))
        .containsExactly("refused id-taken /employments/0/employmentId");
    assertThat(board.imports("agencies", with(agency, "organization", "org-other")))
        .containsExactly("refused id-taken /agencies/0/agencyId");
    assertThat(factsOf(agency)).hasSize(1);
    assertThat(factsOf(employment)).hasSize(2);
    assertThat(factsOf(encounter)).hasSize(1);
  }

  @Test
  void aBadRow_isAnsweredAtItsPlace_andStopsNoOther() {
    board.sends(example.everything()).then().statusCode(200);

    List<String> outcomes =
        board.imports(
            "encounters",
            without(Board.encounter(id(employment), TEN, ELEVEN), "endedAt"),
            without(Board.encounter(id(employment), TEN, ELEVEN), "encounterId"),
            Board.encounter(id(employment), "2023-03-03T09:00:00Z", "2023-03-03T10:00:00Z"),
            Board.encounter(id(employment), ELEVEN, TEN),
            Board.encounter(id(employment), "2021-03-03T09:30:00-07:00", ELEVEN),
            with(Board.encounter(id(employment), TEN, ELEVEN), "groupSize", 0),
            Board.encounter(id(employment), TEN, ELEVEN),
            Board.encounter(id(employment), TEN, ELEVEN));

    assertThat(outcomes)
        .containsExactly(
            "refused invalid-value /encounters/0/endedAt",
            "refused invalid-value /encounters/1/encounterId",
            "refused not-employed /encounters/2/startedAt",
            "refused times /encounters/3/endedAt",
            "refused overlap /encounters/4/startedAt",
            "refused group-size /encounters/5/groupSize",
            "recorded",
            "refused overlap /encounters/7/startedAt");
  }

  @Test
  void employment_comesInAnyOrder_butNotTwiceAtATime_norInTheFuture() {
    board.imports("agencies", agency);
    Map<String, Object> running =
        with(Board.employment(id(agency), peer), "startedOn", "2023-01-01");

    List<String> outcomes =
        board.imports(
            "employments",
            running,
            employment,
            with(Board.employment(id(agency), peer), "startedOn", "2022-12-31"),
            with(Board.employment(id(agency), peer), "startedOn", "2199-01-01"),
            with(Board.employment(id(agency), board.aPeer()), "startedOn", "1949-12-31"),
            with(Board.employment(id(agency), board.aPeer()), "reason", "other"),
            with(Board.employment(UUID.randomUUID(), peer), "startedOn", "2020-01-01"),
            with(Board.employment(Agency.in("zz").id(), peer), "startedOn", "2020-01-01"));

    assertThat(outcomes)
        .containsExactly(
            "recorded",
            "recorded",
            "refused employment-overlaps /employments/2/startedOn",
            "refused date-in-future /employments/3/startedOn"
                + " employment-overlaps /employments/3/startedOn",
            "refused too-long-ago /employments/4/startedOn",
            "refused incomplete /employments/5/reason",
            "refused agency-unknown /employments/6/agencyId",
            "refused agency-unknown /employments/7/agencyId");
  }

  @Test
  void anAgency_isRegisteredOnce_byWhomever() {
    Agency itself = Agency.in("us-mt");

    assertThat(
            board.imports(
                "agencies",
                with(Board.agency(), "organization", itself.organization()),
                agency,
                with(Board.agency(), "organization", String.valueOf(agency.get("organization"))),
                with(Board.agency(), "organization", "two words"),
                with(Board.agency(), "registeredOn", "2199-01-01")))
        .containsExactly(
            "refused agency-already-registered /agencies/0",
            "recorded",
            "refused agency-already-registered /agencies/2",
            "refused invalid-value /agencies/3/organization",
            "refused date-in-future /agencies/4/registeredOn");
    assertThat(board.imports("employments", Board.employment(itself.id(), peer)))
        .containsExactly("recorded");
  }

  @Test
  void nothingAboutAClient_isImportedOrShown_andTheOriginIs() {
    Agency reader = Agency.in("us-mt");
    Map<String, Object> there = Board.employment(reader.id(), peer);
    Map<String, Object> met = Board.encounter(id(there), NINE, TEN);
    board.imports("employments", there);

    assertThat(board.imports("encounters", with(met, "client", "c-1")))
        .containsExactly("refused unknown-field /encounters/0/client");
    assertThat(board.imports("encounters", met)).containsExactly("recorded");

    Response shown = reader.asks().get(Agency.ENCOUNTERS + "/" + id(met));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.jsonPath().getMap("")).doesNotContainKeys("client", "note");
    assertThat(shown.jsonPath().getString("importedFrom")).isEqualTo("register-2019");
    assertThat(reader.asks().get(Agency.ENCOUNTERS).jsonPath().getString("items[0].importedFrom"))
        .isEqualTo("register-2019");
    assertThat(reader.asks().get(Agency.EMPLOYMENTS).jsonPath().getString("items[0].importedFrom"))
        .isEqualTo("register-2019");
  }

  /** Whom of a group a row is about is not known: so it stands for the whole group. */
  @Test
  void aGroup_isOneRow_andWhatIsLoggedHereAtThatTimeOverlaps() {
    Agency agencyItself = Agency.in("us-mt");
    Map<String, Object> there = Board.employment(agencyItself.id(), peer);
    Map<String, Object> group =
        with(with(Board.encounter(id(there), NINE, TEN), "activity", "group"), "groupSize", 6);
    board.imports("employments", there);

    assertThat(board.imports("encounters", group, with(group, "encounterId", UUID.randomUUID())))
        .containsExactly("recorded", "refused overlap /encounters/1/startedAt");
    Map<String, Object> logged =
        with(Agency.coaching(UUID.fromString(id(there)), NINE, TEN), "activity", "group");
    assertProblem(agencyItself.logs(logged), 422, "overlap");
  }

  @Test
  void aThousandRows_areOneTransaction() {
    board.sends(example.everything()).then().statusCode(200);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      Instant start = Instant.parse("2021-05-01T00:00:00Z").plusSeconds(i * 3600L);
      rows.add(
          Board.encounter(id(employment), start.toString(), start.plusSeconds(3600).toString()));
    }

    assertThat(Board.outcomes(board.sends(with(board.body(), "encounters", rows))))
        .hasSize(1000)
        .containsOnly("recorded");
  }
}
