package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.ceu.standing.decision.EducationStanding.Cycle;
import org.cairn.ceu.standing.decision.EducationStanding.Topic;
import org.cairn.ceu.standing.decision.StandingSegment.Standing;
import org.cairn.jurisdictions.Pack;
import org.jspecify.annotations.Nullable;

/**
 * The standing of a license by day, for lookups: as far into the future as it is known today, which
 * is until the end of the first cycle with a deficit.
 */
public final class StandingSegments {

  /** No cycle with carryover lasts longer. */
  private static final int YEARS_AHEAD = 12;

  private StandingSegments() {}

  /**
   * @param facts whose {@code through} is today
   */
  public static List<StandingSegment> of(EducationFacts facts, Pack pack, String license) {
    LocalDate today = facts.through();
    EducationStanding standing =
        ContinuingEducation.of(
            new EducationFacts(
                facts.credentialType(),
                facts.holdings(),
                today.plusYears(YEARS_AHEAD),
                facts.entries()),
            pack);
    List<Cycle> cycles =
        standing.periods().stream().filter(cycle -> cycle.license().equals(license)).toList();
    return merged(segments(cycles, today));
  }

  private static List<StandingSegment> segments(List<Cycle> cycles, LocalDate today) {
    List<StandingSegment> found = new ArrayList<>();
    Standing before = Standing.COMPLIANT;
    for (Cycle cycle : cycles) {
      Standing own = own(cycle);
      if (own == Standing.UNVERIFIED && !cycle.to().isBefore(today)) {
        found.add(new StandingSegment(Standing.UNVERIFIED, cycle.from(), null));
        return found;
      }
      found.add(new StandingSegment(after(before, own), cycle.from(), cycle.to()));
      if (own == Standing.OPEN && !cycle.to().isBefore(today)) {
        found.add(new StandingSegment(Standing.DEFICIT, cycle.to().plusDays(1), null));
        return found;
      }
      before = own;
    }
    return found;
  }

  /** A deficit in the previous cycle affects the next. */
  private static Standing after(Standing before, Standing own) {
    return switch (before) {
      case OPEN -> Standing.DEFICIT;
      case UNVERIFIED -> Standing.UNVERIFIED;
      case EXEMPT, COMPLIANT, DEFICIT -> own;
    };
  }

  private static Standing own(Cycle cycle) {
    BigDecimal required = cycle.requiredHours();
    BigDecimal deficit = cycle.deficitHours();
    boolean lacking =
        (deficit != null && Hours.any(deficit)) || cycle.topics().stream().anyMatch(Topic::lacking);
    if (required == null || (!lacking && !cycle.compliant())) {
      return Standing.UNVERIFIED;
    }
    if (lacking) {
      return Standing.OPEN;
    }
    return Hours.any(required) || !cycle.topics().isEmpty() ? Standing.COMPLIANT : Standing.EXEMPT;
  }

  private static List<StandingSegment> merged(List<StandingSegment> segments) {
    List<StandingSegment> found = new ArrayList<>();
    for (StandingSegment segment : segments) {
      if (!found.isEmpty() && found.getLast().standing() == segment.standing()) {
        @Nullable LocalDate to = segment.to();
        found.add(new StandingSegment(segment.standing(), found.removeLast().from(), to));
      } else {
        found.add(segment);
      }
    }
    return List.copyOf(found);
  }
}
