package org.cairn.journeys.workforce;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.journeys.workforce.Row.ApplicationToImport;
import org.cairn.journeys.workforce.Row.DenialToImport;
import org.cairn.journeys.workforce.Row.PeerToImport;
import org.cairn.journeys.workforce.Row.WithdrawalToImport;
import org.jspecify.annotations.Nullable;

/**
 * From training to certificate, or, for about half, not: most of those never apply, others give up,
 * and some are still waiting. The board rarely denies.
 */
final class Funnel {
  static final String CREDENTIAL = "cbhpss";
  static final String FAMILY = "family_pss";

  /** A training every six weeks, attended by several peers at once. */
  private static final int WEEKS_BETWEEN_TRAININGS = 6;

  private static final double NEVER_APPLIES = 0.24;
  private static final double GIVES_UP = NEVER_APPLIES + 0.11;
  private static final double IS_DENIED = GIVES_UP + 0.01;
  private static final double STILL_WAITS = IS_DENIED + 0.06;
  private static final double ONLY_CERTIFICATE_RECORDED = 0.06;
  private static final double APPLIES_TWICE = 0.08;
  private static final int LAST_MEETING = 20;
  private static final int FIRST_MEETING = 8;
  private static final double FAMILY_SUPPORTER = 0.3;
  private static final LocalDate FAMILY_BEGAN = LocalDate.of(2025, 10, 1);
  private static final List<String> REASONS =
      List.of("training-hours", "supervision-plan", "recovery-window");

  private final Extent extent;
  private final UUID peerId;
  private final SeededRandom random;
  private final Consumer<HistoricFact> facts;

  Funnel(Extent extent, UUID peerId, SeededRandom random, Consumer<HistoricFact> facts) {
    this.extent = extent;
    this.peerId = peerId;
    this.random = random;
    this.facts = facts;
  }

  /**
   * @param earlier the number of unsuccessful applications before it
   */
  record Certified(@Nullable UUID applicationId, int earlier, LocalDate certifiedOn) {}

  static LocalDate trainingOf(Extent extent, SeededRandom random) {
    long days = extent.until().toEpochDay() - extent.from().toEpochDay();
    int last = Math.toIntExact(days / 7 / WEEKS_BETWEEN_TRAININGS);
    return extent.from().plusWeeks((long) WEEKS_BETWEEN_TRAININGS * random.between(0, last));
  }

  Optional<Certified> from(LocalDate trainedOn) {
    facts.accept(HistoricFact.of(peerId, new PeerToImport(peerId, trainedOn)));
    double outcome = random.share();
    LocalDate opened = trainedOn.plusDays(random.between(7, 90));
    if (outcome < NEVER_APPLIES || opened.isAfter(extent.until())) {
      applyForFamilies(opened);
      return Optional.empty();
    }
    if (outcome < STILL_WAITS) {
      UUID applicationId = open(CREDENTIAL, opened, 0);
      if (outcome < GIVES_UP) {
        withdraw(applicationId, opened.plusDays(random.between(20, 200)));
      } else if (outcome < IS_DENIED) {
        deny(applicationId, opened.plusDays(random.between(45, 240)));
      }
      return Optional.empty();
    }
    return certify(opened);
  }

  private Optional<Certified> certify(LocalDate opened) {
    if (random.happens(ONLY_CERTIFICATE_RECORDED)) {
      return decided(null, 0, opened);
    }
    UUID first = open(CREDENTIAL, opened, 0);
    if (!random.happens(APPLIES_TWICE)) {
      return decided(first, 0, opened);
    }
    LocalDate gaveUp = opened.plusDays(random.between(30, 150));
    withdraw(first, gaveUp);
    LocalDate again = gaveUp.plusDays(random.between(20, 150));
    return again.isAfter(extent.until())
        ? Optional.empty()
        : decided(open(CREDENTIAL, again, 1), 1, again);
  }

  /** Boards quote 45 days; applicants wait at least three weeks, some most of a year. */
  private Optional<Certified> decided(
      @Nullable UUID applicationId, int earlier, LocalDate openedOn) {
    int waited = 20 + Math.min(280, random.daysUntil(40));
    LocalDate day = afterTheHolidays(openedOn.plusDays(waited));
    return day.isAfter(extent.until())
        ? Optional.empty()
        : Optional.of(new Certified(applicationId, earlier, day));
  }

  /** The office is closed in late December, and such a certificate would be due at once. */
  private static LocalDate afterTheHolidays(LocalDate day) {
    return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > LAST_MEETING
        ? LocalDate.of(day.getYear() + 1, 1, FIRST_MEETING)
        : day;
  }

  private UUID open(String credential, LocalDate day, int earlier) {
    UUID applicationId = random.id(day);
    var row = new ApplicationToImport(applicationId, peerId, credential, day);
    facts.accept(HistoricFact.of(peerId, row).after(earlier));
    return applicationId;
  }

  private void withdraw(UUID applicationId, LocalDate day) {
    if (!day.isAfter(extent.until())) {
      facts.accept(HistoricFact.of(peerId, new WithdrawalToImport(applicationId, day)));
    }
  }

  private void deny(UUID applicationId, LocalDate day) {
    if (!day.isAfter(extent.until())) {
      var row = new DenialToImport(applicationId, day, List.of(random.oneOf(REASONS)));
      facts.accept(HistoricFact.of(peerId, row));
    }
  }

  /** This credential is new: all applications for it are still open. */
  private void applyForFamilies(LocalDate day) {
    if (!day.isBefore(FAMILY_BEGAN)
        && !day.isAfter(extent.until())
        && random.happens(FAMILY_SUPPORTER)) {
      open(FAMILY, day, 0);
    }
  }
}
