package org.cairn.supervision.supervisor.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can happen to a supervisor's record. */
public sealed interface SupervisorEvent {

  record Registered(
      UUID supervisorId,
      String subject,
      String jurisdiction,
      List<Licence> licences,
      BigDecimal ceHours,
      Instant registeredAt)
      implements SupervisorEvent {

    public Registered {
      licences = List.copyOf(licences);
    }
  }
}
