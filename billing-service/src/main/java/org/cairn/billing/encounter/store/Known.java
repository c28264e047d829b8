package org.cairn.billing.encounter.store;

import java.util.List;
import org.cairn.billing.encounter.decision.Employed;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say about an encounter that is to be logged.
 *
 * @param employed null when there is no such employment
 * @param content digest of what was logged under the same id before; null when nothing was
 * @param atTheTime the peer's other encounters then
 */
public record Known(
    @Nullable Employed employed, byte @Nullable [] content, List<AtTheTime> atTheTime) {

  /**
   * @param groupClient whom of a group it was about; null when it was no group
   */
  public record AtTheTime(byte @Nullable [] groupClient) {}

  public Known {
    atTheTime = List.copyOf(atTheTime);
  }
}
