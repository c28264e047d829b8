package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.RelationsIT.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Survival over HTTP: the form of the response, and invalid requests. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SurvivalIT {

  private static final String TWO_GROUPS =
      """
      {"spells": [
         {"id": "a", "enter": 0, "exit": 4, "event": true, "cause": "burnout", "group": "west"},
         {"id": "b", "enter": 0, "exit": 9, "event": false, "cause": null, "group": "west"},
         {"id": 7, "enter": 1.5, "exit": 6, "event": true, "cause": "promotion", "group": "east"},
         {"id": "d", "exit": 8, "event": false, "group": "east"}],
       "horizon": 7, "confidence": 0.9, "interval": "plain"}
      """;

  @Test
  void theResponse_hasEveryFieldOfTheContract() {
    JsonPath answer = answered(TWO_GROUPS);

    assertThat(answer.getMap("")).containsOnlyKeys("groups", "logRank", "crude", "notes");
    assertThat(answer.getList("groups.group")).containsExactly("east", "west");
    assertThat(answer.getMap("groups[0]"))
        .containsOnlyKeys("group", "n", "times", "median", "restrictedMean", "cumulativeIncidence");
    assertThat(answer.getMap("groups[0].times[0]"))
        .containsOnlyKeys(
            "t", "atRisk", "events", "censored", "survival", "standardError", "lower", "upper");
    assertThat(answer.getMap("groups[0].restrictedMean")).containsOnlyKeys("to", "value");
    assertThat(answer.getMap("groups[0].cumulativeIncidence[0]"))
        .containsOnlyKeys("cause", "t", "value");
    assertThat(answer.getMap("logRank")).containsOnlyKeys("chiSquare", "df", "p", "groups");
    assertThat(answer.getMap("logRank.groups[0]"))
        .containsOnlyKeys("group", "observed", "expected");
    assertThat(answer.getMap("crude")).isEqualTo(Map.of("still", 2, "ever", 4, "share", 0.5f));
    assertThat(answer.getList("notes"))
        .containsExactly(
            "crude_is_not_retention", "not_significant", "late_entry", "thin_early_risk_set");
  }

  @Test
  void aMissingValue_isPresentAndNull() {
    String answer =
        Question.SURVIVAL
            .asked("{\"spells\":[{\"id\":\"a\",\"enter\":0,\"exit\":3,\"event\":false}]}")
            .asString();

    assertThat(answer)
        .contains("\"group\":null", "\"median\":null", "\"logRank\":null")
        .contains("\"cumulativeIncidence\":[]");
  }

  @Test
  void spellsWithoutLength_areAnswered_atTheBeginningAndLater() {
    JsonPath answer =
        answered(
            """
            {"spells": [{"id": "a", "exit": 0, "event": true},
                        {"id": "b", "exit": 6, "event": false},
                        {"id": "c", "enter": 5, "exit": 5, "event": true},
                        {"id": "d", "enter": 3, "exit": 3.000000000001, "event": true},
                        {"id": "a", "enter": 2, "exit": 6, "event": false}]}
            """);

    assertThat(answer.getList("groups[0].times.t", Double.class)).containsExactly(0.0, 6.0);
    assertThat(answer.getList("groups[0].times.atRisk", Integer.class)).containsExactly(2, 2);
    assertThat(answer.getInt("groups[0].n")).isEqualTo(5);
    assertThat(answer.getMap("crude")).isEqualTo(Map.of("still", 2, "ever", 4, "share", 0.5f));
    assertThat(answer.getList("notes"))
        .containsExactly(
            "crude_is_not_retention",
            "late_entry",
            "repeated_ids",
            "thin_early_risk_set",
            "zero_length_spells");
  }

  @Test
  void groupsThatCannotBeCompared_haveNoTest_andSaySo() {
    JsonPath answer =
        answered(
            """
            {"spells": [{"id": "a", "exit": 1, "event": true, "group": "x"},
                        {"id": "b", "enter": 5, "exit": 6, "event": true, "group": "y"}]}
            """);

    assertThat(answer.getMap("")).containsKey("logRank");
    assertThat(answer.getObject("logRank", Object.class)).isNull();
    assertThat(answer.getList("notes")).contains("log_rank_undefined");
  }

  @Test
  void missingOptions_haveTheirDefaults() {
    String spells =
        "\"spells\":[{\"id\":\"a\",\"exit\":2,\"event\":true},"
            + "{\"id\":\"b\",\"exit\":5,\"event\":false}]";

    assertThat(Question.SURVIVAL.asked("{" + spells + "}").asString())
        .isEqualTo(
            Question.SURVIVAL
                .asked(
                    "{" + spells + ",\"horizon\":5,\"confidence\":0.95,\"interval\":\"log_log\"}")
                .asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id': 'x', 'enter': 5, 'exit': 3, 'event': true}           | /spells/1/exit",
        "{'id': 'a', 'enter': 1, 'exit': 3, 'event': true}           | /spells/1",
        "{'id': 'a', 'enter': 1, 'exit': 1, 'event': true}           | /spells/1",
        "{'id': 'x', 'enter': -1, 'exit': 3, 'event': true}          | /spells/1/enter",
        "{'id': 'x', 'enter': 0, 'exit': 1e999, 'event': true}       | /spells/1/exit",
        "{'id': 'x', 'enter': 'NaN', 'exit': 3, 'event': true}       | /spells/1/enter",
        "{'id': 'x', 'enter': 0, 'exit': '3', 'event': true}         | /spells/1/exit",
        "{'id': 'x', 'enter': 0, 'exit': 3, 'event': 1}              | /spells/1/event",
        "{'id': 'x', 'enter': 0, 'exit': 3, 'event': 'true'}         | /spells/1/event",
        "{'id': 'x', 'enter': 0, 'exit': 3}                          | /spells/1/event",
        "{'id': 'x', 'enter': 0, 'event': true}                      | /spells/1/exit",
        "{'id': 'x', 'enter': 0, 'exit': null, 'event': true}        | /spells/1/exit",
        "{'enter': 0, 'exit': 3, 'event': true}                      | /spells/1/id",
        "{'id': ' ', 'enter': 0, 'exit': 3, 'event': true}           | /spells/1/id",
        "{'id': true, 'enter': 0, 'exit': 3, 'event': true}          | /spells/1/id",
        "{'id': 1.5, 'enter': 0, 'exit': 3, 'event': true}           | /spells/1/id",
        "{'id': 'x', 'enter': 0, 'exit': 3, 'event': true, 'at': 1}  | /spells/1/at",
        "{'id': 'x', 'enter': 0, 'exit': 3, 'event': true, 'cause': 1} | /spells/1/cause",
        "{'id': 'x', 'enter': 0, 'exit': 3, 'event': true, 'group': 'g'} | /spells/0/group",
        "{'id': 'a', 'enter': 0, 'exit': 2, 'event': true}           | /spells/1",
        "null                                                        | /spells/1",
        "[]                                                          | /spells/1"
      })
  void anInvalidSpell_isRefused_withItsPlace(String spell, String pointer) {
    Response answer =
        asked("{'spells': [{'id': 'a', 'enter': 0, 'exit': 2, 'event': true}, " + spell + "]}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Question.pointers(answer)).containsExactly(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'horizon': 0                | /horizon",
        "'horizon': -3               | /horizon",
        "'horizon': 'Infinity'       | /horizon",
        "'confidence': 0             | /confidence",
        "'confidence': 1             | /confidence",
        "'confidence': 95            | /confidence",
        "'interval': 'log'           | /interval",
        "'interval': 'LOG_LOG'       | /interval",
        "'interval': 0               | /interval"
      })
  void anInvalidValue_isRefused_withItsPlace(String field, String pointer) {
    Response answer =
        asked("{'spells': [{'id': 'a', 'enter': 0, 'exit': 2, 'event': true}], " + field + "}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Question.pointers(answer)).containsExactly(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{}", "{'spells': null}", "{'spells': []}", "{'spells': {}}", "{'spells': 'x'}"})
  void missingSpells_areRefused(String body) {
    Response answer = asked(body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Question.pointers(answer)).containsExactly("/spells");
  }

  @Test
  void severalMistakes_areReportedAtOnce() {
    Response answer =
        asked("{'spells': [{}, {'id': 'a', 'exit': 1, 'event': true}], 'horizon': 0}");

    assertProblem(answer, 422, "invalid-value");
    assertThat(Question.pointers(answer))
        .containsExactlyInAnyOrder("/horizon", "/spells/0/id", "/spells/0/exit", "/spells/0/event");
  }

  @Test
  void tooManyMistakes_areCutOff() {
    Response answer = asked("{'spells': [" + "{},".repeat(500) + "{}]}");

    assertThat(Question.pointers(answer)).hasSize(100);
  }

  @Test
  void moreGroupsThanCanBeCompared_areRefused() {
    Response answer = asked(spells(51, "'group': 'g%d'"));

    assertProblem(answer, 422, "invalid-value");
    assertThat(Question.pointers(answer)).containsExactly("/spells");
  }

  @Test
  void moreCausesThanCanBeAnswered_areRefused() {
    Response answer = asked(spells(450, "'cause': 'c%d'"));

    assertProblem(answer, 422, "invalid-value");
    assertThat(Question.pointers(answer)).containsExactly("/spells");
  }

  @Test
  void asManySpellsAsFitIntoABody_areAnswered() {
    Response answer = asked(spells(15_000, "'cause': 'c'"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getInt("crude.ever")).isEqualTo(15_000);
  }

  private static String spells(int count, String more) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "{'id': 'p%d', 'exit': %d, 'event': true, ".formatted(i, i + 1)
                + more.formatted(i)
                + "}")
        .collect(Collectors.joining(",", "{'spells': [", "]}"));
  }

  private static JsonPath answered(String body) {
    Response answer = Question.SURVIVAL.asked(body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static Response asked(String body) {
    return Question.SURVIVAL.asked(body.replace('\'', '"'));
  }
}
