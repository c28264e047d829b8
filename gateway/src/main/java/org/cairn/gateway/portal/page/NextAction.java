package org.cairn.gateway.portal.page;

import org.cairn.gateway.portal.service.Application.Item;

/**
 * Who has to act next on a checklist entry, so that two people do not wait for each other.
 *
 * @param own whether the viewer is the applicant
 * @param open whether the application is
 */
record NextAction(boolean own, boolean open, Words words) {

  static final String APPLICANT = "applicant";
  static final String MISSING = "missing";
  static final String REJECTED = "rejected";
  private static final String ACCEPTED = "accepted";

  /** Empty where nobody has to do anything; the state already says that. */
  String of(Item item) {
    if (!open) {
      return "";
    }
    return switch (item.state()) {
      case ACCEPTED -> "";
      case "received" ->
          own
              ? "The board is reviewing this. You don't need to do anything."
              : "Your turn: review this.";
      case REJECTED -> next(item, "fix this and send it again");
      default -> next(item, "upload a document");
    };
  }

  /** Whether the viewer is the applicant and may submit a document. */
  boolean acceptsUpload(Item item) {
    return own
        && open
        && SubmissionMethod.of(item) == SubmissionMethod.UPLOAD
        && !item.state().equals(ACCEPTED);
  }

  /** Whether the document is expected from the applicant. */
  boolean isApplicants(Item item) {
    return acceptsUpload(item)
        && (item.state().equals(REJECTED)
            || (item.state().equals(MISSING) && item.actionBy().equals(APPLICANT)));
  }

  /** Declarations and fees have their own wording: neither is a document. */
  String state(Item item) {
    if (!item.state().equals(MISSING)) {
      return words.of("state", item.state());
    }
    return open
        ? words.of("missing", SubmissionMethod.of(item).name())
        : words.of("missing", "CLOSED");
  }

  private String next(Item item, String task) {
    if (isApplicants(item)) {
      return "Your turn: " + task + ".";
    }
    if (own && item.actionBy().equals(APPLICANT)) {
      return "";
    }
    String waiting = "Waiting for " + words.of("actor", item.actionBy()) + ".";
    return acceptsUpload(item)
        ? waiting + " If you have the document, you may upload it."
        : waiting;
  }
}
