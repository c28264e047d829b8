package org.cairn.applications.certificate.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.RenewalCycle;
import org.cairn.jurisdictions.parameter.Setting;

/**
 * A certificate day by day, from what is known at one moment. A renewal makes up for those missed
 * before it.
 */
public final class CertificateTerms {

  static final String TERM = "certificate-term";

  private final LocalDate certifiedOn;
  private final LocalDate today;
  private final RenewalDates dates;
  private final Grace grace;
  private final Map<LocalDate, LocalDate> renewedOn = new HashMap<>();

  /**
   * @param now later renewals are not known yet
   */
  public CertificateTerms(Pack pack, String credentialType, CertificateFacts facts, Instant now) {
    this.certifiedOn = facts.certifiedOn();
    this.today = LocalDate.ofInstant(now, pack.zone());
    this.dates = new RenewalDates(pack, credentialType, facts.certifiedOn());
    this.grace = new Grace(pack, credentialType);
    for (Renewal renewal : facts.renewals()) {
      if (!renewal.at().isAfter(now)) {
        LocalDate day = LocalDate.ofInstant(renewal.at(), pack.zone());
        renewedOn.merge(
            renewal.periodEnding(), day, (first, next) -> first.isBefore(next) ? first : next);
      }
    }
  }

  /** The standing of a certificate issued now, by the rules that will apply to it later. */
  public static List<Segment> ofNew(Pack pack, String credentialType, Instant now) {
    var facts = new CertificateFacts(LocalDate.ofInstant(now, pack.zone()), List.of());
    return new CertificateTerms(pack, credentialType, facts, now).segments();
  }

  LocalDate today() {
    return today;
  }

  Setting<RenewalCycle> cycle() {
    return dates.cycle();
  }

  /** The unmet renewal dates, from the first that counts to today's. */
  List<LocalDate> unmet() {
    LocalDate lastMet = renewedOn.keySet().stream().max(LocalDate::compareTo).orElse(certifiedOn);
    LocalDate horizon = lastMet.isAfter(today) ? lastMet : today;
    List<LocalDate> dueDates = dates.until(horizon);
    boolean allMet = !dueDates.isEmpty() && renewedOn.containsKey(dueDates.getLast());
    List<LocalDate> all = allMet ? dates.until(dueDates.getLast().plusDays(1)) : dueDates;
    int first = 0;
    for (int i = 0; i < all.size(); i++) {
      if (renewedOn.containsKey(all.get(i))) {
        first = i + 1;
      }
    }
    return all.subList(first, all.size());
  }

  /** The very first renewal date; empty if none is known. */
  Optional<LocalDate> firstDate() {
    return dates.until(certifiedOn).stream().findFirst();
  }

  /** Standing from the first day on, without gaps; empty if no renewal date is known. */
  public List<Segment> segments() {
    List<LocalDate> unmet = unmet();
    if (unmet.isEmpty()) {
      return List.of();
    }
    LocalDate open = unmet.getFirst();
    List<Segment> segments = new ArrayList<>();
    LocalDate from = certifiedOn;
    List<LocalDate> past = dates.until(open);
    int missed = -1;
    for (int i = 0; i < past.size() - 1; i++) {
      LocalDate renewed = renewedOn.get(past.get(i));
      if (renewed == null) {
        missed = missed < 0 ? i : missed;
        continue;
      }
      LocalDate due = past.get(missed < 0 ? i : missed);
      missed = -1;
      if (renewed.isAfter(due)) {
        segments.add(new Segment(CertificateStatus.ACTIVE, from, due, TERM));
        segments.addAll(grace.after(due, renewed.minusDays(1)));
        from = renewed;
      }
    }
    segments.add(new Segment(CertificateStatus.ACTIVE, from, open, TERM));
    segments.addAll(grace.after(open, null));
    return segments;
  }
}
