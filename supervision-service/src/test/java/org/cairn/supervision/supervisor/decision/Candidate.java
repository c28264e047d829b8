package org.cairn.supervision.supervisor.decision;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.cairn.jurisdictions.parameter.LicenseSpecialty;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to supervise. */
final class Candidate {

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));

  private final LocalDate on;
  private final List<License> licenses = new ArrayList<>();
  private final Set<SupervisorRelation> relations = EnumSet.noneOf(SupervisorRelation.class);
  private final Map<String, @Nullable Object> overrides = new LinkedHashMap<>();
  private String jurisdiction = "us-mt";
  private BigDecimal ceHours = BigDecimal.ZERO;
  private int supervisees;

  private Candidate(LocalDate on) {
    this.on = on;
  }

  static Candidate on(String day) {
    return new Candidate(LocalDate.parse(day));
  }

  Candidate in(String jurisdiction) {
    this.jurisdiction = jurisdiction;
    return this;
  }

  Candidate with(String flag, Object value) {
    overrides.put(flag, value);
    return this;
  }

  Candidate with(int supervisees) {
    this.supervisees = supervisees;
    return this;
  }

  Candidate licensed(LicenseType type, @Nullable String issuedOn) {
    return licensed(type, null, issuedOn, null);
  }

  Candidate licensed(
      LicenseType type,
      @Nullable LicenseSpecialty specialty,
      @Nullable String issuedOn,
      @Nullable String missedOn) {
    licenses.add(new License(type, specialty, day(issuedOn), day(missedOn)));
    return this;
  }

  Candidate educated(String hours) {
    ceHours = new BigDecimal(hours);
    return this;
  }

  Candidate related(SupervisorRelation relation) {
    relations.add(relation);
    return this;
  }

  Qualification judged() {
    var rules = (Scenario.Rules) PACKS.scenario(jurisdiction, null, overrides);
    return SupervisorRules.judge(
        rules.pack(), on, new SupervisorFacts(licenses, ceHours, relations, supervisees));
  }

  Finding finding(String ruleId) {
    return judged().findings().stream()
        .filter(finding -> finding.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow();
  }

  Outcome outcome(String ruleId) {
    return finding(ruleId).outcome();
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
