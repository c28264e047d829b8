package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.cairn.journeys.load.Ledger;
import org.cairn.journeys.load.Load;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The broker does not respond for a minute. It is stopped, not killed: its connections stay open
 * and silent, which is worse for clients that wait on them, and the launcher does not restart it.
 */
@ExtendWith(CairnSystem.class)
class BrokerAwayIT {
  private static final List<String> ACCOUNTS = Load.accounts(21, 40);
  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final int COMMANDS_PER_SECOND = 10;

  private static final List<Integer> READINESS = new ArrayList<>();
  private static Ledger ledger;
  private static Accounts accounts;
  private static long factsWhileAway;

  @BeforeAll
  static void theBrokerIsAwayForAMinuteUnderLoad() {
    var load =
        new Load(CairnSystem.gateway(), CairnSystem.signIn(), ACCOUNTS, Duration.ofSeconds(30));
    ledger = load.ledger();
    load.register();
    long before = ledger.acknowledged().size();
    long broker = CairnSystem.now().part("kafka").pid();
    Signal.STOP.sendTo(broker);
    try {
      Instant end = Instant.now().plus(AWAY);
      load.run(
          COMMANDS_PER_SECOND,
          () -> {
            READINESS.add(
                CairnSystem.management("applications").send(Call.get("/q/health/ready")).status());
            return Instant.now().isBefore(end);
          });
    } finally {
      Signal.CONT.sendTo(broker);
    }
    factsWhileAway = ledger.acknowledged().size() - before;
    accounts = new Accounts(ACCOUNTS, ledger.acknowledged());
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> accounts.entriesInTheTimeline() >= ledger.acknowledged().size());
  }

  @Test
  void everyCommandIsAnsweredWithoutRepetition() {
    assertThat(ledger.unexpected()).isEmpty();
    assertThat(ledger.repetitions()).as("requests that had to be sent again").isZero();
    assertThat(factsWhileAway).isGreaterThan(AWAY.toSeconds() * COMMANDS_PER_SECOND / 2);
  }

  @Test
  void theServiceStaysReady() {
    assertThat(READINESS).isNotEmpty().containsOnly(200);
  }

  @Test
  void afterwardsEveryFactArrivesExactlyOnce() {
    assertThat(accounts.seenByThePeers())
        .containsExactlyInAnyOrderElementsOf(accounts.acknowledgedPlaces());
    assertThat(accounts.linesOfTheTimeline())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(accounts.linesOfTheOutbox());
  }

  @Test
  void afterwardsTheEventsOfAnApplicationAreInOrder() {
    assertThat(accounts.sequencesInReadingOrder().values())
        .allSatisfy(sequences ->
            assertThat(sequences)
                .containsExactlyElementsOf(
                    LongStream.rangeClosed(1, sequences.size()).boxed().toList()));
  }
}
