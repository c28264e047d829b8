package org.cairn.billing.encounter.store;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.encounter.decision.Employed;
import org.cairn.billing.encounter.decision.OtherEncounter;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say about an encounter that is to be logged.
 *
 * @param employed null when there is no such employment
 * @param content digest of what the agency logged under the same id before; null when nothing was
 * @param atTheTime the peer's other encounters then
 */
public record Known(
    @Nullable Employed employed, byte @Nullable [] content, List<AtTheTime> atTheTime) {

  /**
   * @param groupClient whom of a group it was about; null when it was no group
   */
  public record AtTheTime(OtherEncounter other, byte @Nullable [] groupClient) {

    /** Several clients of one group at the same time are one session. */
    public boolean isOneGroupWith(UUID agencyId, byte @Nullable [] client) {
      return other.agencyId().equals(agencyId)
          && groupClient != null
          && client != null
          && !Arrays.equals(groupClient, client);
    }
  }

  public Known {
    atTheTime = List.copyOf(atTheTime);
  }
}
