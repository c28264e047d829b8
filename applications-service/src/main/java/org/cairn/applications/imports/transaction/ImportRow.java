package org.cairn.applications.imports.transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import, complete. Equal to what is known under its id, it is the same row again; so
 * what is stored is read back into this form.
 */
public sealed interface ImportRow {

  UUID id();

  /** The day of the fact. */
  LocalDate on();

  record Peer(UUID id, LocalDate on) implements ImportRow {}

  record Opening(UUID id, UUID peerId, String credentialType, LocalDate on) implements ImportRow {}

  /**
   * @param id of the application
   */
  record Withdrawal(UUID id, LocalDate on) implements ImportRow {}

  /**
   * @param id of the application
   * @param reasons each once
   */
  record Denial(UUID id, LocalDate on, List<String> reasons) implements ImportRow {
    public Denial {
      reasons = reasons.stream().distinct().toList();
    }
  }

  /**
   * @param applicationId the application that it ended, if one is known
   */
  record Certificate(
      UUID id,
      UUID peerId,
      @Nullable UUID applicationId,
      String credentialType,
      LocalDate on,
      List<LocalDate> renewedOn,
      @Nullable String printedNumber)
      implements ImportRow {
    public Certificate {
      renewedOn = List.copyOf(renewedOn);
    }
  }
}
