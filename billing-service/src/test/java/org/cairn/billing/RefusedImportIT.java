package org.cairn.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cairn.billing.Agency.with;
import static org.cairn.billing.ImportExample.ELEVEN;
import static org.cairn.billing.ImportExample.NINE;
import static org.cairn.billing.ImportExample.TEN;
import static org.cairn.billing.ImportExample.factsOf;
import static org.cairn.billing.ImportExample.id;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;

/** What a board may not import, and that nothing of it is left. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RefusedImportIT {

  private final Board board = Board.of("us-mt");
  private final ImportExample example = ImportExample.of(board);
  private final Map<String, Object> agency = example.agency();
  private final Map<String, Object> encounter = example.encounter();

  @Test
  void whoeverElseAPeerIs_theAnswerIsTheSame() {
    Agency other = Agency.in("us-mt");
    UUID registered = Agency.registered(Person.with(Roles.PEER));
    UUID theirs = other.employment(Person.with(Roles.PEER));
    Board zz = Board.of("zz");
    UUID elsewhere = zz.aPeer();
    Map<String, Object> inZz = Board.employment(Agency.in("zz").id(), elsewhere);
    assertThat(zz.imports("employments", inZz)).containsExactly("recorded");

    assertThat(
            board.imports(
                "employments",
                Board.employment(other.id(), registered),
                Board.employment(other.id(), UUID.randomUUID()),
                Board.employment(other.id(), elsewhere),
                inZz))
        .allMatch(outcome -> outcome.startsWith("refused peer-not-imported-here /employments/"));
    assertThat(
            board.imports(
                "encounters",
                Board.encounter(theirs, NINE, TEN),
                Board.encounter(UUID.randomUUID(), NINE, TEN),
                Board.encounter(id(inZz), NINE, TEN)))
        .allMatch(outcome -> outcome.startsWith("refused peer-not-imported-here /encounters/"));
  }

  @Test
  void anEmploymentInAnotherState_isNotThisBoards_evenIfThePeerIs() {
    board.sends(example.everything()).then().statusCode(200);
    String employed = id(example.employment());
    ServiceDatabase.execute(
        "UPDATE employment SET jurisdiction = 'zz' WHERE id = '%s'".formatted(employed));

    assertThat(board.imports("encounters", Board.encounter(employed, TEN, ELEVEN)))
        .singleElement()
        .asString()
        .startsWith("refused peer-not-imported-here /encounters/0");
  }

  @Test
  void onlyAnImportedEncounter_hasNoClient() {
    board.sends(example.everything()).then().statusCode(200);
    String forgotten =
        "UPDATE encounter SET imported_from = NULL WHERE id = '%s'".formatted(id(encounter));

    assertThatThrownBy(() -> ServiceDatabase.execute(forgotten))
        .hasStackTraceContaining("encounter_client_unless_imported");
  }

  @Test
  void anotherState_isNotThere_andOneWithoutRulesIsUnknown() {
    assertProblem(Board.of("zz").sends(example.everything()), 404, "not-found");
    assertProblem(
        Board.of("xx").sends(with(Board.of("xx").body(), "agencies", List.of(Board.agency()))),
        422,
        "unknown-jurisdiction");
    assertThat(factsOf(agency)).isEmpty();
  }

  @Test
  void whatIsNoImport_isRefusedAsAWhole() {
    assertProblem(board.sends(board.body()), 422, "invalid-value");
    assertProblem(board.sends(with(board.body(), "agencies", agency)), 422);
    assertThat(pointers(board.sends(with(example.everything(), "importedFrom", "-not this"))))
        .containsExactly("/importedFrom");
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.add(encounter);
    }
    assertProblem(
        board.sends(with(example.everything(), "encounters", many)), 422, "invalid-value");
    assertThat(factsOf(agency)).isEmpty();
  }

  @Test
  void anUnreadableRow_isAnsweredWithAllItsFaults_andStopsNoOther() {
    Map<String, Object> wrong =
        with(with(with(agency, "name", "x"), "registeredOn", "2021-02-30"), "providerType", "shop");
    String employed = id(example.employment());
    List<Object> encounters = new ArrayList<>();
    encounters.add(with(encounter, "activity", "dancing"));
    encounters.add(null);
    encounters.add("encounter");
    encounters.add(
        with(Board.encounter(employed, "2021-03-03T09:00:00", "tomorrow"), "groupSize", 1.5));
    encounters.add(encounter);

    Map<String, Object> sent = with(example.everything(), "encounters", encounters);
    Response answer = board.sends(with(sent, "agencies", List.of(wrong, agency)));

    String refused = "refused wrong-type /encounters/";
    assertThat(Board.outcomes(answer))
        .containsExactly(
            "refused unknown-field /agencies/0/name wrong-type /agencies/0/providerType"
                + " wrong-type /agencies/0/registeredOn",
            "recorded",
            "recorded",
            refused + "0/activity",
            "refused invalid-value /encounters/1",
            refused + "2",
            refused
                + "3/endedAt wrong-type /encounters/3/groupSize"
                + " wrong-type /encounters/3/startedAt",
            "recorded");
    assertThat(factsOf(encounter)).hasSize(1);
  }

  @Test
  void theSameRequestAgain_getsTheSameAnswer_andItsKeyIsForNothingElse() {
    String key = UUID.randomUUID().toString();
    Response first = board.sends(key, example.everything());

    assertThat(board.sends(key, example.everything()).asString()).isEqualTo(first.asString());
    assertProblem(
        board.sends(key, with(example.everything(), "encounters", List.of())),
        422,
        "idempotency-key-reused");
    assertThat(factsOf(encounter)).hasSize(1);
  }

  @Test
  void whatAnotherCommandTakesAtTheSameMoment_isTriedAgain_andLeavesNothingHalf() throws Exception {
    String organization = String.valueOf(agency.get("organization"));
    Future<Response> sent;
    try (var threads = Executors.newSingleThreadExecutor();
        Connection other = ServiceDatabase.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          """
          INSERT INTO agency (id, organization, provider_type, jurisdiction, registered_at, version)
          VALUES (gen_random_uuid(), '%s', 'mental_health_center', 'us-mt', now(), 0)
          """
              .formatted(organization));
      sent = threads.submit(() -> board.sends(example.everything()));
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() ->
              ServiceDatabase.count(
                      """
                      SELECT FROM pg_stat_activity
                       WHERE wait_event_type = 'Lock' AND datname = current_database()
                      """)
                  == 1);
      other.commit();
    }

    assertProblem(sent.get(), 409, "import-conflict");
    assertThat(sent.get().header("Retry-After")).isEqualTo("1");
    assertThat(factsOf(encounter)).isEmpty();
    assertThat(Board.outcomes(board.sends(example.everything())).getFirst())
        .isEqualTo("refused agency-already-registered /agencies/0");
  }
}
