package org.cairn.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.kit.outbox.Facts.fact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.evidence.audit.AuditEntry;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Topic;
import org.junit.jupiter.api.Test;

/** What is too large to be published is refused, and leaves nothing. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LargeFactsIT {

  @Inject Outbox outbox;
  @Inject Facts facts;

  private final String channel = Topic.freshChannel();
  private final UUID aggregate = UUID.randomUUID();
  private final IdempotentRequest request =
      new IdempotentRequest("sign-in", UUID.randomUUID().toString(), new byte[32]);

  @Test
  void aFactOfTheLargestSize_isTaken() {
    command(EventJson.LARGEST_BYTES, "{}");

    assertThat(facts.count(channel, "true")).isOne();
    assertThat(facts.effects(aggregate)).isOne();
    assertThat(isKept()).isTrue();
  }

  @Test
  void aLargerFact_isRefused_andLeavesNoRow_noKey_andNoFact() {
    assertThatThrownBy(() -> command(EventJson.LARGEST_BYTES + 1, "{}"))
        .isInstanceOfSatisfying(
            CommandRefused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting("kind")
                    .containsExactly("fact-too-large"));

    assertNothingRemains();
  }

  @Test
  void oneLargeFactAmongSmallOnes_isRefusedWithThem() {
    assertThatThrownBy(() ->
            facts.commit(
                fact(channel, aggregate, "a"),
                fact(channel, aggregate, "a", EventJson.LARGEST_BYTES + 1)))
        .isInstanceOf(CommandRefused.class);

    assertNothingRemains();
  }

  @Test
  void anAnswerThatIsTooLongToBeKept_isRefused() {
    assertThatThrownBy(() -> command(2, "x".repeat(Outbox.LONGEST_ANSWER + 1)))
        .isInstanceOfSatisfying(
            CommandRefused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting("kind")
                    .containsExactly("answer-too-large"));

    assertNothingRemains();
  }

  /** As each command does it: the state, then the facts and the answer. */
  private void command(int bytes, String answer) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          facts.commitStateOnly(aggregate);
          outbox.append(
              List.of(fact(channel, aggregate, "a", bytes)),
              new CompletedRequest(request, new StoredResponse(201, Map.of(), answer)),
              new AuditEntry(
                  null, List.of(), "layStone", "command", null, List.of(), "none", "done", "[]"));
        });
  }

  private void assertNothingRemains() {
    assertThat(facts.count(channel, "true")).isZero();
    assertThat(facts.effects(aggregate)).isZero();
    assertThat(isKept()).isFalse();
  }

  private boolean isKept() {
    return facts.isKept(request.key());
  }
}
