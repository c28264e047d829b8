package org.cairn.supervision.standing.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.cairn.jurisdictions.Limits;
import org.cairn.supervision.standing.api.SupervisionQuestion.SessionPart;
import org.junit.jupiter.api.Test;

/** What a question to the calculator may hold. */
class SupervisionQuestionTest {

  @Test
  void asManyAttend_asAtARecordedSession_andNoMore() {
    assertThat(violations(Limits.MOST_ATTENDEES)).isZero();
    assertThat(violations(Limits.MOST_ATTENDEES + 1)).isOne();
    assertThat(violations(1)).isZero();
    assertThat(violations(0)).isOne();
  }

  private static int violations(int attendees) {
    var session = new SessionPart(null, null, 60, null, attendees, null, null, null);
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      return factory.getValidator().validate(session).size();
    }
  }
}
