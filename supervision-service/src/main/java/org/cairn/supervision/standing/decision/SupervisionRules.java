package org.cairn.supervision.standing.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.jurisdictions.DateRange;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Provenance;
import org.cairn.jurisdictions.parameter.Dated;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.parameter.SupervisionProfile;
import org.jspecify.annotations.Nullable;

/** Judges a peer's supervision by every profile of a pack. */
public final class SupervisionRules {

  private SupervisionRules() {}

  public static SupervisionStanding judge(Pack pack, SupervisionRecord log) {
    Map<String, List<Dated<SupervisionProfile>>> profiles =
        pack.parameters().members(SupervisionParameters.PROFILES);
    var readings = new Readings(pack.parameters());
    return new SupervisionStanding(
        profiles.entrySet().stream()
            .map(profile ->
                new ProfileRules(pack, readings, profile.getKey(), profile.getValue(), log))
            .map(ProfileRules::judged)
            .toList(),
        keepRecordsUntil(profiles, log.relationshipEndedOn()));
  }

  /** The standing day by day, by profile; profiles without any segment are left out. */
  public static Map<String, List<Segment>> segments(Pack pack, SupervisionRecord log) {
    var readings = new Readings(pack.parameters());
    Map<String, List<Segment>> found = new LinkedHashMap<>();
    pack.parameters()
        .members(SupervisionParameters.PROFILES)
        .forEach((id, history) -> {
          List<Segment> segments = new ProfileRules(pack, readings, id, history, log).segments();
          if (!segments.isEmpty()) {
            found.put(id, segments);
          }
        });
    return found;
  }

  /**
   * The latest day that any profile asks for. The duty runs on after the relationship: a profile
   * that came into force before the years were over counts for records that were still kept then.
   */
  private static @Nullable LocalDate keepRecordsUntil(
      Map<String, List<Dated<SupervisionProfile>>> profiles, @Nullable LocalDate ended) {
    if (ended == null) {
      return null;
    }
    return profiles.values().stream()
        .flatMap(List::stream)
        .flatMap(version -> until(version, ended).stream())
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private static Optional<LocalDate> until(Dated<SupervisionProfile> version, LocalDate ended) {
    Provenance provenance = version.provenance();
    return version
        .known()
        .flatMap(SupervisionProfile::recordYears)
        .map(ended::plusYears)
        .filter(until -> overlaps(provenance, ended, until));
  }

  static boolean overlaps(Provenance provenance, LocalDate from, LocalDate to) {
    return new DateRange(provenance.effectiveFrom(), provenance.effectiveTo())
        .overlaps(new DateRange(from, to));
  }

  /** The versions of a profile that are in force on some of the days. */
  static Stream<Dated<SupervisionProfile>> inForce(
      List<Dated<SupervisionProfile>> history, SupervisionRecord log) {
    return history.stream().filter(version -> overlaps(version.provenance(), log.from(), log.to()));
  }
}
