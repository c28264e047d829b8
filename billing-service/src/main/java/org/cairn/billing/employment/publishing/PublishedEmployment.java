package org.cairn.billing.employment.publishing;

import java.util.List;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.contracts.billing.EmploymentEnded;
import org.cairn.contracts.billing.EmploymentStarted;
import org.cairn.kit.outbox.Fact;

/**
 * What is published of employment: who is employed where, from when to when, and a neutral reason.
 */
public final class PublishedEmployment {

  private PublishedEmployment() {}

  public static List<Fact> facts(List<EmploymentEvent> events) {
    return events.stream().map(PublishedEmployment::of).toList();
  }

  public static Fact of(EmploymentEvent event) {
    EmploymentFacts facts = event.facts();
    return Fact.of(
        published(event, facts), facts.employmentId(), facts.peerId(), facts.jurisdiction());
  }

  private static Record published(EmploymentEvent event, EmploymentFacts facts) {
    return switch (event) {
      case EmploymentEvent.Started started ->
          new EmploymentStarted(
              facts.employmentId(),
              facts.peerId(),
              facts.agencyId(),
              facts.jurisdiction(),
              facts.startedOn(),
              started.recordedAt(),
              started.importedFrom());
      case EmploymentEvent.Ended ended ->
          new EmploymentEnded(
              facts.employmentId(),
              facts.peerId(),
              facts.agencyId(),
              ended.endedOn(),
              ended.reason().code(),
              ended.importedFrom());
    };
  }
}
