package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A caller who exceeds the rate limit must wait; others are not affected. */
@ExtendWith(CairnSystem.class)
class RateLimitIT {
  private static final int MORE_THAN_A_BURST = 400;

  @Test
  void aCallerWhoExceedsTheLimit_mustWait() throws Exception {
    Call call = Call.get("/api/v1/applications").by(CairnSystem.signIn().tokenOf("auditor"));

    List<Answer> answers = many(call);
    Answer toSomebodyElse = Person.named("board-member").asks(Call.get("/api/v1/applications"));

    assertThat(answers)
        .filteredOn(a -> a.status() == 429)
        .isNotEmpty()
        .allSatisfy(refused -> {
          BadInputIT.assertRefused(refused, 429, "too-many-requests");
          assertThat(refused.header("Retry-After")).matches("[1-9]\\d*");
          assertThat(refused.header("RateLimit")).contains("\"subject\";r=0");
          assertThat(refused.header("RateLimit-Policy")).contains("\"subject\";q=100");
        });
    assertThat(toSomebodyElse.status()).isEqualTo(200);
  }

  private static List<Answer> many(Call call) throws Exception {
    var answers = new ArrayList<Future<Answer>>();
    try (var workers = Executors.newFixedThreadPool(24)) {
      for (int i = 0; i < MORE_THAN_A_BURST; i++) {
        answers.add(workers.submit(() -> CairnSystem.gateway().send(call)));
      }
    }
    var received = new ArrayList<Answer>();
    for (Future<Answer> answer : answers) {
      received.add(answer.get());
    }
    return received;
  }
}
