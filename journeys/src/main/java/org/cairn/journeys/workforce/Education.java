package org.cairn.journeys.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.journeys.workforce.Row.CreditToImport;

/**
 * Continuing education credits: about twenty hours a year, for some peers too few, often on the
 * same topics.
 */
final class Education {
  private static final double TOO_LITTLE = 0.2;
  private static final double TEACHES = 0.05;
  private static final int QUARTERS_A_YEAR = 80;

  /** Topics that are offered often come several times. */
  private static final List<String> TOPICS =
      List.of(
          "ethics",
          "ethics",
          "boundaries",
          "boundaries",
          "boundaries",
          "suicide_prevention",
          "telehealth",
          "trauma",
          "cultural_humility",
          "crisis",
          "documentation",
          "wellness");

  private Education() {}

  static void of(UUID peerId, Practice practice, SeededRandom random, Consumer<HistoricFact> to) {
    for (int year = practice.certifiedOn().getYear(); year <= practice.last().getYear(); year++) {
      LocalDate first = Days.later(practice.certifiedOn(), LocalDate.of(year, 1, 1));
      Days days = new Days(first, Days.earlier(practice.last(), LocalDate.of(year, 12, 31)));
      double share = (days.last().getDayOfYear() - first.getDayOfYear() + 1) / 366.0;
      double effort = random.happens(TOO_LITTLE) ? 0.5 : 1.1;
      int quarters = (int) (QUARTERS_A_YEAR * share * effort);
      while (quarters > 0) {
        CreditToImport credit = credit(peerId, days, random);
        quarters -= credit.hours().multiply(BigDecimal.valueOf(4)).intValueExact();
        to.accept(HistoricFact.of(peerId, credit));
      }
    }
  }

  private static CreditToImport credit(UUID peerId, Days days, SeededRandom random) {
    int length = Math.toIntExact(days.last().toEpochDay() - days.first().toEpochDay());
    LocalDate day = days.first().plusDays(random.between(0, length));
    String topic = random.oneOf(TOPICS);
    return new CreditToImport(
        random.id(day),
        peerId,
        Funnel.CREDENTIAL,
        day,
        BigDecimal.valueOf(25L * random.between(4, 16), 2),
        random.happens(TEACHES) ? "first_time_teaching" : "attended",
        List.of(topic),
        "Synthetic course on " + topic.replace('_', ' '));
  }
}
