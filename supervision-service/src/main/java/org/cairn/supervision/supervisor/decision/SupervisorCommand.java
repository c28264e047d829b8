package org.cairn.supervision.supervisor.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What can be asked of a supervisor's record. */
public sealed interface SupervisorCommand {

  /**
   * @param subject the sign-in of the person who registers; nobody can register another
   */
  record Register(
      UUID supervisorId,
      String subject,
      String jurisdiction,
      List<License> licenses,
      BigDecimal ceHours,
      Instant at)
      implements SupervisorCommand {

    public Register {
      licenses = List.copyOf(licenses);
    }
  }

  /**
   * A board brings in a record that was kept elsewhere before.
   *
   * @param registeredOn the day on which the record began there
   */
  record BringIn(
      UUID supervisorId,
      String jurisdiction,
      List<License> licenses,
      BigDecimal ceHours,
      LocalDate registeredOn,
      Instant at)
      implements SupervisorCommand {

    public BringIn {
      licenses = List.copyOf(licenses);
    }
  }
}
