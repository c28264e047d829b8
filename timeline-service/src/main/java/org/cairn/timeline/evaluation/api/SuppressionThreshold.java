package org.cairn.timeline.evaluation.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The smallest count that is shown: what a request says, otherwise the common reading. */
@ApplicationScoped
public class SuppressionThreshold {

  private static final String FLAG = "suppression_threshold";
  private static final String BETWEEN = "must be a whole number from 1 to 10000";
  private static final int LARGEST = 10_000;

  private final int usual;

  public SuppressionThreshold(
      @ConfigProperty(name = "cairn.timeline.suppression-threshold") int usual) {
    this.usual = usual;
  }

  int of(
      @Nullable Integer asked,
      @Nullable Map<String, @Nullable JsonNode> overrides,
      Objections objections) {
    int reading = usual;
    if (overrides != null) {
      for (Map.Entry<String, @Nullable JsonNode> override : overrides.entrySet()) {
        String pointer = "/overrides/" + Objections.step(override.getKey());
        if (!Set.of(FLAG).contains(override.getKey())) {
          objections.at(pointer, "is no flag and no parameter");
        } else {
          reading = whole(override.getValue(), pointer, objections);
        }
      }
    }
    if (asked == null) {
      return reading;
    }
    if (asked < 1 || asked > LARGEST) {
      objections.at("/threshold", BETWEEN);
    }
    return asked;
  }

  private int whole(@Nullable JsonNode value, String pointer, Objections objections) {
    if (value == null || value.isNull()) {
      return usual;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < 1
        || value.intValue() > LARGEST) {
      objections.at(pointer, BETWEEN);
      return usual;
    }
    return value.intValue();
  }
}
