package org.cairn.ceu.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.ceu.credit.decision.CreditDisputeOutcome;
import org.cairn.ceu.credit.decision.CreditDisputeReason;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.decision.CreditProof;
import org.cairn.ceu.credit.decision.RefusalReason;
import org.cairn.ceu.credit.decision.Reporter;
import org.cairn.ceu.credit.publishing.PublishedCredits;
import org.cairn.ceu.standing.Standings;
import org.cairn.ceu.standing.decision.StandingChanged;
import org.cairn.ceu.standing.decision.StandingSegment;
import org.cairn.ceu.standing.decision.StandingSegment.Standing;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedEventsTest {

  private static final UUID PEER = UUID.fromString("01890000-0000-7000-8000-000000000001");
  private static final UUID CREDIT = UUID.fromString("01890000-0000-7000-8000-00000000000c");
  private static final UUID STANDING = UUID.fromString("01890000-0000-7000-8000-00000000000e");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final CreditEvent EARNED = earned(new Reporter.Trainer("Secret-School"));
  private static final CreditEvent REFUSED =
      new CreditEvent.Refused(CREDIT, PEER, "zz", DAY, RefusalReason.COURSE_WITHDRAWN, "2026.11.1");
  private static final CreditEvent DISPUTED =
      new CreditEvent.Disputed(
          CREDIT, PEER, "zz", DAY, CreditDisputeReason.NOT_ATTENDED, "2026.11.1");
  private static final CreditEvent SETTLED =
      new CreditEvent.DisputeSettled(
          CREDIT, PEER, "zz", DAY, CreditDisputeOutcome.DISMISSED, "2026.11.1");
  private static final StandingChanged CHANGED =
      new StandingChanged(
          STANDING,
          PEER,
          "zz",
          "cbhpss",
          DAY,
          Arrays.stream(Standing.values())
              .map(standing ->
                  new StandingSegment(standing, DAY, standing == Standing.UNVERIFIED ? null : DAY))
              .toList(),
          "2026.11.1");

  private static final Origin ORIGIN = new Origin(new UUID(0, 1), null);

  static Stream<OutgoingEvent> everyEvent() {
    return Stream.concat(
            Stream.of(
                    EARNED,
                    earned(new Reporter.Peer(PEER)),
                    earned(new Reporter.Board(PEER, "register-2019")),
                    REFUSED,
                    DISPUTED,
                    SETTLED)
                .map(PublishedCredits::of),
            Stream.of(Standings.published(CHANGED)))
        .map(fact -> fact.from(ORIGIN));
  }

  private static OutgoingEvent published(CreditEvent event) {
    return PublishedCredits.of(event).from(ORIGIN);
  }

  @Test
  void everyEventOfADecision_isLookedAtHere() {
    assertThat(
            Set.of(EARNED.getClass(), REFUSED.getClass(), DISPUTED.getClass(), SETTLED.getClass()))
        .isEqualTo(Set.of(CreditEvent.class.getPermittedSubclasses()));
  }

  @Test
  void everyTypeOfThisServicesTopic_isPublished() {
    assertThat(everyEvent().map(OutgoingEvent::type).collect(Collectors.toSet()))
        .isEqualTo(
            EventCatalog.onTopic(Topics.CEU).stream()
                .map(EventType::type)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void anEvent_goesToItsTypesTopic_underThePeersKey(OutgoingEvent event) {
    EventType type = EventCatalog.find(event.type()).orElseThrow();

    assertThat("cairn." + event.channel()).isEqualTo(type.topic());
    assertThat(event.key()).isEqualTo(PEER.toString());
    assertThat(event.subject()).isEqualTo(PEER);
    assertThat(event.jurisdiction()).isEqualTo("zz");
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void anEvent_keepsToItsSchema(OutgoingEvent event) {
    EventType type = EventCatalog.find(event.type()).orElseThrow();

    assertThat(errors(type, text(event))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RefusalReason.class)
  void everyReason_keepsToTheSchema(RefusalReason reason) {
    var refused = new CreditEvent.Refused(CREDIT, PEER, "zz", DAY, reason, "2026.11.1");

    anEvent_keepsToItsSchema(published(refused));
  }

  @ParameterizedTest
  @EnumSource(CreditDisputeReason.class)
  void everyReasonOfADispute_keepsToTheSchema(CreditDisputeReason reason) {
    var disputed = new CreditEvent.Disputed(CREDIT, PEER, "zz", DAY, reason, "2026.11.1");

    anEvent_keepsToItsSchema(published(disputed));
  }

  @ParameterizedTest
  @EnumSource(CreditDisputeOutcome.class)
  void everyOutcomeOfADispute_keepsToTheSchema(CreditDisputeOutcome outcome) {
    var settled = new CreditEvent.DisputeSettled(CREDIT, PEER, "zz", DAY, outcome, "2026.11.1");

    anEvent_keepsToItsSchema(published(settled));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void anEvent_carriesNoTitle_noCourse_noOrganization(OutgoingEvent event) {
    assertThat(text(event)).doesNotContain("Secret");
  }

  @Test
  void aCredit_tellsItsHours_andWhoSaidSo() {
    CreditEarned told = EventJson.read(published(EARNED).payload(), CreditEarned.class);

    assertThat(told.hours()).isEqualByComparingTo("2.5");
    assertThat(told.source()).isEqualTo("trainer");
    assertThat(told.proofComplete()).isTrue();
    assertThat(told.newToTrainer()).isTrue();
    assertThat(told.topics()).containsExactly("ethics", "peer");
  }

  private static CreditEvent earned(Reporter reporter) {
    CreditFacts facts =
        new CreditFacts(
            PEER,
            "zz",
            "cbhpss",
            DAY,
            new BigDecimal("2.50"),
            EducationKind.FIRST_TIME_TEACHING,
            List.of("peer", "ethics"),
            "Secret-Course",
            "lac",
            new CreditProof("Secret-Title", "Secret-Presenter", new BigDecimal("2.5")),
            2026,
            "Secret-Number");
    return new CreditEvent.Earned(CREDIT, facts, reporter, DAY, true, "2026.11.1");
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
