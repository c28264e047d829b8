package org.cairn.billing.evaluation.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.Provenance;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Collects what was found, once for each rule, outcome and value: a month of encounters under one
 * rate is one finding that names them.
 */
final class RuleFindings {

  private static final String ENCOUNTERS = "encounters";

  private record AccessBasis(
      String ruleId,
      Outcome outcome,
      String path,
      @Nullable Provenance provenance,
      Map<String, Object> weighed,
      String message) {}

  private final String packVersion;
  private final Map<AccessBasis, List<String>> found = new LinkedHashMap<>();

  RuleFindings(String packVersion) {
    this.packVersion = packVersion;
  }

  void of(
      String ruleId,
      Outcome outcome,
      Setting<?> setting,
      Map<String, Object> weighed,
      String message) {
    found.computeIfAbsent(
        basis(ruleId, outcome, setting, weighed, message), _ -> new ArrayList<>());
  }

  void ofEncounter(
      String encounter,
      String ruleId,
      Outcome outcome,
      Setting<?> setting,
      Map<String, Object> weighed,
      String message) {
    List<String> encounters =
        found.computeIfAbsent(
            basis(ruleId, outcome, setting, weighed, message), _ -> new ArrayList<>());
    if (encounters.isEmpty() || !encounters.getLast().equals(encounter)) {
      encounters.add(encounter);
    }
  }

  private static AccessBasis basis(
      String ruleId,
      Outcome outcome,
      Setting<?> setting,
      Map<String, Object> weighed,
      String message) {
    return new AccessBasis(ruleId, outcome, setting.path(), provenance(setting), weighed, message);
  }

  private static @Nullable Provenance provenance(Setting<?> setting) {
    return switch (setting) {
      case Setting.Known<?> known -> known.provenance();
      case Setting.Unknown<?> unknown -> unknown.provenance();
    };
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    found.forEach((basis, encounters) -> findings.add(finding(basis, encounters)));
    return findings;
  }

  private Finding finding(AccessBasis basis, List<String> encounters) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("parameter", basis.path());
    inputs.putAll(basis.weighed());
    if (!encounters.isEmpty()) {
      inputs.put(ENCOUNTERS, List.copyOf(encounters));
    }
    Provenance provenance = basis.provenance();
    return new Finding(
        basis.ruleId(),
        basis.outcome(),
        provenance == null ? "No entry of the pack for the day" : provenance.citation(),
        provenance == null ? ParameterStatus.UNVERIFIED : provenance.status(),
        packVersion,
        inputs,
        basis.message());
  }
}
