package org.cairn.supervision.supervisor.decision;

import java.util.Map;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.Provenance;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/** Findings, each with the parameter it rests on. */
record Rulings(String packVersion) {

  Finding finding(
      String ruleId,
      Outcome outcome,
      Setting<?> rests,
      Map<String, Object> inputs,
      String message) {
    Provenance provenance =
        switch (rests) {
          case Setting.Known<?> known -> known.provenance();
          case Setting.Unknown<?> unknown -> provenanceOf(unknown);
        };
    return new Finding(
        ruleId,
        outcome,
        provenance == null ? "No source was read" : provenance.citation(),
        provenance == null ? ParameterStatus.UNVERIFIED : provenance.status(),
        packVersion,
        inputs,
        message);
  }

  private static @Nullable Provenance provenanceOf(Setting.Unknown<?> unknown) {
    return unknown.provenance();
  }
}
