package org.cairn.supervision.supervisor.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.cairn.jurisdictions.parameter.SupervisorRelation;

/**
 * What is known of a supervisor when somebody asks to be supervised.
 *
 * @param supervisionCeHours hours of continuing education in clinical supervision
 * @param relations what the supervisor is to the one who asks
 * @param superviseesNow without the one who asks
 */
public record SupervisorFacts(
    List<License> licenses,
    BigDecimal supervisionCeHours,
    Set<SupervisorRelation> relations,
    int superviseesNow) {

  public SupervisorFacts {
    licenses = List.copyOf(licenses);
    relations = Set.copyOf(relations);
  }
}
