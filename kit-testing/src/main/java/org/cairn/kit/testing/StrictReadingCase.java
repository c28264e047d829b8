package org.cairn.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.kit.testing.BodySample.Kind;
import org.cairn.kit.testing.BodySample.Place;
import org.cairn.kit.testing.DescribedApi.Described;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests everything in a service's OpenAPI document with invalid values: new fields and operations
 * are tested automatically.
 */
public abstract class StrictReadingCase {

  /** So that nothing can grow with what a number says; a request that is read takes a few. */
  private static final Duration MOST = Duration.ofMillis(100);

  private static final List<String> NUMBERS =
      List.of("1e-1000000000", "1e1000000000", "-1E-9999", "0e-200000000", "1" + "0".repeat(5000));

  private static final String HALF_A_PAIR = "\"a\\ud800b\"";

  private static final List<String> TEXTS =
      List.of("\"a\\u0000b\"", "\"a\\u001bb\"", "\"a\\u0085b\"", HALF_A_PAIR, "\"a\\u202eb\"");

  private final StrictReadingCalls calls = new StrictReadingCalls();
  private final DescribedApi api = DescribedApi.ofThisModule();

  @Test
  void aNumberThatIsTooMuch_costsNothing() {
    List<String> faults = new ArrayList<>();
    for (Described operation : bodies()) {
      for (Place place : operation.places()) {
        if (place.kind() == Kind.NUMBER
            || place.kind() == Kind.INTEGER
            || place.kind() == Kind.ANYTHING) {
          NUMBERS.forEach(number -> {
            refuses(operation, place, number, "number-out-of-bounds", faults);
            isQuick(operation, place.with().apply(number), faults);
          });
        }
      }
    }
    none(faults);
  }

  @Test
  void aTextWithACharacterThatIsNone_isRefusedWhereItStands() {
    List<String> faults = new ArrayList<>();
    for (Described operation : bodies()) {
      for (Place place : operation.places()) {
        if (place.kind() == Kind.OBJECT) {
          TEXTS.stream()
              .filter(text -> !text.equals(HALF_A_PAIR)) // as a name it is no JSON at all: 400
              .forEach(text ->
                  refuses(operation, place, "{" + text + ":1}", "invalid-character", faults));
        } else if (place.kind() != Kind.LIST) {
          TEXTS.forEach(text -> refuses(operation, place, text, "invalid-character", faults));
        }
      }
    }
    none(faults);
  }

  @Test
  void aValueOfAnotherForm_isNotGuessedAt() {
    List<String> faults = new ArrayList<>();
    for (Described operation : bodies()) {
      for (Place place : operation.places()) {
        otherForms(place.kind()).forEach(value -> refuses(operation, place, value, "", faults));
      }
    }
    none(faults);
  }

  private static List<String> otherForms(Kind kind) {
    return switch (kind) {
      case TEXT -> List.of("true", "[]", "{}");
      case CHOICE -> List.of("0", "\"0\"", "\"\"", "[]");
      case DAY ->
          List.of("0", "\"\"", "[]", "[2024,5,1]", "\"2024-05-01T00:00:00Z\"", "\"9999-12-31\"");
      case TIME -> List.of("0", "\"\"", "[]", "\"8\"");
      case DAY_AND_TIME -> List.of("0", "\"\"", "[]", "\"2024-05-01\"", "\"0001-01-01T00:00:00\"");
      case INSTANT ->
          List.of("0", "\"\"", "[]", "\"2024-05-01\"", "\"+1000000000-12-31T00:00:00Z\"");
      case ID -> List.of("0", "\"\"", "[]", "\"1-1-1-1-1\"", "\"AZXwpHweLACAAD9uHC1LWg==\"");
      case NUMBER, INTEGER -> List.of("\"1\"", "\"\"", "[]", "true", "\"1e-1000000000\"");
      case TRUTH -> List.of("\"true\"", "\"\"", "0", "[]");
      case LIST -> List.of("\"\"", "{}", "0");
      case OBJECT -> List.of("\"\"", "[]", "0");
      case ANYTHING -> List.of();
    };
  }

  @Test
  void onlyJsonInUtf8_isRead() {
    List<String> faults = new ArrayList<>();
    for (Described operation : bodies()) {
      Stream.of(
              "",
              "*/*",
              "application/*",
              "text/plain",
              "application/x-www-form-urlencoded",
              "application/merge-patch+json",
              "application/json;charset=utf-16",
              "application/json;charset=iso-8859-1",
              "application/json; charset=utf-8; version=2",
              "application/json, text/plain",
              "nonsense")
          .forEach(type ->
              expect(
                  operation,
                  calls.sent(operation.method(), operation.path(), "{}", "Content-Type", type),
                  415,
                  type,
                  faults));
      expect(
          operation,
          calls.sent(
              operation.method(),
              operation.path(),
              "{}",
              "Content-Type",
              "application/json",
              "Content-Encoding",
              "gzip"),
          415,
          "gzip",
          faults);
    }
    none(faults);
  }

