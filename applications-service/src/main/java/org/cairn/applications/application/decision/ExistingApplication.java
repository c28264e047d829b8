package org.cairn.applications.application.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that is recorded already when others are imported.
 *
 * @param endedOn when it was withdrawn or decided
 * @param reasons the rules on which a denial rests
 */
public record ExistingApplication(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    ApplicationStatus status,
    LocalDate openedOn,
    @Nullable LocalDate endedOn,
    List<String> reasons) {

  public ExistingApplication {
    reasons = List.copyOf(reasons);
  }

  public ApplicationState state() {
    return ApplicationState.of(
        status, applicationId, peerId, jurisdiction, credentialType, openedOn);
  }
}
