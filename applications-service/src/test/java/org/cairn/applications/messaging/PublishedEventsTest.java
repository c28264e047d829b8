package org.cairn.applications.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ChecklistEntry;
import org.cairn.applications.application.decision.GrantedSegment;
import org.cairn.applications.document.decision.Case;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.document.decision.HandedFile;
import org.cairn.applications.document.decision.HandedInBy;
import org.cairn.applications.document.decision.RejectionReason;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.cairn.contracts.applications.ApplicationDenied;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.cairn.kit.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedEventsTest {

  private static final UUID PEER = UUID.fromString("01890000-0000-7000-8000-000000000001");
  private static final UUID APPLICATION = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final PeerEvent REGISTERED =
      new PeerEvent.Registered(
          PEER,
          "sign-in-1",
          "Secret-Given-Name",
          "Secret-Family-Name",
          Instant.parse("2026-11-20T10:15:30.123456Z"));
  private static final ApplicationEvent OPENED =
      new ApplicationEvent.Opened(
          APPLICATION,
          PEER,
          "zz",
          "cbhpss",
          LocalDate.of(2026, 11, 20),
          "2026.11.1",
          List.of(anEntry("zz/exam", null), anEntry("zz/training", LocalDate.of(2027, 1, 31))));
  private static final ApplicationEvent WITHDRAWN =
      new ApplicationEvent.Withdrawn(APPLICATION, PEER, "zz", "cbhpss", LocalDate.of(2026, 11, 21));

  private static final Finding FOUND =
      new Finding(
          "recovery-window",
          Outcome.NOT_MET,
          "Invented Code Z-1, section 3",
          ParameterStatus.CODIFIED,
          "2026.11.1",
          Map.of("windowFrom", "Secret day"),
          "Secret message");
  private static final ApplicationEvent CERTIFIED =
      new ApplicationEvent.Certified(
          UUID.fromString("01890000-0000-7000-8000-00000000000c"),
          APPLICATION,
          PEER,
          "zz",
          "cbhpss",
          LocalDate.of(2026, 11, 22),
          true,
          "2026.11.1",
          List.of(
              new GrantedSegment(
                  "active",
                  LocalDate.of(2026, 11, 22),
                  LocalDate.of(2029, 11, 22),
                  "certificate-term"),
              new GrantedSegment(
                  "terminated", LocalDate.of(2029, 11, 23), null, "certificate-termination")),
          List.of(FOUND));
  private static final ApplicationEvent DENIED =
      new ApplicationEvent.Denied(
          APPLICATION,
          PEER,
          "zz",
          "cbhpss",
          LocalDate.of(2026, 11, 22),
          "2026.11.1",
          List.of(FOUND),
          "Secret words");

  private static final UUID DOCUMENT = UUID.fromString("01890000-0000-7000-8000-00000000000d");
  private static final Case CASE =
      new Case(APPLICATION, PEER, "zz", true, "2026.11.1", Map.of("zz/exam", "Z-1"), 1);
  private static final DocumentEvent RECEIVED =
      new DocumentEvent.Received(
          DOCUMENT,
          CASE,
          "zz/exam",
          1,
          new HandedFile("5e".repeat(32), 10, "application/pdf", "Secret-File.pdf", "off"),
          HandedInBy.APPLICANT,
          Instant.parse("2026-11-20T10:15:30.123Z"),
          LocalDate.of(2026, 11, 20),
          "R-7ZK2M0Q4T9XBC5DEFGHJ8NPRS1");
  private static final DocumentEvent ACCEPTED =
      new DocumentEvent.Accepted(DOCUMENT, CASE, "zz/exam", 1, LocalDate.of(2026, 11, 21), "Z-1");
  private static final DocumentEvent REJECTED =
      new DocumentEvent.Rejected(
          DOCUMENT,
          CASE,
          "zz/exam",
          1,
          RejectionReason.OTHER,
          "Secret words",
          LocalDate.of(2026, 11, 21),
          "Z-1");

  private final AtomicInteger given = new AtomicInteger();
  private final PublishedEvents published =
      new PublishedEvents(() -> new UUID(0, given.incrementAndGet()));

  static Stream<OutgoingEvent> everyEvent() {
    var published = new PublishedEvents(() -> new UUID(0, 1));
    return Stream.of(
            published.ofPeer(List.of(REGISTERED)),
            published.ofApplication(List.of(OPENED, WITHDRAWN, CERTIFIED, DENIED)),
            published.ofDocument(List.of(RECEIVED, ACCEPTED, REJECTED)))
        .flatMap(List::stream);
  }

  @Test
  void everyEventOfADecision_isLookedAtHere() {
    assertThat(Set.of(REGISTERED.getClass()))
        .isEqualTo(Set.of(PeerEvent.class.getPermittedSubclasses()));
    assertThat(
            Set.of(
                OPENED.getClass(), WITHDRAWN.getClass(), CERTIFIED.getClass(), DENIED.getClass()))
        .isEqualTo(Set.of(ApplicationEvent.class.getPermittedSubclasses()));
    assertThat(Set.of(RECEIVED.getClass(), ACCEPTED.getClass(), REJECTED.getClass()))
        .isEqualTo(Set.of(DocumentEvent.class.getPermittedSubclasses()));
  }

  @Test
  void everyTypeOfThisServicesTopic_isPublished() {
    assertThat(everyEvent().map(OutgoingEvent::type).collect(Collectors.toSet()))
        .isEqualTo(
            EventCatalog.onTopic(Topics.APPLICATIONS).stream()
                .map(EventType::type)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void anEvent_isOfAKnownType_andGoesToThatTypesTopic(OutgoingEvent event) {
    EventType type = EventCatalog.find(event.type()).orElseThrow();

    assertThat("cairn." + event.channel()).isEqualTo(type.topic());
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void anEvent_isKeyedByThePeer_andAboutThePeer(OutgoingEvent event) {
    assertThat(event.key()).isEqualTo(PEER.toString());
    assertThat(event.subject()).isEqualTo(PEER);
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void anEvent_keepsToItsSchema(OutgoingEvent event) {
    EventType type = EventCatalog.find(event.type()).orElseThrow();

    assertThat(errors(type, text(event))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void anEvent_carriesNoName_noTitle_noHelp(OutgoingEvent event) {
    assertThat(text(event))
        .doesNotContainIgnoringCase("name")
        .doesNotContain("Secret", "A title", "A help text", "5e5e");
  }

  @Test
  void aRegistration_tellsWhoseSignInItBinds() {
    OutgoingEvent event = published.ofPeer(List.of(REGISTERED)).getFirst();

    assertThat(event.aggregateId()).isEqualTo(PEER);
    assertThat(event.jurisdiction()).isNull();
    assertThat(EventJson.read(event.payload(), PeerRegistered.class))
        .isEqualTo(
            new PeerRegistered(PEER, "sign-in-1", Instant.parse("2026-11-20T10:15:30.123456Z")));
  }

  @Test
  void anOpening_tellsTheChecklistAndByWhichPack() {
    OutgoingEvent event = published.ofApplication(List.of(OPENED)).getFirst();
    ApplicationOpened told = EventJson.read(event.payload(), ApplicationOpened.class);

    assertThat(event.aggregateId()).isEqualTo(APPLICATION);
    assertThat(event.jurisdiction()).isEqualTo("zz");
    assertThat(told.packVersion()).isEqualTo("2026.11.1");
    assertThat(told.openedOn()).isEqualTo("2026-11-20");
    assertThat(told.checklist())
        .extracting(item -> item.ruleId() + " " + item.citation() + " " + item.effectiveTo())
        .containsExactly(
            "zz/exam Invented Code Z-1, section 5 null",
            "zz/training Invented Code Z-1, section 5 2027-01-31");
  }

  @Test
  void aWithdrawal_tellsItsDay() {
    OutgoingEvent event = published.ofApplication(List.of(WITHDRAWN)).getFirst();

    assertThat(EventJson.read(event.payload(), ApplicationWithdrawn.class))
        .isEqualTo(
            new ApplicationWithdrawn(
                APPLICATION, PEER, "zz", "cbhpss", LocalDate.of(2026, 11, 21), null));
  }

  @Test
  void aCertificate_tellsWhatItIsWorthDayByDay() {
    OutgoingEvent event = published.ofApplication(List.of(CERTIFIED)).getFirst();
    CertificateIssued told = EventJson.read(event.payload(), CertificateIssued.class);

    assertThat(event.aggregateId()).isEqualTo(told.certificateId());
    assertThat(told.applicationId()).isEqualTo(APPLICATION);
    assertThat(told.conditional()).isTrue();
    assertThat(told.segments())
        .extracting(segment -> segment.status() + " " + segment.from() + " " + segment.to())
        .containsExactly("active 2026-11-22 2029-11-22", "terminated 2029-11-23 null");
  }

  @Test
  void aDenial_tellsItsRules_andNoWordOfIt() {
    OutgoingEvent event = published.ofApplication(List.of(DENIED)).getFirst();
    ApplicationDenied told = EventJson.read(event.payload(), ApplicationDenied.class);

    assertThat(told.findings())
        .extracting(finding -> finding.ruleId() + " " + finding.outcome())
        .containsExactly("recovery-window not_met");
  }

  @Test
  void eventsOfOneCommand_shareACorrelation_andEventsOfTwoDoNot() {
    List<OutgoingEvent> one = published.ofApplication(List.of(OPENED, WITHDRAWN));
    List<OutgoingEvent> other = published.ofApplication(List.of(OPENED));

    assertThat(one.getFirst().origin()).isEqualTo(one.getLast().origin());
    assertThat(other.getFirst().origin()).isNotEqualTo(one.getFirst().origin());
  }

  private static ChecklistEntry anEntry(String ruleId, @Nullable LocalDate until) {
    return new ChecklistEntry(
        ruleId,
        "exam",
        "A title",
        "A help text",
        "trainer",
        "zz-code-1",
        "Invented Code Z-1, section 5",
        "codified",
        LocalDate.of(2015, 3, 1),
        until);
  }

  private static String text(OutgoingEvent event) {
    return new String(event.payload(), UTF_8);
  }

  private static List<Error> errors(EventType type, String value) {
    try (InputStream schema =
        Objects.requireNonNull(
            EventCatalog.class.getResourceAsStream("/" + type.schemaResource()))) {
      return SCHEMAS
          .getSchema(new String(schema.readAllBytes(), UTF_8), InputFormat.JSON)
          .validate(
              value,
              InputFormat.JSON,
              context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
