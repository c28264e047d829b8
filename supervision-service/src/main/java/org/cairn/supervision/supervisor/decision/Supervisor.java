package org.cairn.supervision.supervisor.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The record of a supervisor, as it was registered or imported.
 *
 * @param supervisionCeHours of continuing education in clinical supervision
 */
public record Supervisor(
    UUID supervisorId,
    String jurisdiction,
    List<License> licenses,
    BigDecimal supervisionCeHours,
    Instant registeredAt) {

  public Supervisor {
    licenses = List.copyOf(licenses);
  }
}
