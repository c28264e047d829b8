package org.cairn.jurisdictions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every requirement carries, whatever its kind.
 *
 * @param ruleId the rule's name everywhere: finding, problem type, event, test, help text
 * @param appliesTo ids of the credential types it is asked for
 * @param help plain words for the applicant
 * @param values the parameters as they are written, to be shown; empty when none is known
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

  /** The same for one credential type and these days, because a request asks for it. */
  Entry asked(String type, Provenance days) {
    return new Entry(ruleId, List.of(type), actionBy, title, help, days.asked(), values);
  }

  /** The same with the values of a request. */
  Entry asked() {
    return new Entry(ruleId, appliesTo, actionBy, title, help, provenance.asked(), values);
  }
}
