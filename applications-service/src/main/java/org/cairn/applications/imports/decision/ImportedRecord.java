package org.cairn.applications.imports.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import with everything it must have. Equal to what is recorded under its id, it is
 * the same row again; so what is stored is read back into this form.
 */
public sealed interface ImportedRecord {

  UUID id();

  /** The day of the fact. */
  LocalDate on();

  record Peer(UUID id, LocalDate on) implements ImportedRecord {}

  record Opening(UUID id, UUID peerId, String credentialType, LocalDate on)
      implements ImportedRecord {}

  /**
   * @param id of the application
   */
  record Withdrawal(UUID id, LocalDate on) implements ImportedRecord {}

  /**
   * @param id of the application
   * @param reasons without repetitions
   */
  record Denial(UUID id, LocalDate on, List<String> reasons) implements ImportedRecord {
    public Denial {
      reasons = reasons.stream().distinct().toList();
    }
  }

  /**
   * @param applicationId the application that it ended; null for one without
   */
  record Certificate(
      UUID id,
      UUID peerId,
      @Nullable UUID applicationId,
      String credentialType,
      LocalDate on,
      List<LocalDate> renewedOn,
      @Nullable String printedNumber)
      implements ImportedRecord {
    public Certificate {
      renewedOn = List.copyOf(renewedOn);
    }
  }
}
