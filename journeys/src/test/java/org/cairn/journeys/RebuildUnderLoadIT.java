package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.journeys.load.Ledger;
import org.cairn.journeys.load.Load;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The timeline is rebuilt and swapped while facts arrive. */
@ExtendWith(CairnSystem.class)
class RebuildUnderLoadIT {
  private static final List<String> ACCOUNTS = Load.accounts(58, 59);
  private static final Person ADMIN = Person.named("admin");
  private static final String REBUILD = "/api/v1/operations/timeline/rebuild";
  private static final int COMMANDS_PER_SECOND = 15;
  private static final int COMMANDS_BEFORE_AND_AFTER = 20;

  private static Ledger ledger;
  private static Accounts accounts;
  private static Answer outcome;

  @BeforeAll
  static void theTimelineIsRebuiltUnderLoad() {
    Outage.awaitUp();
    var load =
        new Load(CairnSystem.gateway(), CairnSystem.signIn(), ACCOUNTS, Duration.ofMinutes(1));
    ledger = load.ledger();
    load.register();
    var proceed = new AtomicBoolean(true);
    var running = CompletableFuture.runAsync(() -> load.run(COMMANDS_PER_SECOND, proceed::get));
    awaitMoreResponses();
    Answer started = ADMIN.asks(Call.post(REBUILD));
    assertThat(started.status()).as(started.body()).isEqualTo(202);
    outcome =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> ADMIN.asks(Call.get(REBUILD + "/" + started.text("rebuildId"))),
                answer -> answer.status() == 200 && !answer.text("state").equals("running"));
    awaitMoreResponses();
    proceed.set(false);
    running.join();
    accounts = new Accounts(ACCOUNTS, ledger.acknowledged());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> accounts.entriesInTheTimeline() >= ledger.acknowledged().size());
  }

  private static void awaitMoreResponses() {
    int before = ledger.acknowledged().size();
    await("commands are answered")
        .atMost(Duration.ofSeconds(60))
        .until(() -> ledger.acknowledged().size() >= before + COMMANDS_BEFORE_AND_AFTER);
  }

  @Test
  void theRebuiltTimelineIsSwappedIn_withTheSameHash() {
    assertThat(outcome.text("state")).as(outcome.body()).isEqualTo("swapped");
    assertThat(outcome.json().path("agrees").asBoolean()).as(outcome.body()).isTrue();
    assertThat(outcome.json().at("/live/hash").asText())
        .isNotBlank()
        .isEqualTo(outcome.json().at("/rebuilt/hash").asText());
  }

  @Test
  void everyFactOfTheLoadIsInTheNewTimelineExactlyOnce() {
    assertThat(ledger.unexpected()).isEmpty();
    assertThat(accounts.seenByThePeers())
        .containsExactlyInAnyOrderElementsOf(accounts.acknowledgedPlaces());
  }

  @Test
  void afterwardsALaterRebuildStillMatches() {
    Answer comparison = ADMIN.asks(Call.post("/api/v1/operations/timeline/rebuild-comparison"));

    assertThat(comparison.json().path("agrees").asBoolean()).as(comparison.body()).isTrue();
  }
}
