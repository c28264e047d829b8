package org.cairn.applications.certificate.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that the database enforces for certificates and renewals.
 *
 * @param licensedUntil the last day on which it is active or lapsed; null if none is known
 * @param terminatedFrom null while no end is known
 */
public record CertificateDays(
    @Nullable LocalDate licensedUntil, @Nullable LocalDate terminatedFrom) {

  public static CertificateDays of(List<Segment> segments) {
    LocalDate licensed = null;
    LocalDate terminated = null;
    for (Segment segment : segments) {
      switch (segment.status()) {
        case ACTIVE, LAPSED -> licensed = segment.to();
        case EXPIRED -> {}
        case TERMINATED -> terminated = segment.from();
      }
    }
    return new CertificateDays(licensed, terminated);
  }
}
