package org.cairn.applications.certificate.decision;

import java.time.LocalDate;
import org.cairn.jurisdictions.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The standing of a certificate from one day to another, as long as nothing else happens.
 *
 * @param to last day, inclusive; null while no end is known
 * @param ruleId the rule that sets these days
 */
public record Segment(
    CertificateStatus status, LocalDate from, @Nullable LocalDate to, String ruleId) {

  public boolean holdsOn(LocalDate day) {
    return new DateRange(from, to).covers(day);
  }
}
