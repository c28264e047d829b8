package org.cairn.jurisdictions;

import java.util.List;

/**
 * What every requirement carries, whatever its kind.
 *
 * @param ruleId the rule's name everywhere: finding, problem type, event, test, help text
 * @param appliesTo ids of the credential types it is asked for
 * @param help plain words for the applicant
 */
public record Entry(
    String ruleId,
    List<String> appliesTo,
    ActionBy actionBy,
    String title,
    String help,
    Provenance provenance) {

  public Entry {
    appliesTo = List.copyOf(appliesTo);
  }

  /** The same with the values of a request. */
  Entry asked() {
    return new Entry(ruleId, appliesTo, actionBy, title, help, provenance.asked());
  }
}
