package org.cairn.supervision.session.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Limits;
import org.cairn.supervision.standing.decision.SessionMode;
import org.junit.jupiter.api.Test;

/** What a request to log a session may hold. */
class LogSessionRequestTest {

  @Test
  void asManyAttend_asOneCommandWrites_andNoMore() {
    assertThat(violations(Limits.MOST_ATTENDEES)).isEmpty();
    assertThat(violations(Limits.MOST_ATTENDEES + 1)).containsExactly("attendees");
    assertThat(violations(0)).containsExactly("attendees");
  }

  private static List<String> violations(int attendees) {
    var request =
        new LogSessionRequest(
            null,
            Instant.parse("2024-05-01T16:00:00Z"),
            Instant.parse("2024-05-01T17:00:00Z"),
            SessionMode.VIDEO,
            Stream.generate(UUID::randomUUID).limit(attendees).toList(),
            null);
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();
      return validator.validate(request).stream()
          .map(ConstraintViolation::getPropertyPath)
          .map(Object::toString)
          .toList();
    }
  }
}
