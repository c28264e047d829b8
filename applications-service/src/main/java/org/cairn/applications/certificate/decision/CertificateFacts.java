package org.cairn.applications.certificate.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is known of a certificate. */
public record CertificateFacts(LocalDate certifiedOn, List<Renewal> renewals) {

  public CertificateFacts {
    renewals = List.copyOf(renewals);
  }

  /**
   * A renewal that was accepted.
   *
   * @param periodEnding the renewal date that was met by it
   * @param at when it was complete
   */
  public record Renewal(LocalDate periodEnding, Instant at) {}
}
