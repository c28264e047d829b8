package org.cairn.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal of the framework has one of the kinds that callers know, whatever its status. */
class FrameworkProblemsTest {

  @ParameterizedTest
  @CsvSource({
    "NOT_FOUND, 404, not-found",
    "NOT_ACCEPTABLE, 406, not-acceptable",
    "BAD_REQUEST, 400, bad-request",
    "REQUEST_TIMEOUT, 400, bad-request",
    "EXPECTATION_FAILED, 400, bad-request"
  })
  void aStatusOfTheFramework_hasAKindOfTheCatalog(
      Response.Status status, int answered, String kind) {
    Problem problem = FrameworkProblems.of(status);

    assertThat(problem.status()).isEqualTo(answered);
    assertThat(problem.type()).isEqualTo(Problem.typeOf(kind));
  }
}
