package org.cairn.gateway.portal.page;

import org.cairn.gateway.portal.service.Application.Item;

/**
 * Whose turn it is, so that nobody waits for somebody who waits for them.
 *
 * @param own whether the applicant looks
 * @param open whether the application is
 */
record Turn(boolean own, boolean open, Words words) {

  private static final String APPLICANT = "applicant";

  String of(Item item) {
    if (!open) {
      return "Nobody has to do anything.";
    }
    return switch (item.state()) {
      case "accepted" -> "Done. Nobody has to do anything.";
      case "received" -> own ? "The board's turn: it reviews this." : "Your turn: review this.";
      case "rejected" -> turnOf(item.actionBy(), "hand in a better document");
      default -> turnOf(item.actionBy(), "hand this in");
    };
  }

  private String turnOf(String actor, String what) {
    if (own && actor.equals(APPLICANT)) {
      return "Your turn: " + what + ".";
    }
    String name = words.of("actor", actor);
    return "The turn of " + name + (own ? ". If you have the document, you may hand it in." : ".");
  }
}
