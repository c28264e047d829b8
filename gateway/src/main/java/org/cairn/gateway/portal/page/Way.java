package org.cairn.gateway.portal.page;

import org.cairn.gateway.portal.service.Application.Item;

/** How an entry of a checklist is fulfilled, and so what a page may request. */
enum Way {
  /** A document of the applicant's. */
  UPLOAD,
  /**
   * A declaration. A file for it would be a document about a person's illness, which nobody
   * requests.
   */
  ANSWER,
  /** A payment to the board. */
  PAYMENT,
  /** It counts only when it comes from somebody else. */
  OTHERS;

  static Way of(Item item) {
    return switch (item.kind()) {
      case "attestation", "recovery_window", "caregiver_experience" -> ANSWER;
      case "conviction_records" -> byApplicant(item) ? ANSWER : OTHERS;
      case "fee" -> PAYMENT;
      case "provider_certificate", "background_check" -> byApplicant(item) ? UPLOAD : OTHERS;
      default -> UPLOAD;
    };
  }

  private static boolean byApplicant(Item item) {
    return item.actionBy().equals(Turn.APPLICANT);
  }
}
