package org.cairn.ceu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.Visitor.CREDITS;
import static org.cairn.ceu.Visitor.aCredit;
import static org.cairn.ceu.Visitor.aCreditFor;
import static org.cairn.ceu.Visitor.aKnownPeer;
import static org.cairn.ceu.Visitor.aTrainerOf;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.junit.jupiter.api.Test;

/** What a credit is held to besides its form: topics, steps, certificates of trainers. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CreditRulesIT {

  private final Visitor peer = aKnownPeer();
  private final Visitor trainer = aTrainerOf("school-" + UUID.randomUUID());

  @Test
  void aTopicThatIsNoWordOfThePack_isRefused_andNothingOfItIsPublished() {
    Map<String, Object> credit = aCreditFor(peer);
    credit.put("topics", List.of("listening", "free_words_about_somebody"));

    Response answer = trainer.reports(credit);

    assertProblem(answer, 422, "unknown-topic");
    assertThat(pointers(answer)).containsExactly("/topics");
    assertThat(answer.asString()).doesNotContain("free_words");
    assertThat(events()).isEmpty();
  }

  @Test
  void aProof_isHeldToTheStepsOfTheHours() {
    Map<String, Object> credit = aCredit();
    credit.put("proof", Map.of("title", "t", "presenter", "p", "hours", 1.33));

    Response answer = peer.reports(credit);

    assertProblem(answer, 422, "credit-hours");
    assertThat(pointers(answer)).containsExactly("/proof/hours");
    assertThat(answer.asString()).contains("0.05");
  }

  @Test
  void aTrainer_namesTheCertificate() {
    Map<String, Object> credit = aCreditFor(peer);
    credit.remove("certificateNumber");

    Response answer = trainer.reports(credit);

    assertProblem(answer, 422, "certificate-number-missing");
    assertThat(pointers(answer)).containsExactly("/certificateNumber");
  }

  @Test
  void aTrainersFirstCreditOfAPeer_isMarked_forTheBoardToSee() {
    Response first = trainer.reports(aCreditFor(peer));
    Response second = trainer.reports(aCreditFor(peer));
    peer.reports(aCredit()).then().statusCode(201);
    Response another = aTrainerOf("another-" + UUID.randomUUID()).reports(aCreditFor(peer));

    assertThat(first.jsonPath().getBoolean("newToTrainer")).isTrue();
    assertThat(second.jsonPath().getBoolean("newToTrainer")).isFalse();
    assertThat(another.jsonPath().getBoolean("newToTrainer")).isTrue();
    assertThat(peer.reads(CREDITS).jsonPath().getList("items.newToTrainer"))
        .containsExactly(true, null, false, true);
    assertThat(
            ServiceDatabase.count(
                "SELECT FROM outbox WHERE subject = ? AND convert_from(payload, 'UTF8')::jsonb ->"
                    + " 'newToTrainer' = 'true'",
                peer.peerId()))
        .isEqualTo(2);
  }

  private List<Object> events() {
    return ServiceDatabase.rows(
            "SELECT type FROM outbox WHERE subject = ?::uuid ORDER BY time",
            peer.peerId().toString())
        .stream()
        .<Object>map(row -> String.valueOf(row.get("type")))
        .toList();
  }
}
