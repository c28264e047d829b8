package org.cairn.supervision.standing.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standing by every profile of a pack, side by side.
 *
 * @param keepRecordsUntil null while the relationship lasts or where no profile has a period
 */
public record SupervisionStanding(
    List<ProfileStanding> profiles, @Nullable LocalDate keepRecordsUntil) {

  public SupervisionStanding {
    profiles = List.copyOf(profiles);
  }
}
