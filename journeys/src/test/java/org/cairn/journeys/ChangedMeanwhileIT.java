package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.journeys.BadInputIT.assertRefused;
import static org.cairn.journeys.Person.APPLICATIONS;
import static org.cairn.journeys.Person.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Repeated, concurrent and outdated requests change nothing twice. */
@ExtendWith(CairnSystem.class)
class ChangedMeanwhileIT {
  private static final Person PEER = Person.named("load-042");
  private static final Person IMPATIENT = Person.named("load-043");

  @BeforeAll
  static void peersAreRegistered() {
    PEER.registered();
    IMPATIENT.registered();
  }

  @Test
  void theSameKey_getsTheSameResponse_andIsRefusedWithADifferentBody() {
    Call request = Call.post(APPLICATIONS).key("a-key-of-mine").json(request("zz", "cbhpss"));
    Answer first = PEER.asks(request);

    Answer again = PEER.asks(request);
    Answer other = PEER.asks(request.json(request("zz", "youth_peer")));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertRefused(other, 422, "idempotency-key-reused");
  }

  @Test
  void theSameKeyInConcurrentRequests_opensOneApplication() throws Exception {
    Call request =
        Call.post(APPLICATIONS).key(UUID.randomUUID().toString()).json(request("us-mt", "cbhpss"));

    List<Answer> answers = allAtOnce(IMPATIENT, request, 12);

    List<Answer> accepted = answers.stream().filter(a -> a.status() == 201).toList();
    List<Answer> refused = answers.stream().filter(a -> a.status() != 201).toList();
    assertThat(accepted).isNotEmpty();
    assertThat(accepted).extracting(Answer::body).containsOnly(accepted.getFirst().body());
    assertThat(refused)
        .allSatisfy(answer -> assertRefused(answer, 409, "idempotency-key-in-flight"));
    String peerId = accepted.getFirst().text("peerId");
    assertThat(rows("select count(*) from application where peer_id = ?::uuid", peerId))
        .isEqualTo(1);
    assertThat(
            rows(
                "select count(*) from outbox where subject = ?::uuid and type like '%Opened%'",
                peerId))
        .isEqualTo(1);
  }

  private static List<Answer> allAtOnce(Person person, Call request, int times) throws Exception {
    var start = new CountDownLatch(1);
    var answers = new ArrayList<Future<Answer>>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times; i++) {
        answers.add(
            workers.submit(() -> {
              start.await();
              return person.asks(request);
            }));
      }
      start.countDown();
    }
    var received = new ArrayList<Answer>();
    for (Future<Answer> answer : answers) {
      received.add(answer.get());
    }
    return received;
  }

  private static long rows(String query, String parameter) {
    return CairnSystem.now().database("applications").count(query, parameter);
  }

  @Test
  void withoutTheLatestVersion_aWithdrawalIsRefused() {
    Answer opened = PEER.opens("us-mt", "cbhpss");
    String withdrawal = APPLICATIONS + "/" + opened.text("applicationId") + "/withdrawal";

    Answer withoutVersion = PEER.asks(Call.post(withdrawal));
    Answer stale = PEER.asks(Call.post(withdrawal).ifMatch("\"v4711\""));
    Answer withdrawn = PEER.withdraws(opened);
    Answer twice = PEER.withdraws(opened);

    assertRefused(withoutVersion, 428, "if-match-missing");
    assertRefused(stale, 412, "stale");
    assertThat(withdrawn.status()).isEqualTo(200);
    assertRefused(twice, 412, "stale");
  }

  @Test
  void aRefusedCommand_leavesNothingBehind() {
    String key = "refused-" + UUID.randomUUID();
    long before = rows("select count(*) from outbox where ? <> ''", "any");

    Answer refused =
        PEER.asks(Call.post(APPLICATIONS).key(key).json(request("atlantis", "cbhpss")));

    assertRefused(refused, 422, "unknown-jurisdiction");
    assertThat(rows("select count(*) from idempotency_key where key = ?", key)).isZero();
    assertThat(rows("select count(*) from outbox where ? <> ''", "any")).isEqualTo(before);
  }
}
