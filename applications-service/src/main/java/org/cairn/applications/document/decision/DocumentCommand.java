package org.cairn.applications.document.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a document. */
public sealed interface DocumentCommand {

  /** A file with the number of the receipt that its sender gets. */
  record Upload(SubmittedFile file, SubmittedBy submittedBy, String receiptNumber) {}

  record Submit(UUID documentId, String requirement, Upload upload) implements DocumentCommand {}

  /** A better file for a document; the earlier one stays where it is. */
  record Replace(Upload upload) implements DocumentCommand {}

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
