package org.cairn.journeys.workforce;

import java.util.UUID;

/**
 * A peer's place in the week of a supervisor, while their agreement lasts.
 *
 * @param place decides the peer's own hour, and their group
 */
record SupervisionSlot(UUID agreementId, UUID supervisorId, UUID peerId, Days days, int place) {
  static final int WEEKDAYS = 5;
  private static final int IN_A_GROUP = 6;

  /** Six hours on each of five mornings, and five evening groups of six peers. */
  static final int PLACES = WEEKDAYS * IN_A_GROUP;

  int group() {
    return place / IN_A_GROUP;
  }
}
