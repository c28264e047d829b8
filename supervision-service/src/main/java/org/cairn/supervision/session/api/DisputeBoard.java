package org.cairn.supervision.session.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.supervision.session.decision.SessionFacts;

/** Those of a board who look at what is disputed in their state. */
@ApplicationScoped
public class DisputeBoard {

  private final Caller caller;

  public DisputeBoard(Caller caller) {
    this.caller = caller;
  }

  boolean looksAt(SessionFacts session) {
    return (caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER))
        && caller.jurisdictions().contains(session.jurisdiction());
  }
}
