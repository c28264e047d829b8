package org.cairn.journeys.workforce;

import java.util.UUID;

/**
 * A peer's place in the week of a supervisor, for as long as their agreement lasts.
 *
 * @param place which hour is theirs alone, and which group they meet
 */
record SupervisionSlot(UUID agreementId, UUID supervisorId, UUID peerId, Days days, int place) {
  static final int WEEKDAYS = 5;
  private static final int IN_A_GROUP = 6;

  /** Six hours on each of five mornings; each five groups of six fill them. */
  static final int PLACES = WEEKDAYS * IN_A_GROUP;

  int group() {
    return place / IN_A_GROUP;
  }
}