  @Test
  void aParameterThatIsNotKnown_orSentTwice_orNoText_isRefusedByName() {
    List<String> faults = new ArrayList<>();
    for (Described operation : api.operations()) {
      expectNamed(operation, "unknown=1", "unknown", faults);
      for (String name : List.of("%00", "%E2%80%AE", "%FF")) {
        expectNamed(operation, name + "=1", "", faults);
      }
      for (String name : operation.query()) {
        expectNamed(operation, name + "=1&" + name + "=1", name, faults);
        expectNamed(operation, name + "=", name, faults);
        expectNamed(operation, name, name, faults);
        for (String text : List.of("%00", "%1B", "%C2%85", "%E2%80%AE", "%E2%81%A6")) {
          expectNamed(operation, name + "=a" + text, name, faults);
        }
      }
    }
    none(faults);
  }

  @Test
  void ofTwoKeysOrVersions_neitherIsTaken() {
    List<String> faults = new ArrayList<>();
    for (Described operation : bodies()) {
      for (String header : List.of("Idempotency-Key", "If-Match")) {
        expect(
            operation,
            calls.sent(
                operation.method(),
                operation.path(),
                "{}",
                "Content-Type",
                "application/json",
                header,
                "\"v0\"",
                header,
                "b"),
            400,
            header,
            faults);
      }
    }
    none(faults);
  }

  private static void none(List<String> faults) {
    assertThat(faults.stream().limit(40).map(it -> it.substring(0, Math.min(300, it.length()))))
        .as("the first of %d", faults.size())
        .isEmpty();
  }

  /**
   * What once was answered with 500.
   *
   * @param place a pointer into the body, or the name of a parameter
   */
  public record Once(String method, String address, String body, int status, String place) {}

  /** The operations that every service has. */
  public static Stream<Once> inEveryService() {
    String service = ConfigProvider.getConfig().getValue("cairn.service", String.class);
    String log = "/api/v1/audit/" + service;
    return Stream.of(
        new Once("GET", log + "?who=a%00", "", 400, "who"),
        new Once("GET", log + "?action=a%00", "", 400, "action"),
        new Once("GET", log + "?from=%2B1000000000-01-01T00:00:00Z", "", 400, "from"),
        new Once("GET", log + "?from=-999999999-01-01T00:00:00Z", "", 400, "from"),
        new Once("GET", log + "?to=%2B1000000000-01-01T00:00:00Z", "", 400, "to"),
        new Once("GET", log + "?to=9999-01-01T00:00:00Z", "", 400, "to"));
  }

  @ParameterizedTest
  @MethodSource("inEveryService")
  void whatOnceFailedInEveryService_isRefused(Once once) {
    assertRefused(once);
  }

  protected final void assertRefused(Once once) {
    HttpResponse<String> answer = calls.json(once.method(), once.address(), once.body());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(once.status());
    String named = once.status() == 422 ? "\"pointer\":\"" + once.place() + "\"" : once.place();
    assertThat(answer.body()).contains(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"who=%zz", "who=%", "who=%F", "who=a%ED%A0%80", "%zz=1", "%"})
  void aQueryThatIsNotEncoded_isRefused(String query) {
    String service = ConfigProvider.getConfig().getValue("cairn.service", String.class);

    assertThat(calls.statusOf("/api/v1/audit/" + service + "?" + query)).isEqualTo(400);
  }

  private List<Described> bodies() {
    return api.operations().stream().filter(Described::readsJson).toList();
  }

  private void refuses(
      Described operation, Place place, String value, String kind, List<String> faults) {
    HttpResponse<String> answer =
        calls.json(operation.method(), operation.path(), place.with().apply(value));
    if (!namesPlace(answer, place.pointer()) || !answer.body().contains("/problems/" + kind)) {
      faults.add(
          "%s %s with %s: %d %s"
              .formatted(
                  operation,
                  place.pointer(),
                  value.substring(0, Math.min(40, value.length())),
                  answer.statusCode(),
                  answer.body()));
    }
  }

  /** The document as a whole is refused, or of several rows this one. */
  private static boolean namesPlace(HttpResponse<String> answer, String pointer) {
    boolean refused =
        answer.statusCode() == 422
            || (answer.statusCode() == 200 && answer.body().contains("\"refused\""));
    return refused && answer.body().contains("\"pointer\":\"" + pointer + "\"");
  }

  /** The best of ten: other programs run on the machine as well, what grows is slow each time. */
  private void isQuick(Described operation, String body, List<String> faults) {
    for (int attempt = 0; attempt < 10; attempt++) {
      long start = System.nanoTime();
      calls.json(operation.method(), operation.path(), body);
      if (System.nanoTime() - start < MOST.toNanos()) {
        return;
      }
    }
    faults.add(operation + " takes longer than " + MOST + " for " + body);
  }

  private void expectNamed(Described operation, String query, String name, List<String> faults) {
    HttpResponse<String> answer =
        calls.sent(operation.method(), operation.path() + "?" + query, "");
    if (answer.statusCode() != 400 || !answer.body().contains(name + ": ")) {
      faults.add("%s?%s: %d %s".formatted(operation, query, answer.statusCode(), answer.body()));
    }
  }

  private static void expect(
      Described operation,
      HttpResponse<String> answer,
      int status,
      String sent,
      List<String> faults) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() != status || !type.startsWith("application/problem+json")) {
      faults.add(
          "%s with %s: %d %s".formatted(operation, sent, answer.statusCode(), answer.body()));
    }
  }
}
