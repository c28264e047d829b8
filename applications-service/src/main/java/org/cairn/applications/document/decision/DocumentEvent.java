package org.cairn.applications.document.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a document. */
public sealed interface DocumentEvent {

  UUID documentId();

  Case ofCase();

  /**
   * @param version 1 for the first file, counting up with each replacement
   */
  record Received(
      UUID documentId,
      Case ofCase,
      String requirement,
      int version,
      SubmittedFile file,
      SubmittedBy submittedBy,
      Instant receivedAt,
      LocalDate receivedOn,
      String receiptNumber)
      implements DocumentEvent {}

  record Accepted(
      UUID documentId,
      Case ofCase,
      String requirement,
      int version,
      LocalDate reviewedOn,
      String citation)
      implements DocumentEvent {}

  /** Not to be deconstructed in a pattern: the note may be absent. */
  record Rejected(
      UUID documentId,
      Case ofCase,
      String requirement,
      int version,
      RejectionReason reason,
      @Nullable String note,
      LocalDate reviewedOn,
      String citation)
      implements DocumentEvent {}
}
