package org.cairn.supervision.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.parameter.Dated;
import org.cairn.jurisdictions.parameter.SupervisionProfile;

/**
 * What a profile asks on a day, with what a board approved in its place.
 *
 * @param ratio hours of work for which one of supervision is owed
 * @param gap hours of work that may pass without a session
 */
record Terms(Optional<Hours> ratio, Optional<Hours> gap, int incrementMinutes) {

  /** Remembers the terms of each day. */
  static final class OfProfile {

    private final List<Dated<SupervisionProfile>> history;
    private final List<PriorApproval> approvals;
    private final Map<LocalDate, Optional<Terms>> days = new HashMap<>();

    OfProfile(List<Dated<SupervisionProfile>> history, List<PriorApproval> approvals) {
      this.history = history;
      this.approvals = approvals.reversed();
    }

    /** Empty on a day on which the profile is not in force, or nobody knows what it asks. */
    Optional<Terms> on(LocalDate day) {
      return days.computeIfAbsent(day, this::look);
    }

    private Optional<Terms> look(LocalDate day) {
      for (Dated<SupervisionProfile> version : history) {
        SupervisionProfile profile = version.value();
        if (version.inForceOn(day) && profile != null) {
          return Optional.of(
              version.provenance().status() == ParameterStatus.CODIFIED
                  ? approved(profile, day)
                  : asWritten(profile));
        }
      }
      return Optional.empty();
    }

    private static Terms asWritten(SupervisionProfile profile) {
      return new Terms(
          profile.workHoursPerSupervisionHour().map(Hours::of),
          profile.maxGapHours().map(Hours::of),
          profile.incrementMinutes());
    }

    private Terms approved(SupervisionProfile profile, LocalDate day) {
      Optional<PriorApproval> approval =
          approvals.stream().filter(prior -> prior.covers(day)).findFirst();
      Optional<BigDecimal> ratio = approval.map(PriorApproval::workHoursPerSupervisionHour);
      Optional<BigDecimal> gap = approval.map(PriorApproval::maxGapHours);
      return new Terms(
          profile.workHoursPerSupervisionHour().map(own -> Hours.of(ratio.orElse(own))),
          profile.maxGapHours().map(own -> Hours.of(gap.orElse(own))),
          profile.incrementMinutes());
    }
  }
}
