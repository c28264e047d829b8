package org.cairn.timeline.evaluation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.cairn.timeline.statistics.Cohort;
import org.cairn.timeline.statistics.IntervalScale;
import org.cairn.timeline.statistics.Spell;
import org.cairn.timeline.statistics.SurvivalAnalysis;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Spells and options; null is absent.
 *
 * @param horizon months; the last exit if absent
 */
@Schema(requiredProperties = {"spells"})
record SurvivalRequest(
    @Nullable @Size(max = MOST_SPELLS) List<@Nullable @Valid SpellRequest> spells,
    @Schema(description = "Limits rows, median, mean and incidence; the last exit without one")
        @Nullable
        @DecimalMin("0")
        @DecimalMax(SpellRequest.MOST_MONTHS)
        Double horizon,
    @Schema(description = "Between 0 and 1, both excluded", defaultValue = "0.95")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1")
        Double confidence,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {LOG_LOG, PLAIN},
            defaultValue = LOG_LOG)
        @Nullable String interval) {

  /** As many as a body of a mebibyte holds. */
  private static final int MOST_SPELLS = 50_000;

  private static final String LOG_LOG = "log_log";
  private static final String PLAIN = "plain";
  private static final double USUAL_CONFIDENCE = 0.95;

  /**
   * The time for more groups than any page could show would be unbounded: it grows with their
   * square.
   */
  private static final int MOST_GROUPS = 50;

  /** Rows times causes, so that a body of a mebibyte is not answered with a gigabyte. */
  private static final int MOST_INCIDENCES = 200_000;

  SurvivalAnalysis.Terms terms(Objections objections) {
    if (horizon != null && !(horizon > 0 && Double.isFinite(horizon))) {
      objections.at("/horizon", "must be a number of months above 0");
    }
    if (confidence != null && !(confidence > 0 && confidence < 1)) {
      objections.at("/confidence", "must be between 0 and 1, both excluded");
    }
    return new SurvivalAnalysis.Terms(
        horizon == null ? OptionalDouble.empty() : OptionalDouble.of(horizon),
        confidence == null ? USUAL_CONFIDENCE : confidence,
        scale(objections));
  }

  private IntervalScale scale(Objections objections) {
    return switch (interval) {
      case PLAIN -> IntervalScale.PLAIN;
      case LOG_LOG -> IntervalScale.LOG_LOG;
      case null -> IntervalScale.LOG_LOG;
      default -> {
        objections.at("/interval", "must be one of " + LOG_LOG + ", " + PLAIN);
        yield IntervalScale.LOG_LOG;
      }
    };
  }

  /** The spells as a cohort, or null after objecting to them. */
  @Nullable Cohort cohort(Objections objections) {
    if (spells == null || spells.isEmpty()) {
      objections.at("/spells", "must have at least one spell");
      return null;
    }
    List<Spell> read = read(spells, objections);
    if (!objections.isEmpty()) {
      return null;
    }
    Cohort cohort = Cohort.of(read);
    cohort
        .overlapping()
        .forEach(i -> objections.at(at(i), "must not overlap with another spell of the same id"));
    refuseTooMany(cohort, objections);
    return objections.isEmpty() ? cohort : null;
  }

  private static List<Spell> read(List<@Nullable SpellRequest> spells, Objections objections) {
    boolean grouped = spells.stream().anyMatch(spell -> spell != null && spell.group() != null);
    List<Spell> read = new ArrayList<>(spells.size());
    Set<Spell> seen = new HashSet<>();
    for (int i = 0; i < spells.size(); i++) {
      SpellRequest request = spells.get(i);
      if (request == null) {
        objections.at(at(i), "must be a spell");
        continue;
      }
      if (grouped && request.group() == null) {
        objections.at(at(i) + "/group", "must not be missing, because other spells have one");
      }
      Spell spell = request.read(at(i), objections);
      if (spell != null && !seen.add(spell)) {
        objections.at(at(i), "is the same as an earlier one");
      }
      if (spell != null) {
        read.add(spell);
      }
    }
    return read;
  }

  private static void refuseTooMany(Cohort cohort, Objections objections) {
    if (cohort.groups().size() > MOST_GROUPS) {
      objections.at("/spells", "must not have more than " + MOST_GROUPS + " groups");
    }
    if ((long) cohort.size() * cohort.causes().size() > MOST_INCIDENCES) {
      objections.at("/spells", "spells times causes must not be more than " + MOST_INCIDENCES);
    }
  }

  private static String at(int spell) {
    return "/spells/" + spell;
  }
}
