package org.cairn.applications.document.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a document. */
public sealed interface DocumentCommand {

  record Submit(
      UUID documentId,
      String requirement,
      SubmittedFile file,
      SubmittedBy submittedBy,
      String receiptNumber)
      implements DocumentCommand {}

  /** A better file for a document that stands; the one before stays where it is. */
  record Replace(SubmittedFile file, SubmittedBy submittedBy, String receiptNumber)
      implements DocumentCommand {}

  /**
   * @param ofOwnCase whether the reviewer is the applicant
   */
  record Accept(boolean ofOwnCase) implements DocumentCommand {}

  /**
   * @param note words to the applicant; they never leave this service. Not to be deconstructed in a
   *     pattern: it may be absent
   */
  record Reject(RejectionReason reason, @Nullable String note, boolean ofOwnCase)
      implements DocumentCommand {}
}
