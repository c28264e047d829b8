package org.cairn.billing.evaluation.decision;

import java.time.OffsetDateTime;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.jspecify.annotations.Nullable;

/**
 * What a note says of one encounter.
 *
 * @param startedAt null when the note does not say it, as with {@code endedAt}
 * @param groupSize null when the note names none
 */
public record Encounter(
    String id,
    String client,
    String peer,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt,
    Activity activity,
    @Nullable Integer groupSize,
    boolean telehealth,
    boolean documented) {

  /** Several people at once; time in the car stays that, however many ride along. */
  boolean isGroup() {
    return switch (activity) {
      case GROUP -> true;
      case DRIVING, OUTREACH -> false;
      case COACHING, SELF_ADVOCACY, CRISIS_RELAPSE, COMMUNITY_RESOURCES, NATURAL_SUPPORTS ->
          groupSize != null && groupSize > 1;
    };
  }

  /** What is paid or not: a group is a group, whatever is done in it. */
  Activity billedAs() {
    return isGroup() ? Activity.GROUP : activity;
  }
}
