package org.cairn.jurisdictions.ruling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.jurisdictions.ParameterStatus;

/**
 * The trace of one rule's evaluation: enough to repeat it and to explain it to the person.
 *
 * @param inputs the facts and parameters that were evaluated, in reading order
 */
public record Finding(
    String ruleId,
    Outcome outcome,
    String citation,
    ParameterStatus status,
    String packVersion,
    Map<String, Object> inputs,
    String message) {

  public Finding {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
