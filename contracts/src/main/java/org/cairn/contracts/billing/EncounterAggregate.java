package org.cairn.contracts.billing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * The id under which an encounter's facts are numbered. An agency chooses its encounters' ids, and
 * another one may choose the same: agency and id together identify an encounter; the id alone would
 * put the facts of two into one sequence.
 */
public final class EncounterAggregate {

  private EncounterAggregate() {}

  /**
   * @return a UUID by name (RFC 9562, version 3), the same wherever it is calculated
   */
  public static UUID of(UUID agencyId, UUID encounterId) {
    return UUID.nameUUIDFromBytes((agencyId + "/" + encounterId).getBytes(UTF_8));
  }
}
