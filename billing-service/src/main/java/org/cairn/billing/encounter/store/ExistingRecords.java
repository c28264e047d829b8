package org.cairn.billing.encounter.store;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.encounter.decision.OtherEncounter;
import org.jspecify.annotations.Nullable;

/**
 * Existing records for deciding an encounter.
 *
 * @param employment that is recorded under the id; null if there is none
 * @param content digest of what the agency logged under the same id; null if nothing
 * @param atThatTime the peer's other encounters then
 */
public record ExistingRecords(
    @Nullable EmploymentFacts employment,
    byte @Nullable [] content,
    List<ConcurrentEncounter> atThatTime) {

  static final ExistingRecords NONE = new ExistingRecords(null, null, List.of());

  public ExistingRecords {
    atThatTime = List.copyOf(atThatTime);
  }

  /**
   * @param groupClient the client in a group, indexed; null if it is no group
   */
  public record ConcurrentEncounter(OtherEncounter encounter, byte @Nullable [] groupClient) {

    /** Several clients of one group at the same time are one session. */
    boolean isOneGroupWith(UUID agencyId, byte @Nullable [] client) {
      return encounter.agencyId().equals(agencyId)
          && groupClient != null
          && client != null
          && !Arrays.equals(groupClient, client);
    }
  }
}
