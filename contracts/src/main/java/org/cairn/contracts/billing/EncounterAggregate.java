package org.cairn.contracts.billing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Under which id an encounter's facts are counted. An agency chooses its encounters' ids, and so
 * may another one choose the same: both together are an encounter's name, and only one of them
 * would put the facts of two into one row of numbers.
 */
public final class EncounterAggregate {

  private EncounterAggregate() {}

  /**
   * @return a UUID by name (RFC 9562, version 3), the same for whoever makes it
   */
  public static UUID of(UUID agencyId, UUID encounterId) {
    return UUID.nameUUIDFromBytes((agencyId + "/" + encounterId).getBytes(UTF_8));
  }
}
