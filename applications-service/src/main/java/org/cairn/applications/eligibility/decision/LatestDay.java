package org.cairn.applications.eligibility.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Experience;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Training;
import org.jspecify.annotations.Nullable;

/** The latest day in the facts, not before the application. */
final class LatestDay {

  private LatestDay() {}

  static LocalDate of(ApplicationFacts facts, LocalDate on) {
    Training training = facts.training();
    Experience experience = facts.experience();
    Stream<@Nullable LocalDate> single =
        Stream.of(
            facts.bornOn(),
            facts.fingerprintsResultOn(),
            facts.childBornOn(),
            facts.completedOn(),
            training == null ? null : training.completedOn(),
            experience == null ? null : experience.from(),
            experience == null ? null : experience.to());
    Stream<@Nullable LocalDate> listed =
        Stream.of(
                facts.payments().stream().map(paid -> paid.paidOn()),
                facts.stays().stream()
                    .flatMap(stay -> Stream.of(dayOf(stay.from()), dayOf(stay.to()))),
                facts.convictions().stream()
                    .flatMap(conviction ->
                        Stream.of(
                            conviction.on(), conviction.sentencedOn(), conviction.evidenceOn())),
                facts.requests().stream()
                    .flatMap(request -> Stream.of(request.askedOn(), request.answeredOn())))
            .flatMap(days -> days);
    return Stream.concat(single, listed)
        .filter(Objects::nonNull)
        .reduce(on, (latest, day) -> day.isAfter(latest) ? day : latest);
  }

  private static @Nullable LocalDate dayOf(@Nullable LocalDateTime time) {
    return time == null ? null : time.toLocalDate();
  }
}
