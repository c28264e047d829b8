package org.cairn.jurisdictions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The common part of every requirement.
 *
 * @param ruleId the rule's name everywhere: finding, problem type, event, test, help text
 * @param appliesTo ids of the credential types that require it
 * @param help plain words for the applicant
 * @param values the parameters as written in the pack, for display; empty when none is known
 */
public record Entry(
    String ruleId,
    List<String> appliesTo,
    ActionBy actionBy,
    String title,
    String help,
    Provenance provenance,
    Map<String, Object> values) {

  public Entry {
    appliesTo = List.copyOf(appliesTo);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  Entry with(Map<String, Object> shown) {
    return new Entry(ruleId, appliesTo, actionBy, title, help, provenance, shown);
  }

  /** The same for one credential type and these days, as a request overrides it. */
  Entry asked(String type, Provenance days) {
    return new Entry(ruleId, List.of(type), actionBy, title, help, days.asked(), values);
  }

  /** The same with the values of a request. */
  Entry asked() {
    return new Entry(ruleId, appliesTo, actionBy, title, help, provenance.asked(), values);
  }
}
