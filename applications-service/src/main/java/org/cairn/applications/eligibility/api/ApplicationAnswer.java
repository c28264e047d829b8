package org.cairn.applications.eligibility.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cairn.applications.eligibility.decision.Completeness;
import org.cairn.applications.eligibility.decision.Track;
import org.cairn.applications.eligibility.decision.Waiting;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The result of the rules for an application.
 *
 * @param conditional whether an approval would depend on a condition that is met later
 * @param missing the rules that are not met
 * @param decisionTargetOn null while it is not complete, or where no target is known
 * @param waiting the days since the application, by responsible party
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ApplicationAnswer(
    boolean complete,
    boolean conditional,
    Track track,
    List<String> missing,
    List<Finding> findings,
    @Nullable LocalDate decisionTargetOn,
    List<Waiting> waiting) {

  public ApplicationAnswer {
    missing = List.copyOf(missing);
    findings = List.copyOf(findings);
    waiting = List.copyOf(waiting);
  }

  static ApplicationAnswer of(Completeness found) {
    return new ApplicationAnswer(
        found.complete(),
        found.conditional(),
        found.track(),
        found.missing(),
        found.findings(),
        found.decisionTargetOn(),
        found.waiting());
  }
}
