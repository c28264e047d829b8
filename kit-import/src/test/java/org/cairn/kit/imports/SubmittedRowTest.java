package org.cairn.kit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.kit.http.StrictJson;
import org.cairn.kit.problem.Problem;
import org.cairn.kit.problem.Problem.Reason;
import org.cairn.kit.problem.RefusedValue;
import org.cairn.kit.reading.GuardedJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each element is checked separately, with all its errors. */
class SubmittedRowTest {

  enum Kind {
    COACHING
  }

  record Inner(@NotNull LocalDate on, @NotNull Integer count) {}

  record Line(
      @NotNull String name,
      @NotNull Kind kind,
      @Nullable @Valid Inner inner,
      @Nullable @Size(max = 2) List<@NotNull @Valid Inner> more) {}

  record Body(String from, List<SubmittedRow<Line>> lines) {}

  private static final String GOOD = "{\"name\":\"a\",\"kind\":\"coaching\"}";

  private final ObjectMapper json = strict();

  @Test
  void aGoodElement_hasNoFault() throws JsonProcessingException {
    SubmittedRow<Line> row = lines(GOOD).getFirst();

    assertThat(row.value()).isEqualTo(new Line("a", Kind.COACHING, null, null));
    assertThat(reasons(row)).isEmpty();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments("null", List.of("invalid-value ")),
        arguments("\"text\"", List.of("wrong-type ")),
        arguments("[]", List.of("wrong-type ")),
        arguments("{}", List.of("invalid-value /kind", "invalid-value /name")),
        arguments(
            "{\"name\":7,\"kind\":\"dancing\",\"other\":1,\"inner\":{\"on\":\"2026-02-30\"}}",
            List.of(
                "wrong-type /inner/on",
                "wrong-type /kind",
                "wrong-type /name",
                "unknown-field /other",
                "invalid-value /inner/count")),
        arguments(
            "{\"name\":\"a\",\"kind\":\"coaching\",\"inner\":3}", List.of("wrong-type /inner")),
        arguments(
            "{\"name\":\"a\",\"kind\":\"coaching\",\"more\":[{\"on\":\"2026-02-03\",\"count\":1},"
                + "{\"on\":\"2026-02-03\",\"count\":\"x\",\"y\":1},7]}",
            List.of(
                "invalid-value /more",
                "wrong-type /more/1/count",
                "unknown-field /more/1/y",
                "wrong-type /more/2")),
        arguments(
            "{\"name\":\"a\",\"kind\":\"coaching\",\"inner\":"
                + "{\"on\":\"2026-02-03\",\"count\":99999999999}}",
            List.of("wrong-type /inner/count")),
        arguments(
            "{\"name\":\"a\\u202eb\",\"kind\":\"coach\\u0000ing\",\"inner\":"
                + "{\"on\":7,\"count\":1e-1000000000}}",
            List.of(
                "invalid-character /name",
                "invalid-character /kind",
                "wrong-type /inner/on",
                "number-out-of-bounds /inner/count")),
        arguments(
            "{\"name\":\"a\",\"kind\":\"coaching\",\"more\":[{\"on\":\"2026-02-03\",\"count\":1},"
                + "\"\\u001b\"]}",
            List.of("invalid-character /more/1")),
        arguments(
            "{\"name\":\"a\",\"kind\":\"coaching\",\"x\\u202e\":{\"y\\u0000\":[\"\\u0000\"]},"
                + "\"x\\u0000\":1}",
            List.of("invalid-character ", "invalid-character ")),
        arguments(
            "{\"name\":\"a\",\"kind\":\"coaching\",\"inner\":{\"on\\u0085\":1}}",
            List.of("invalid-character /inner")));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyFault_isNamedWithItsPlace(String line, List<String> expected)
      throws JsonProcessingException {
    SubmittedRow<Line> row = lines(line).getFirst();

    assertThat(reasons(row).stream().map(SubmittedRowTest::inShort))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aFault_leavesTheOthersAlone() throws JsonProcessingException {
    List<SubmittedRow<Line>> rows = lines(GOOD + ",{\"name\":1}," + GOOD);

    assertThat(rows).extracting(row -> reasons(row).isEmpty()).containsExactly(true, false, true);
  }

  @Test
  void whatNoFieldMayHave_leavesTheOthersAlone() throws JsonProcessingException {
    for (String line :
        List.of(
            "{\"name\":\"\\u0000\"}",
            "{\"name\":1e1000000000}",
            "{\"\\u202e\":[{\"\\u202e\":1}]}",
            "{\"inner\":{\"\\u202e\":1}}")) {
      List<SubmittedRow<Line>> rows = lines(GOOD + "," + line + "," + GOOD);

      assertThat(rows).extracting(row -> reasons(row).isEmpty()).containsExactly(true, false, true);
      assertThat(rows.getLast().value()).isEqualTo(rows.getFirst().value());
      assertThat(rows.get(1).sent().toString()).doesNotContain("\\u", "E+", "\u202e");
    }
  }

  @Test
  void outsideOfAnElement_itIsOfTheWholeBody() {
    assertThatThrownBy(() -> json.readValue("{\"lines\":[],\"from\":\"\\u0000\"}", Body.class))
        .isInstanceOf(RefusedValue.class);
    assertThatThrownBy(
            () -> json.readValue("{\"lines\":[" + GOOD + "],\"from\":1e999999999}", Body.class))
        .isInstanceOf(RefusedValue.class);
  }

  /** Otherwise another request with a fault elsewhere would pass as the same. */
  @Test
  void whatIsAtFault_isPartOfWhatWasAsked() throws JsonProcessingException {
    String one = json.writeValueAsString(lines("{\"name\":1,\"kind\":\"coaching\"}"));
    String other = json.writeValueAsString(lines("{\"name\":2,\"kind\":\"coaching\"}"));

    assertThat(one).isNotEqualTo(other);
    assertThat(json.writeValueAsString(lines(GOOD)))
        .isEqualTo(json.writeValueAsString(lines("{ \"kind\":\"coaching\", \"name\" : \"a\"}")));
  }

  @Test
  void whoSendsFaultsWithoutEnd_isToldTheFirst() throws JsonProcessingException {
    StringBuilder fields = new StringBuilder("{");
    for (int i = 0; i < 500; i++) {
      fields.append(i == 0 ? "" : ",").append("\"f").append(i).append("\":1");
    }

    SubmittedRow<Line> row = lines(fields.append('}').toString()).getFirst();

    assertThat(row.faults()).hasSize(20);
    assertThat(row.value()).isNull();
  }

  private List<SubmittedRow<Line>> lines(String lines) throws JsonProcessingException {
    return json.readValue(
            "{\"from\":\"here\",\"lines\":[" + lines + "]}", new TypeReference<Body>() {})
        .lines();
  }

  private static List<Reason> reasons(SubmittedRow<Line> row) {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      return new RowCheck(factory.getValidator()).reasons("/lines/0", row);
    }
  }

  private static String inShort(Reason reason) {
    return Problem.kindOf(reason.type())
        + " "
        + String.valueOf(reason.pointer()).substring("/lines/0".length());
  }

  private static ObjectMapper strict() {
    var mapper = GuardedJson.unread().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }
}
