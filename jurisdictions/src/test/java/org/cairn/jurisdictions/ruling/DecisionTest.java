package org.cairn.jurisdictions.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.jurisdictions.ParameterStatus;
import org.junit.jupiter.api.Test;

class DecisionTest {

  @Test
  void aDecision_doesNotChangeWithItsList() {
    List<String> events = new ArrayList<>(List.of("opened"));
    Accepted<String> accepted = new Accepted<>(events);
    List<Refusal> refusals = new ArrayList<>(List.of(aRefusal()));
    Refused<String> refused = new Refused<>(refusals);

    events.clear();
    refusals.clear();

    assertThat(accepted.events()).containsExactly("opened");
    assertThat(refused.refusals()).containsExactly(aRefusal());
  }

  @Test
  void aRefusal_hasAReason() {
    assertThatThrownBy(() -> new Refused<String>(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFinding_keepsItsInputsInOrder_andUnchanged() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("required", 40);
    inputs.put("hours", 38);
    Finding finding = aFinding(inputs);

    inputs.clear();

    assertThat(finding.inputs().keySet()).containsExactly("required", "hours");
    assertThatThrownBy(() -> finding.inputs().put("more", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void outcomes_areWrittenInLowerSnakeCase() {
    assertThat(Arrays.stream(Outcome.values()).map(Outcome::code))
        .containsExactly(
            "met", "not_met", "awaiting_ruling", "waived", "not_required", "unverified");
  }

  private static Refusal aRefusal() {
    return new Refusal(
        "training-hours",
        RefusalType.RULE,
        "/training/hours",
        "two hours are missing",
        List.of(aFinding(Map.of("hours", 38))));
  }

  private static Finding aFinding(Map<String, Object> inputs) {
    return new Finding(
        "training-hours",
        Outcome.NOT_MET,
        "Code Z, 2",
        ParameterStatus.CODIFIED,
        "2026.11.1",
        inputs,
        "two hours are missing");
  }
}
