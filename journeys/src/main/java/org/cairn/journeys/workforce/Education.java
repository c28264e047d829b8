package org.cairn.journeys.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.journeys.workforce.Row.CreditToImport;

/**
 * Hours of continuing education: about twenty in each year of practice, for some too few, and the
 * same topics again and again.
 */
final class Education {
  private static final double TOO_LITTLE = 0.2;
  private static final double TEACHES = 0.05;
  private static final int QUARTERS_A_YEAR = 80;

  /** The first are offered often. */
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

  static void of(UUID peerId, Practice practice, SeededRandom chance, Consumer<HistoricFact> to) {
    for (int year = practice.certifiedOn().getYear(); year <= practice.last().getYear(); year++) {
      LocalDate first = Days.later(practice.certifiedOn(), LocalDate.of(year, 1, 1));
      Days days = new Days(first, Days.earlier(practice.last(), LocalDate.of(year, 12, 31)));
      double share = (days.last().getDayOfYear() - first.getDayOfYear() + 1) / 366.0;
      double effort = chance.in(TOO_LITTLE) ? 0.5 : 1.1;
      int quarters = (int) (QUARTERS_A_YEAR * share * effort);
      while (quarters > 0) {
        CreditToImport credit = credit(peerId, days, chance);
        quarters -= credit.hours().multiply(BigDecimal.valueOf(4)).intValueExact();
        to.accept(HistoricFact.of(peerId, credit));
      }
    }
  }

  private static CreditToImport credit(UUID peerId, Days days, SeededRandom chance) {
    int length = Math.toIntExact(days.last().toEpochDay() - days.first().toEpochDay());
    LocalDate day = days.first().plusDays(chance.between(0, length));
    String topic = chance.oneOf(TOPICS);
    return new CreditToImport(
        chance.id(day),
        peerId,
        Funnel.CREDENTIAL,
        day,
        BigDecimal.valueOf(25L * chance.between(4, 16), 2),
        chance.in(TEACHES) ? "first_time_teaching" : "attended",
        List.of(topic),
        "Synthetic course on " + topic.replace('_', ' '));
  }
}
