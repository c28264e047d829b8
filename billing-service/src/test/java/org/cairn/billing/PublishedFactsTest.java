package org.cairn.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.billing.agency.decision.AgencyFacts;
import org.cairn.billing.agency.publishing.PublishedAgencies;
import org.cairn.billing.conflict.decision.ConflictOutcome;
import org.cairn.billing.conflict.decision.ConflictSettled;
import org.cairn.billing.conflict.decision.SettlementReason;
import org.cairn.billing.conflict.publishing.PublishedConflicts;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.employment.decision.EndReason;
import org.cairn.billing.employment.publishing.PublishedEmployment;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.cairn.billing.encounter.publishing.PublishedEncounters;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.cairn.contracts.billing.EncounterAggregate;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.cairn.kit.outbox.Fact;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.OutgoingEvent;
import org.junit.jupiter.api.Test;

/** What the features publish, and under which keys. */
class PublishedFactsTest {

  private static final UUID AGENCY = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  private static final UUID PEER = UUID.fromString("01890000-0000-7000-8000-00000000000b");
  private static final UUID EMPLOYMENT = UUID.fromString("01890000-0000-7000-8000-00000000000c");
  private static final UUID ENCOUNTER = UUID.fromString("01890000-0000-7000-8000-00000000000d");
  private static final LocalDate DAY = LocalDate.parse("2025-03-03");
  private static final Instant NINE = Instant.parse("2025-03-03T09:00:00Z");
  private static final EmploymentFacts UNDER =
      EmploymentFacts.started(EMPLOYMENT, AGENCY, PEER, "us-mt", DAY);

  private static final Fact REGISTERED =
      PublishedAgencies.of(
          new AgencyFacts(AGENCY, "org-1", ProviderType.MENTAL_HEALTH_CENTER, "us-mt", NINE, null));
  private static final List<Fact> OF_EMPLOYMENT =
      PublishedEmployment.facts(
          List.of(
              new EmploymentEvent.Started(UNDER, NINE, null),
              new EmploymentEvent.Ended(UNDER, DAY, EndReason.MOVED_ON, null)));
  private static final List<Fact> OF_ENCOUNTER =
      Stream.concat(
              PublishedEncounters.facts(
                  List.of(
                      new EncounterEvent.Logged(
                          new EncounterFacts(
                              ENCOUNTER,
                              EMPLOYMENT,
                              NINE,
                              NINE.plusSeconds(3600),
                              Activity.COACHING,
                              null,
                              false),
                          UNDER,
                          DAY,
                          60,
                          null),
                      new EncounterEvent.ConflictFound(
                          ENCOUNTER, AGENCY, PEER, "us-mt", DAY, NINE, NINE)))
                  .stream(),
              PublishedConflicts.facts(
                  List.of(
                      new ConflictSettled(
                          ENCOUNTER,
                          AGENCY,
                          PEER,
                          "us-mt",
                          DAY,
                          ConflictOutcome.CONFIRMED,
                          SettlementReason.NOTE_CONFIRMED,
                          NINE)))
                  .stream())
          .toList();

  @Test
  void everyTypeOfThisServicesTopic_isPublished() {
    assertThat(
            Stream.of(List.of(REGISTERED), OF_EMPLOYMENT, OF_ENCOUNTER)
                .flatMap(List::stream)
                .map(fact -> published(fact).type())
                .collect(Collectors.toSet()))
        .isEqualTo(
            EventCatalog.onTopic(Topics.BILLING).stream()
                .map(EventType::type)
                .collect(Collectors.toSet()));
  }

  @Test
  void aFactOfAnAgency_hasItsKey_andConcernsNoPeer() {
    assertThat(published(REGISTERED).key()).isEqualTo(AGENCY.toString());
    assertThat(published(REGISTERED).subject()).isNull();
  }

  @Test
  void anyOtherFact_hasThePeersKey_andItsOwnCount() {
    assertThat(OF_EMPLOYMENT).extracting(Fact::aggregateId).containsOnly(EMPLOYMENT);
    assertThat(OF_ENCOUNTER)
        .extracting(Fact::aggregateId)
        .containsOnly(EncounterAggregate.of(AGENCY, ENCOUNTER));
    assertThat(Stream.concat(OF_EMPLOYMENT.stream(), OF_ENCOUNTER.stream()))
        .extracting(fact -> published(fact).key())
        .containsOnly(PEER.toString());
  }

  private static OutgoingEvent published(Fact fact) {
    return fact.from(new Origin(new UUID(0, 1), null));
  }
}
