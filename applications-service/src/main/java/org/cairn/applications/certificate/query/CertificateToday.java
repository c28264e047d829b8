package org.cairn.applications.certificate.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.cairn.applications.certificate.decision.CertificateFacts;
import org.cairn.applications.certificate.decision.CertificateTerms;
import org.cairn.applications.certificate.decision.Segment;
import org.cairn.applications.certificate.store.CertificateRow;
import org.cairn.applications.certificate.store.RenewalTable;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;

/** The standing of a certificate today, in the time zone of its state. */
@ApplicationScoped
public class CertificateToday {

  private final RenewalTable renewals;
  private final Packs packs;
  private final Clock clock;

  public CertificateToday(RenewalTable renewals, Packs packs, Clock clock) {
    this.renewals = renewals;
    this.packs = packs;
    this.clock = clock;
  }

  public Segment of(CertificateRow row) {
    Instant now = clock.instant();
    Pack pack =
        packs
            .find(row.jurisdiction)
            .orElseThrow(() ->
                new IllegalStateException("No rule pack for jurisdiction " + row.jurisdiction));
    LocalDate day = LocalDate.ofInstant(now, pack.zone());
    var facts = new CertificateFacts(row.certifiedOn, renewals.of(row.id, pack.zone()));
    return new CertificateTerms(pack, row.credentialType, facts, now)
        .segments().stream()
            .filter(segment -> segment.holdsOn(day))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "No rule says what certificate %s is worth".formatted(row.id)));
  }
}
