package org.cairn.supervision.supervisor.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can happen to a supervisor's record. */
public sealed interface SupervisorEvent {

  UUID supervisorId();

  String jurisdiction();

  List<License> licenses();

  BigDecimal ceHours();

  Instant registeredAt();

  record Registered(
      UUID supervisorId,
      String subject,
      String jurisdiction,
      List<License> licenses,
      BigDecimal ceHours,
      Instant registeredAt)
      implements SupervisorEvent {

    public Registered {
      licenses = List.copyOf(licenses);
    }
  }

  /** A record that was kept elsewhere before; no sign-in stands for it. */
  record BroughtIn(
      UUID supervisorId,
      String jurisdiction,
      List<License> licenses,
      BigDecimal ceHours,
      Instant registeredAt)
      implements SupervisorEvent {

    public BroughtIn {
      licenses = List.copyOf(licenses);
    }
  }
}
