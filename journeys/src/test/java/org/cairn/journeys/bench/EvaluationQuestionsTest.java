package org.cairn.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.cairn.journeys.bench.EvaluationQuestions.Calculator;
import org.junit.jupiter.api.Test;

class EvaluationQuestionsTest {

  @Test
  void allTenCalculatorsAreAsked() {
    assertThat(EvaluationQuestions.all().keySet())
        .extracting(Calculator::name)
        .containsExactlyInAnyOrder(
            "application",
            "certificate-status",
            "supervisor",
            "supervision",
            "continuing-education",
            "billing",
            "timely-filing",
            "pay",
            "survival",
            "suppression");
  }

  @Test
  void everyQuestionIsJson() {
    assertThat(EvaluationQuestions.all().values())
        .allSatisfy(
            body -> assertThatNoException().isThrownBy(() -> new JsonMapper().readTree(body)));
  }
}
