package org.cairn.applications.pack.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.Provenance;
import org.cairn.jurisdictions.Requirement;
import org.cairn.jurisdictions.parameter.Dated;
import org.jspecify.annotations.Nullable;

/**
 * A value of a pack for some days.
 *
 * @param path the name by which an override replaces it
 * @param appliesTo the credential types; empty for all
 * @param value null when none is known for these days: a person decides
 * @param effectiveFrom first day; null when it always held
 * @param effectiveTo last day; null while no end is known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ParameterView(
    String path,
    List<String> appliesTo,
    @Nullable Object value,
    String source,
    String citation,
    ParameterStatus status,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  public ParameterView {
    appliesTo = List.copyOf(appliesTo);
  }

  static ParameterView of(Dated<?> dated) {
    return of(dated.path(), dated.appliesTo(), dated.plain(), dated.provenance());
  }

  /** One for each parameter of the requirement, or one for the rule while no value is known. */
  static List<ParameterView> of(Requirement requirement) {
    String rule = "checklist." + requirement.ruleId();
    if (requirement.values().isEmpty()) {
      return List.of(of(rule, requirement.appliesTo(), null, requirement.provenance()));
    }
    return requirement.values().entrySet().stream()
        .map(value ->
            of(
                rule + "." + value.getKey(),
                requirement.appliesTo(),
                value.getValue(),
                requirement.provenance()))
        .toList();
  }

  private static ParameterView of(
      String path, List<String> appliesTo, @Nullable Object value, Provenance provenance) {
    return new ParameterView(
        path,
        appliesTo,
        value,
        provenance.source(),
        provenance.citation(),
        provenance.status(),
        provenance.since().isPresent() ? provenance.effectiveFrom() : null,
        provenance.effectiveTo());
  }
}
