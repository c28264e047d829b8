package org.cairn.gateway.portal.page;

import org.cairn.gateway.portal.service.Application.Item;

/** How a checklist entry is met, and so what a page may request. */
enum SubmissionMethod {
  /** The applicant uploads a document. */
  UPLOAD,
  /**
   * A declaration. A file for it would be a document about a person's illness, which nobody
   * requests.
   */
  DECLARATION,
  /** A payment to the board. */
  PAYMENT,
  /** It counts only if a third party sends it. */
  THIRD_PARTY;

  static SubmissionMethod of(Item item) {
    return switch (item.kind()) {
      case "attestation", "recovery_window", "caregiver_experience" -> DECLARATION;
      case "conviction_records" -> byApplicant(item) ? DECLARATION : THIRD_PARTY;
      case "fee" -> PAYMENT;
      case "provider_certificate", "background_check" -> byApplicant(item) ? UPLOAD : THIRD_PARTY;
      default -> UPLOAD;
    };
  }

  private static boolean byApplicant(Item item) {
    return item.actionBy().equals(NextAction.APPLICANT);
  }
}
