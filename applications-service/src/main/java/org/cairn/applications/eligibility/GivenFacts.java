package org.cairn.applications.eligibility;

import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairn.applications.eligibility.FactsGiven.ConvictionGiven;
import org.cairn.applications.eligibility.FactsGiven.ExperienceGiven;
import org.cairn.applications.eligibility.FactsGiven.PlanGiven;
import org.cairn.applications.eligibility.FactsGiven.RequestGiven;
import org.cairn.applications.eligibility.FactsGiven.StayGiven;
import org.cairn.applications.eligibility.FactsGiven.TrainingGiven;
import org.cairn.applications.eligibility.decision.ApplicationFacts;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Attested;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Evidence;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.problem.CommandRefused;
import org.jspecify.annotations.Nullable;

/** Converts the facts in a request into the form that the rules evaluate. */
public final class GivenFacts {

  private final FactsGiven given;
  private final List<Refusal> refusals = new ArrayList<>();

  private GivenFacts(FactsGiven given) {
    this.given = given;
  }

  /**
   * @throws CommandRefused when something ends before it began
   */
  public static ApplicationFacts of(@Nullable FactsGiven given) {
    return given == null ? ApplicationFacts.NONE : new GivenFacts(given).facts();
  }

  private ApplicationFacts facts() {
    ExperienceGiven experience = given.supervisedExperience();
    if (experience != null) {
      requireOrder("/facts/supervisedExperience/to", experience.from(), experience.to());
    }
    var facts =
        new ApplicationFacts(
            given.bornOn(),
            given.education(),
            training(given.training()),
            attested(),
            plan(given.supervisionPlan()),
            given.fingerprints() == null ? null : given.fingerprints().resultOn(),
            present(given.payments()).stream()
                .map(payment ->
                    new ApplicationFacts.Payment(payment.fee(), payment.cents(), payment.paidOn()))
                .toList(),
            stays(),
            present(given.convictions()).stream().map(GivenFacts::conviction).toList(),
            experience(experience),
            given.caregiver() == null ? null : given.caregiver().childBornOn(),
            given.completedOn(),
            requests());
    if (!refusals.isEmpty()) {
      throw new CommandRefused(refusals);
    }
    return facts;
  }

  private List<ApplicationFacts.Stay> stays() {
    List<ApplicationFacts.Stay> stays = new ArrayList<>();
    List<@Nullable StayGiven> all = Objects.requireNonNullElse(given.stays(), List.of());
    for (int i = 0; i < all.size(); i++) {
      StayGiven stay = all.get(i);
      if (stay != null) {
        requireOrder("/facts/stays/" + i + "/to", stay.from(), stay.to());
        stays.add(new ApplicationFacts.Stay(stay.kind(), stay.from(), stay.to()));
      }
    }
    return stays;
  }

  private List<ApplicationFacts.RequestForInformation> requests() {
    List<ApplicationFacts.RequestForInformation> requests = new ArrayList<>();
    List<@Nullable RequestGiven> all =
        Objects.requireNonNullElse(given.requestsForInformation(), List.of());
    for (int i = 0; i < all.size(); i++) {
      RequestGiven request = all.get(i);
      if (request != null) {
        requireOrder(
            "/facts/requestsForInformation/" + i + "/answeredOn",
            request.askedOn(),
            request.answeredOn());
        requests.add(
            new ApplicationFacts.RequestForInformation(request.askedOn(), request.answeredOn()));
      }
    }
    return requests;
  }

  private <T extends TemporalAccessor & Comparable<? super T>> void requireOrder(
      String pointer, @Nullable T from, @Nullable T to) {
    if (from != null && to != null && to.compareTo(from) < 0) {
      refusals.add(
          new Refusal(
              "end-before-start",
              RefusalType.UNKNOWN_VALUE,
              pointer,
              "Give an end that is not before the start.",
              List.of()));
    }
  }

  private Set<Attested> attested() {
    Set<Attested> attested = EnumSet.noneOf(Attested.class);
    attested.addAll(present(given.attestations()));
    return attested;
  }

  private static ApplicationFacts.@Nullable Training training(@Nullable TrainingGiven given) {
    return given == null
        ? null
        : new ApplicationFacts.Training(
            given.hours(), given.examScore(), given.completedOn(), given.certificateFrom());
  }

  private static ApplicationFacts.@Nullable SupervisionPlan plan(@Nullable PlanGiven given) {
    return given == null
        ? null
        : new ApplicationFacts.SupervisionPlan(
            isTrue(given.signedByPeer()), isTrue(given.signedBySupervisor()));
  }

  private static ApplicationFacts.Conviction conviction(ConvictionGiven conviction) {
    Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
    evidence.addAll(present(conviction.evidence()));
    return new ApplicationFacts.Conviction(
        conviction.id(),
        conviction.on(),
        conviction.sentencedOn(),
        conviction.level(),
        isTrue(conviction.violent()),
        isTrue(conviction.driving()),
        isTrue(conviction.underEighteen()),
        conviction.records(),
        evidence,
        conviction.evidenceOn());
  }

  private static ApplicationFacts.@Nullable Experience experience(@Nullable ExperienceGiven given) {
    return given == null
        ? null
        : new ApplicationFacts.Experience(
            given.serviceHours(),
            given.receivingHours(),
            given.receivingObservedHours(),
            isTrue(given.observedInsideService()),
            given.oneOnOneHours(),
            given.from(),
            given.to());
  }

  private static boolean isTrue(@Nullable Boolean given) {
    return Boolean.TRUE.equals(given);
  }

  /** A null in a list means the same as its absence. */
  public static <T> List<T> present(@Nullable List<@Nullable T> list) {
    List<T> present = new ArrayList<>();
    if (list != null) {
      for (T item : list) {
        if (item != null) {
          present.add(item);
        }
      }
    }
    return present;
  }
}
