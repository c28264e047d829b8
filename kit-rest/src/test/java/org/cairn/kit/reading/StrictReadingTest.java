package org.cairn.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.http.StrictJson;
import org.cairn.kit.problem.JsonProblems;
import org.cairn.kit.problem.RefusedValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReadingTest {

  enum Color {
    GREY,
    RED
  }

  record Stone(
      @Nullable String name,
      @MultiLine @Nullable String story,
      @Nullable BigDecimal weight,
      @Nullable Double length,
      @Nullable Integer count,
      @Nullable Long number,
      @Nullable Color color,
      @Nullable LocalDate laidOn,
      @Nullable LocalTime at,
      @Nullable LocalDateTime laidAt,
      @Nullable Instant seenAt,
      @Nullable OffsetDateTime foundAt,
      @Nullable UUID id,
      @Nullable Boolean flat,
      @Nullable List<@Nullable String> marks,
      @Nullable List<@Nullable Stone> below,
      @Nullable Map<String, @Nullable Object> more,
      @Nullable JsonNode tree) {}

  private final ObjectMapper mapper = strict();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name': 'naïve \\u200c \\u200d 🪨', 'story': 'one\\r\\n\\ttwo'}",
        "{'weight': 0.1234567890123456789012345678901234, 'length': 5.551115123125783e-17}",
        "{'weight': 1e20, 'count': -2147483648, 'number': 9223372036854775807}",
        "{'color': 'grey', 'laidOn': '1900-01-01', 'at': '08:30', 'laidAt': '2200-12-31T23:59'}",
        "{'seenAt': '2026-03-02T08:30:00.123Z', 'foundAt': '2026-03-02T08:30:00-07:00'}",
        "{'id': '0195f0a4-7c1e-7000-8000-3F6E1C2D4B5A', 'flat': false, 'marks': ['', null]}",
        "{'below': [{'name': 'a'}, null], 'more': {'a.b': [1.5, {'c': 'd'}]}, 'tree': [1, 'x']}"
      })
  void whatIsMeant_isRead(String body) throws JsonProcessingException {
    assertThat(mapper.readValue(json(body), Stone.class)).isNotNull();
  }

  static Stream<String> numbersOutOfBounds() {
    return Stream.of(
        "1e-1000000000",
        "1e1000000000",
        "-1E+1000000000",
        "0e-1000000000",
        "1e-99999999999999999999",
        "1e-9999",
        "1e400",
        "1e-51",
        "1e21",
        "1".repeat(41),
        "9".repeat(90_000),
        "0." + "1".repeat(5000));
  }

  @ParameterizedTest
  @MethodSource("numbersOutOfBounds")
  void aNumber_isMeasuredBeforeItIsRead(String number) {
    for (String field : List.of("weight", "length", "count", "number", "name", "tree")) {
      assertThat(pointerOf("{'%s': %s}".formatted(field, number))).isEqualTo("/" + field);
    }
    assertThat(pointerOf("{'more': {'a.b': [0, {'c': %s}]}}".formatted(number)))
        .isEqualTo("/more/a.b/1/c");
    assertThat(pointerOf("{'below': [{'weight': %s}]}".formatted(number)))
        .isEqualTo("/below/0/weight");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\u009f", "\\ud800", "\\udc00",
        "\\udc00\\ud800", "\\u202a", "\\u202e", "\\u2066", "\\u2069", "\\u200e", "\\u200f",
            "\\u061c"
      })
  void aCharacterThatIsNoText_isRefusedWhereverItStands(String character) {
    String text = "'a" + character + "b'";
    for (String field : List.of("name", "story", "color", "laidOn", "id", "weight", "tree")) {
      assertThat(pointerOf("{'%s': %s}".formatted(field, text))).isEqualTo("/" + field);
    }
    assertThat(pointerOf("{'marks': ['a', %s]}".formatted(text))).isEqualTo("/marks/1");
    assertThat(pointerOf("{'more': {'a': {'b': %s}}}".formatted(text))).isEqualTo("/more/a/b");
    assertThat(pointerOf("{'more': {%s: 1}}".formatted(text))).isEqualTo("/more");
    assertThat(pointerOf("{%s: 1}".formatted(text))).isEqualTo("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\\r", "\\t"})
  void lineBreaks_areOnlyForTextsOfSeveralLines(String character) {
    assertThat(pointerOf("{'name': 'a" + character + "b'}")).isEqualTo("/name");
    assertThat(pointerOf("{'marks': ['a" + character + "b']}")).isEqualTo("/marks/0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "color | blue | Must be one of: grey, red.",
        "color | GREY | Must be one of: grey, red.",
        "laidOn | 2026-02-30 | There is no such day or time.",
        "at | 25:00 | There is no such day or time."
      })
  void whatDoesNotExist_isToldAsThat(String field, String value, String told) {
    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(
            () -> mapper.readValue(json("{'%s': '%s'}".formatted(field, value)), Stone.class))
        .satisfies(e -> {
          assertThat(JsonProblems.reasonOf(e).pointer()).isEqualTo("/" + field);
          assertThat(JsonProblems.reasonOf(e).detail()).isEqualTo(told);
        });
  }

  static Stream<Arguments> otherForms() {
    return Stream.of(
        arguments("color", List.of("0", "1", "'0'", "' grey'", "'grey '", "'GREY'", "''", "[]")),
        arguments("laidOn", List.of("0", "''", "[]", "[2024,5,1]", "'2024-05-01T00:00:00Z'")),
        arguments("laidOn", List.of("'2024-5-1'", "'20240501'", "'2024-02-30'", "'1899-12-31'")),
        arguments("laidOn", List.of("'2201-01-01'", "'+12024-05-01'", "'-999999999-01-01'")),
        arguments("seenAt", List.of("0", "1.5", "1714564800", "'1714564800'", "''", "[]")),
        arguments(
            "seenAt", List.of("'2024-05-01'", "'2024-05-01T00:00:00'", "'9999-12-31T00:00:00Z'")),
        arguments("seenAt", List.of("'+1000000000-01-01T00:00:00Z'", "'2024-05-01 00:00:00Z'")),
        arguments(
            "foundAt", List.of("0", "''", "[]", "'2024-05-01T00:00:00'", "'0001-01-01T00:00:00Z'")),
        arguments("laidAt", List.of("0", "''", "[]", "[2024,5,1,0,0]", "'2024-05-01T00:00:00Z'")),
        arguments("at", List.of("0", "''", "[]", "[8,30]", "'8:30'", "'25:00'")),
        arguments("id", List.of("0", "''", "[]", "'1-1-1-1-1'", "'AZXwpHweLACAAD9uHC1LWg=='")),
        arguments("id", List.of("'{0195f0a4-7c1e-7000-8000-3f6e1c2d4b5a}'")),
        arguments("name", List.of("0", "1.5", "true", "[]", "{}", "['a']")),
        arguments("count", List.of("'1'", "''", "1.0", "1e2", "[]", "[1]", "2147483648", "true")),
        arguments("number", List.of("'1'", "''", "1.5", "9223372036854775808")),
        arguments("weight", List.of("'1'", "''", "'1e-1000000000'", "[]", "true", "'NaN'")),
        arguments("length", List.of("'1'", "''", "'NaN'", "[]", "true")),
        arguments("flat", List.of("'true'", "''", "0", "1", "[]")),
        arguments("marks", List.of("''", "'a'", "{}", "0")),
        arguments("below", List.of("''", "{}", "[[]]", "['']", "[0]")),
        arguments("more", List.of("''", "[]", "0")));
  }

  @ParameterizedTest
  @MethodSource("otherForms")
  void anotherForm_isNotGuessedAt(String field, List<String> values) {
    for (String value : values) {
      String body = json("{'%s': %s}".formatted(field, value));
      assertThat(catchThrowable(() -> mapper.readValue(body, Stone.class)))
          .as(body)
          .isInstanceOf(JsonProcessingException.class);
    }
  }

  @Test
  void onlyUtf8_isRead() {
    byte[] wide = "{\"name\": \"flat\"}".getBytes(StandardCharsets.UTF_16BE);
    byte[] broken = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xc3, '"', '}'};
    for (byte[] body : List.of(wide, broken)) {
      assertThatThrownBy(() -> mapper.readValue(body, Stone.class))
          .isInstanceOf(JsonProcessingException.class);
    }
  }

  private String pointerOf(String body) {
    var refused =
        catchThrowableOfType(RefusedValue.class, () -> mapper.readValue(json(body), Stone.class));
    return refused == null ? "read: " + body : String.valueOf(refused.reason().pointer());
  }

  /** Single quotes are easier to read here. */
  private static String json(String body) {
    return body.replace('\'', '"');
  }

  private static ObjectMapper strict() {
    ObjectMapper mapper = GuardedJson.unread().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }
}
