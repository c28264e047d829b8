package org.cairn.applications.certificate.store;

import java.time.LocalDate;
import java.util.List;
import org.cairn.applications.application.decision.GrantedSegment;
import org.cairn.applications.certificate.decision.CertificateStatus;
import org.jspecify.annotations.Nullable;

/**
 * The days that the database holds certificates and renewals to.
 *
 * @param licensedUntil the last day on which it is active or lapsed; null if none is known
 * @param terminatedFrom null while no end is known
 */
public record CertificateDays(
    @Nullable LocalDate licensedUntil, @Nullable LocalDate terminatedFrom) {

  public static CertificateDays of(List<GrantedSegment> segments) {
    LocalDate licensed = null;
    LocalDate terminated = null;
    for (GrantedSegment segment : segments) {
      if (is(segment, CertificateStatus.ACTIVE) || is(segment, CertificateStatus.LAPSED)) {
        licensed = segment.to();
      }
      if (is(segment, CertificateStatus.TERMINATED)) {
        terminated = segment.from();
      }
    }
    return new CertificateDays(licensed, terminated);
  }

  private static boolean is(GrantedSegment segment, CertificateStatus status) {
    return segment.status().equals(status.code());
  }
}
