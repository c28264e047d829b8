package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.RelationsIT.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suppression over HTTP: the form of the response, the source of the threshold, invalid tables. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SuppressionIT {

  private static final String ROWS =
      "'rows': [{'cell': 'north', 'n': 10}, {'cell': 'east', 'n': 40}, {'cell': 'west', 'n': 30}]";

  @Test
  void theResponse_hasEveryFieldOfTheContract() {
    assertThat(asked("{" + ROWS + "}").asString())
        .isEqualTo(
            json(
                "{'rows':[{'cell':'north','n':null,'suppressed':'primary'},"
                    + "{'cell':'east','n':40,'suppressed':'none'},"
                    + "{'cell':'west','n':null,'suppressed':'complementary'}],'total':80}"));
  }

  @Test
  void aWithheldTotal_isPresentAndNull() {
    assertThat(asked("{'rows': [{'cell': 'a', 'n': 3}], 'total': 3}").asString())
        .endsWith(json("'total':null}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'threshold': 10                                             | none",
        "'threshold': 11                                             | primary",
        "'threshold': null                                           | primary",
        "'overrides': {'suppression_threshold': 10}                  | none",
        "'overrides': {'suppression_threshold': 12}                  | primary",
        "'threshold': 10, 'overrides': {'suppression_threshold': 12} | none",
        "'threshold': 12, 'overrides': {'suppression_threshold': 10} | primary",
        "'overrides': {}                                             | primary"
      })
  void theThreshold_isTheRequests_thenTheOverrides_thenTheCommonOne(String fields, String north) {
    assertThat(asked("{" + ROWS + ", " + fields + "}").jsonPath().getString("rows[0].suppressed"))
        .isEqualTo(north);
  }

  @Test
  void aFlagOfOtherCalculators_isAccepted() {
    assertThat(asked("{" + ROWS + ", 'overrides': {'hours_base': 'billable'}}").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'threshold': 0                                   | /threshold",
        "'threshold': -1                                  | /threshold",
        "'threshold': 11.5                                | /threshold",
        "'threshold': '11'                                | /threshold",
        "'overrides': {'suppression_threshold': 0}        | /overrides/suppression_threshold",
        "'overrides': {'suppression_threshold': 'few'}    | /overrides/suppression_threshold",
        "'overrides': {'suppression_threshold': 2.5}      | /overrides/suppression_threshold",
        "'overrides': {'supression_threshold': 5}         | /overrides/supression_threshold",
        "'overrides': {'a/b': 5}                          | /overrides/a~1b",
        "'overrides': 7                                   | /overrides",
        "'total': 79                                      | /total",
        "'total': 1.5                                     | /total",
        "'total': 'many'                                  | /total"
      })
  void anInvalidValue_isRefused_withItsPlace(String field, String pointer) {
    Response answer = asked("{" + ROWS + ", " + field + "}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Question.pointers(answer)).containsExactly(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'cell': 'x', 'n': -1}           | /rows/1/n",
        "{'cell': 'x', 'n': 1.5}          | /rows/1/n",
        "{'cell': 'x', 'n': '3'}          | /rows/1/n",
        "{'cell': 'x', 'n': 1e30}         | /rows/1/n",
        "{'cell': 'x', 'n': 9223372036854775807} | /rows/1/n",
        "{'cell': 'x', 'n': null}         | /rows/1/n",
        "{'cell': 'x'}                    | /rows/1/n",
        "{'n': 3}                         | /rows/1/cell",
        "{'cell': '', 'n': 3}             | /rows/1/cell",
        "{'cell': 'a', 'n': 3}            | /rows/1/cell",
        "{'cell': 'x', 'n': 3, 'm': 1}    | /rows/1/m",
        "null                             | /rows/1"
      })
  void anInvalidRow_isRefused_withItsPlace(String row, String pointer) {
    Response answer = asked("{'rows': [{'cell': 'a', 'n': 20}, " + row + "]}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Question.pointers(answer)).containsExactly(pointer);
  }

  @Test
  void aMissingTable_isRefused() {
    Response answer = asked("{'total': 5}");

    assertProblem(answer, 422, "invalid-value");
    assertThat(Question.pointers(answer)).containsExactly("/rows");
  }

  private static Response asked(String body) {
    return Question.SUPPRESSION.asked(json(body));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
