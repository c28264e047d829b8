package org.cairn.applications.certificate.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Finds the renewal dates that were met, when only the days of the renewals are known. A renewal
 * meets the next date; a late one, after unmet dates, meets the last of those.
 */
public final class ImportedRenewals {

  static final String IN_THE_FUTURE = "date-in-future";
  static final String OUT_OF_TURN = "renewal-out-of-turn";

  private final Pack pack;
  private final String credentialType;
  private final LocalDate certifiedOn;
  private final Instant now;
  private final RenewalDates dates;
  private final List<Renewal> renewals = new ArrayList<>();

  private ImportedRenewals(Pack pack, String credentialType, LocalDate certifiedOn, Instant now) {
    this.pack = pack;
    this.credentialType = credentialType;
    this.certifiedOn = certifiedOn;
    this.now = now;
    this.dates = new RenewalDates(pack, credentialType, certifiedOn);
  }

  /**
   * @param renewedOn in their order; pointers of refusals are {@code /renewedOn/} and the place
   */
  public static Decision<Renewal> of(
      Pack pack,
      String credentialType,
      LocalDate certifiedOn,
      List<LocalDate> renewedOn,
      Instant now) {
    var renewed = new ImportedRenewals(pack, credentialType, certifiedOn, now);
    LocalDate before = certifiedOn;
    for (int i = 0; i < renewedOn.size(); i++) {
      Refusal refusal = renewed.add(renewedOn.get(i), before, "/renewedOn/" + i);
      if (refusal != null) {
        return new Refused<>(List.of(refusal));
      }
      before = renewedOn.get(i);
    }
    return new Accepted<>(renewed.renewals);
  }

  private @Nullable Refusal add(LocalDate day, LocalDate before, String pointer) {
    if (day.isAfter(LocalDate.ofInstant(now, pack.zone()))) {
      return refusal(IN_THE_FUTURE, pointer, "This date is in the future there.");
    }
    if (!day.isAfter(before)) {
      return refusal(
          OUT_OF_TURN,
          pointer,
          "A renewal must be later than the issue and the renewal before it.");
    }
    LocalDate due = dueOn(day);
    if (due == null) {
      return refusal(OUT_OF_TURN, pointer, "No renewal was due then, or it was already met.");
    }
    if (statusOn(day) == CertificateStatus.TERMINATED) {
      return refusal(Grace.TERMINATION, pointer, "A terminated certificate cannot be renewed.");
    }
    renewals.add(new Renewal(due, day.atStartOfDay(pack.zone()).toInstant()));
    return null;
  }

  /** Null if no date is known, or the next one is already met. */
  private @Nullable LocalDate dueOn(LocalDate day) {
    List<LocalDate> dueDates = dates.until(day);
    if (dueDates.isEmpty()) {
      return null;
    }
    LocalDate met = renewals.isEmpty() ? certifiedOn : renewals.getLast().periodEnding();
    LocalDate passed = dueDates.size() < 2 ? met : dueDates.get(dueDates.size() - 2);
    LocalDate due = passed.isAfter(met) ? passed : dueDates.getLast();
    return due.isAfter(met) ? due : null;
  }

  private @Nullable CertificateStatus statusOn(LocalDate day) {
    var facts = new CertificateFacts(certifiedOn, renewals);
    return new CertificateTerms(pack, credentialType, facts, now)
        .segments().stream()
            .filter(segment -> segment.holdsOn(day))
            .findFirst()
            .map(Segment::status)
            .orElse(null);
  }

  private static Refusal refusal(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }
}
