package org.cairn.gateway.portal.page;

import org.cairn.gateway.portal.service.Application.Item;

/**
 * Whose turn it is, so that two people do not wait for each other.
 *
 * @param own whether the viewer is the applicant
 * @param open whether the application is
 */
record Turn(boolean own, boolean open, Words words) {

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
      case REJECTED -> turnOf(item, "fix this and send it again");
      default -> turnOf(item, "upload a document");
    };
  }

  /** Whether the viewer is the applicant and may submit a document. */
  boolean takes(Item item) {
    return own && open && Way.of(item) == Way.UPLOAD && !item.state().equals(ACCEPTED);
  }

  /** Whether the document is expected from the applicant. */
  boolean isApplicants(Item item) {
    return takes(item)
        && (item.state().equals(REJECTED)
            || (item.state().equals(MISSING) && item.actionBy().equals(APPLICANT)));
  }

  /** A declaration is not answered, a fee not paid: neither is a document. */
  String state(Item item) {
    if (!item.state().equals(MISSING)) {
      return words.of("state", item.state());
    }
    return open ? words.of("missing", Way.of(item).name()) : words.of("missing", "CLOSED");
  }

  private String turnOf(Item item, String task) {
    if (isApplicants(item)) {
      return "Your turn: " + task + ".";
    }
    if (own && item.actionBy().equals(APPLICANT)) {
      return "";
    }
    String waiting = "Waiting for " + words.of("actor", item.actionBy()) + ".";
    return takes(item) ? waiting + " If you have the document, you may upload it." : waiting;
  }
}
