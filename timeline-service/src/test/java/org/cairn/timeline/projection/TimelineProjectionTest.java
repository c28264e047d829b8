package org.cairn.timeline.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.billing.AgencyRegistered;
import org.cairn.contracts.billing.EncounterAggregate;
import org.cairn.contracts.platform.DeadLetter;
import org.cairn.timeline.store.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each published example, as it looks on the timeline. */
class TimelineProjectionTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant RECORDED = Instant.parse("2026-11-20T09:30:00.123456Z");
  private static final UUID EVENT = UUID.fromString("019aab3d-0001-7000-8000-000000000001");

  private static final long POSITION = 17;

  private static final UUID PEER = UUID.fromString("019aab3c-7d10-7a55-8f1e-3c1f0b6e2a01");

  static Stream<EventType> everyTypeOnTheTimeline() {
    return EventCatalog.all().stream().filter(TimelineProjection::isOnTheTimeline);
  }

  static Stream<Arguments> everyExample() {
    return everyTypeOnTheTimeline()
        .flatMap(type ->
            Stream.of(
                arguments(type, type.fullExampleResource()),
                arguments(type, type.minimalExampleResource())));
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void anExample_becomesItsEntry(EventType type, String example) {
    byte[] content = content(example);
    Expected expected = Expected.of(type);

    TimelineEntry entry = TimelineProjection.entryOf(received(type.type(), content));

    JsonNode fact = tree(new String(content, UTF_8));
    assertThat(entry)
        .usingRecursiveComparison()
        .ignoringFields("details")
        .isEqualTo(
            new TimelineEntry(
                POSITION,
                EVENT,
                PEER,
                expected.chapter(),
                type.name(),
                LocalDate.parse(fact.path(expected.day()).asText().substring(0, 10)),
                RECORDED,
                expected.aggregateOf(fact),
                7,
                "zz",
                ""));
    assertThat(tree(entry.details())).isEqualTo(expected.detailsOf(fact));
  }

  /**
   * The expectations for a type.
   *
   * @param aggregate which of its fields names what it is about
   * @param day which of its fields is the day on which it happened
   */
  private record Expected(String chapter, String aggregate, String day) {

    private static final String ENCOUNTER = "encounterId";
    private static final Set<String> ELSEWHERE = Set.of("peerId", "jurisdiction", "subject");

    static Expected of(EventType type) {
      return switch (type.name()) {
        case "PeerRegistered" -> new Expected("becoming", "peerId", "registeredAt");
        case "PeerImported" -> new Expected("becoming", "peerId", "registeredOn");
        case "ApplicationOpened" -> new Expected("becoming", "applicationId", "openedOn");
        case "ApplicationWithdrawn" -> new Expected("becoming", "applicationId", "withdrawnOn");
        case "DocumentReceived" -> new Expected("becoming", "documentId", "receivedOn");
        case "DocumentAccepted", "DocumentRejected" ->
            new Expected("becoming", "documentId", "reviewedOn");
        case "ApplicationDenied" -> new Expected("becoming", "applicationId", "deniedOn");
        case "CertificateIssued" -> new Expected("certificate", "certificateId", "certifiedOn");
        case "AgreementProposed" -> new Expected("supervision", "agreementId", "proposedOn");
        case "AgreementSigned" -> new Expected("supervision", "agreementId", "signedOn");
        case "AgreementEnded" -> new Expected("supervision", "agreementId", "endedOn");
        case "WorkLogged" -> new Expected("supervision", "workLogId", "on");
        case "SessionLogged" -> new Expected("supervision", "sessionId", "on");
        case "SessionAttested" -> new Expected("supervision", "sessionId", "attestedOn");
        case "SessionDisputed" -> new Expected("supervision", "sessionId", "disputedOn");
        case "SessionDisputeSettled" -> new Expected("supervision", "sessionId", "settledOn");
        case "SupervisionStandingChanged" ->
            new Expected("supervision", "standingId", "evaluatedOn");
        case "CreditEarned" -> new Expected("education", "creditId", "on");
        case "CreditRefused" -> new Expected("education", "creditId", "refusedOn");
        case "CreditDisputed" -> new Expected("education", "creditId", "disputedOn");
        case "CreditDisputeSettled" -> new Expected("education", "creditId", "settledOn");
        case "EducationStandingChanged" -> new Expected("education", "standingId", "evaluatedOn");
        case "EmploymentStarted" -> new Expected("work", "employmentId", "startedOn");
        case "EmploymentEnded" -> new Expected("work", "employmentId", "endedOn");
        case "EncounterLogged", "EncounterConflictFound", "EncounterConflictSettled" ->
            new Expected("work", ENCOUNTER, "on");
        default -> throw new IllegalArgumentException("no expectations for " + type);
      };
    }

    /** An agency's encounter is named by the agency and its id. */
    UUID aggregateOf(JsonNode fact) {
      UUID id = id(fact, aggregate);
      return aggregate.equals(ENCOUNTER) ? EncounterAggregate.of(id(fact, "agencyId"), id) : id;
    }

    private static UUID id(JsonNode fact, String field) {
      return UUID.fromString(fact.path(field).asText());
    }

    /** The fact's fields, except those of the entry itself and the sign-in. */
    JsonNode detailsOf(JsonNode fact) {
      ObjectNode details = ((ObjectNode) fact.deepCopy()).remove(ELSEWHERE);
      return day.endsWith("At") ? details : details.without(day);
    }
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void theSignIn_neverAppears(EventType type, String example) {
    byte[] content = content(example);
    String signIn = tree(new String(content, UTF_8)).path("subject").asText("no sign-in in it");

    TimelineEntry entry = TimelineProjection.entryOf(received(type.type(), content));

    assertThat(entry.toString()).doesNotContain(signIn).doesNotContain("subject");
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void theSameFact_becomesTheSameEntry(EventType type, String example) {
    TimelineEntry first = TimelineProjection.entryOf(received(type.type(), content(example)));
    TimelineEntry again = TimelineProjection.entryOf(received(type.type(), content(example)));

    assertThat(again).isEqualTo(first);
  }

  @Test
  void aRegistrationLateInTheEvening_happenedOnItsDayInUniversalTime() {
    byte[] late =
        """
        {"peerId": "%s", "subject": "s", "registeredAt": "2026-11-02T23:59:59.999-02:00"}
        """
            .formatted(PEER)
            .getBytes(UTF_8);

    TimelineEntry entry = TimelineProjection.entryOf(received(PeerRegistered.TYPE, late));

    assertThat(entry.happenedOn()).isEqualTo(LocalDate.of(2026, 11, 3));
  }

  @Test
  void aTypeThatIsNotOnTheTimeline_isRefused() {
    byte[] letter = content("examples/platform/EventParked.v1.full.json");
    byte[] agency = content("examples/billing/AgencyRegistered.v1.full.json");

    assertThatThrownBy(() -> TimelineProjection.entryOf(received(DeadLetter.TYPE, letter)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TimelineProjection.entryOf(received(AgencyRegistered.TYPE, agency)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TimelineProjection.entryOf(received("org.cairn.Unknown.v1", letter)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Arrival received(String type, byte[] value) {
    return new Arrival(POSITION, EVENT, type, RECORDED, 7, "zz", value);
  }

  private static byte[] content(String resource) {
    try (InputStream in =
        Objects.requireNonNull(EventCatalog.class.getResourceAsStream("/" + resource))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
