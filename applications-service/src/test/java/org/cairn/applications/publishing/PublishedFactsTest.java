package org.cairn.applications.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.publishing.DecidedEvents.ACCEPTED;
import static org.cairn.applications.publishing.DecidedEvents.APPLICATION;
import static org.cairn.applications.publishing.DecidedEvents.CERTIFIED;
import static org.cairn.applications.publishing.DecidedEvents.DENIED;
import static org.cairn.applications.publishing.DecidedEvents.OPENED;
import static org.cairn.applications.publishing.DecidedEvents.PEER;
import static org.cairn.applications.publishing.DecidedEvents.PEER_IMPORTED;
import static org.cairn.applications.publishing.DecidedEvents.RECEIVED;
import static org.cairn.applications.publishing.DecidedEvents.REGISTERED;
import static org.cairn.applications.publishing.DecidedEvents.REJECTED;
import static org.cairn.applications.publishing.DecidedEvents.WITHDRAWN;

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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.publishing.PublishedApplications;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.publishing.PublishedPeers;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.cairn.contracts.applications.ApplicationDenied;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedFactsTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Origin ORIGIN = new Origin(new UUID(0, 1), null);

  static Stream<OutgoingEvent> everyEvent() {
    return DecidedEvents.published().map(fact -> fact.from(ORIGIN));
  }

  private static OutgoingEvent published(PeerEvent event) {
    return PublishedPeers.of(event).from(ORIGIN);
  }

  private static OutgoingEvent published(ApplicationEvent event) {
    return PublishedApplications.of(event).from(ORIGIN);
  }

  @Test
  void everyEventOfADecision_isLookedAtHere() {
    assertThat(Set.of(REGISTERED.getClass(), PEER_IMPORTED.getClass()))
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
  void aRegistration_namesTheSignInThatItBinds() {
    OutgoingEvent event = published(REGISTERED);

    assertThat(event.aggregateId()).isEqualTo(PEER);
    assertThat(event.jurisdiction()).isNull();
    assertThat(EventJson.read(event.payload(), PeerRegistered.class))
        .isEqualTo(
            new PeerRegistered(PEER, "sign-in-1", Instant.parse("2026-11-20T10:15:30.123456Z")));
  }

  @Test
  void anImportedRecord_namesItsBoard_andNoSignIn() {
    OutgoingEvent event = published(PEER_IMPORTED);

    assertThat(event.aggregateId()).isEqualTo(PEER);
    assertThat(event.jurisdiction()).isEqualTo("zz");
    assertThat(EventJson.read(event.payload(), PeerImported.class))
        .isEqualTo(new PeerImported(PEER, "zz", LocalDate.of(2012, 3, 1), "old-register"));
  }

  @Test
  void whatWasImported_saysWhereItCameFrom_andWhatIsOfHere_doesNot() {
    List<String> events =
        Stream.of(OPENED, WITHDRAWN, CERTIFIED, DENIED)
            .map(PublishedFactsTest::published)
            .map(PublishedFactsTest::text)
            .toList();

    assertThat(events.get(0)).contains("\"importedFrom\":\"old-register\"");
    assertThat(events.get(1)).doesNotContain("importedFrom");
    assertThat(events.get(2)).contains("\"importedFrom\":\"old-register\"");
    assertThat(events.get(3)).contains("\"importedFrom\":\"old-register\"");
  }

  @Test
  void anOpening_hasTheChecklistAndTheVersionOfThePack() {
    OutgoingEvent event = published(OPENED);
    ApplicationOpened published = EventJson.read(event.payload(), ApplicationOpened.class);

    assertThat(event.aggregateId()).isEqualTo(APPLICATION);
    assertThat(event.jurisdiction()).isEqualTo("zz");
    assertThat(published.packVersion()).isEqualTo("2026.11.1");
    assertThat(published.openedOn()).isEqualTo("2026-11-20");
    assertThat(published.checklist())
        .extracting(item -> item.ruleId() + " " + item.citation() + " " + item.effectiveTo())
        .containsExactly(
            "zz/exam Invented Code Z-1, section 5 null",
            "zz/training Invented Code Z-1, section 5 2027-01-31");
  }

  @Test
  void aWithdrawal_hasItsDay() {
    OutgoingEvent event = published(WITHDRAWN);

    assertThat(EventJson.read(event.payload(), ApplicationWithdrawn.class))
        .isEqualTo(
            new ApplicationWithdrawn(
                APPLICATION, PEER, "zz", "cbhpss", LocalDate.of(2026, 11, 21), null));
  }

  @Test
  void aCertificate_hasItsStatusDayByDay() {
    OutgoingEvent event = published(CERTIFIED);
    CertificateIssued published = EventJson.read(event.payload(), CertificateIssued.class);

    assertThat(event.aggregateId()).isEqualTo(published.certificateId());
    assertThat(published.applicationId()).isEqualTo(APPLICATION);
    assertThat(published.conditional()).isTrue();
    assertThat(published.segments())
        .extracting(segment -> segment.status() + " " + segment.from() + " " + segment.to())
        .containsExactly("active 2026-11-22 2029-11-22", "terminated 2029-11-23 null");
  }

  @Test
  void aDenial_namesItsRules_andHasNoneOfItsWords() {
    OutgoingEvent event = published(DENIED);
    ApplicationDenied published = EventJson.read(event.payload(), ApplicationDenied.class);

    assertThat(published.findings())
        .extracting(finding -> finding.ruleId() + " " + finding.outcome())
        .containsExactly("recovery-window not_met");
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
