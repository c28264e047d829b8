package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.cairn.journeys.load.Ledger;
import org.cairn.journeys.load.Load;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.Part;
import org.cairn.journeys.running.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every part is killed in turn under load, without warning. Every peer repeats a request with the
 * same key until there is a response. Then the test counts the facts.
 */
@ExtendWith(CairnSystem.class)
class NothingIsLostIT {
  private static final List<String> ACCOUNTS = Load.accounts(1, 20);
  private static final int COMMANDS_PER_SECOND = 25;
  private static final int COMMANDS_BETWEEN_KILLS = 60;
  private static final List<String> KILLED =
      List.of("applications", "kafka", "postgres", "timeline", "gateway");

  private static Ledger ledger;
  private static Accounts accounts;

  @BeforeAll
  static void everyPartIsKilledUnderLoad() {
    var load =
        new Load(CairnSystem.gateway(), CairnSystem.signIn(), ACCOUNTS, Duration.ofMinutes(2));
    ledger = load.ledger();
    load.register();
    var proceed = new AtomicBoolean(true);
    var running = CompletableFuture.runAsync(() -> load.run(COMMANDS_PER_SECOND, proceed::get));
    KILLED.forEach(NothingIsLostIT::killAndAwaitReturn);
    awaitMoreResponses();
    proceed.set(false);
    running.join();
    accounts = new Accounts(ACCOUNTS, ledger.acknowledged());
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> accounts.entriesInTheTimeline() >= ledger.acknowledged().size());
  }

  private static void killAndAwaitReturn(String name) {
    awaitMoreResponses();
    Part before = CairnSystem.now().part(name);
    Signal.KILL.sendTo(before.pid());
    await(name)
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            CairnSystem.now().isUp()
                && CairnSystem.now().part(name).restarts() > before.restarts());
  }

  private static void awaitMoreResponses() {
    int before = ledger.acknowledged().size();
    await("commands are answered")
        .atMost(Duration.ofSeconds(60))
        .until(() -> ledger.acknowledged().size() >= before + COMMANDS_BETWEEN_KILLS);
  }

  @Test
  void everyCommandGetsADefiniteResponse() {
    assertThat(ledger.unexpected()).isEmpty();
    assertThat(ledger.acknowledged()).hasSizeGreaterThan(COMMANDS_BETWEEN_KILLS * KILLED.size());
    assertThat(ledger.repetitions()).as("the kills were noticed").isPositive();
  }

  @Test
  void everyPeerSeesEveryAcknowledgedFactExactlyOnce() {
    assertThat(accounts.seenByThePeers())
        .containsExactlyInAnyOrderElementsOf(accounts.acknowledgedPlaces());
  }

  @Test
  void theTimelineHasExactlyTheEventsOfTheOutbox() {
    assertThat(accounts.linesOfTheTimeline())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(accounts.linesOfTheOutbox());
  }

  @Test
  void theTimelineHasOnlyFactsOfTheServicesTables() {
    assertThat(accounts.linesOfTheTimeline())
        .extracting(Accounts.Line::place)
        .containsExactlyInAnyOrderElementsOf(accounts.factsInTheTablesOfApplications());
  }

  @Test
  void theEventsOfAnApplicationAreInOrderWithoutAGap() {
    assertThat(accounts.sequencesInReadingOrder().values())
        .allSatisfy(sequences ->
            assertThat(sequences)
                .containsExactlyElementsOf(
                    LongStream.rangeClosed(1, sequences.size()).boxed().toList()));
  }

  @Test
  void nothingWaitsToBePublished() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(
                    CairnSystem.now()
                        .database("applications")
                        .count("select count(*) from outbox where published_at is null"))
                .isZero());
  }

  @Test
  void nothingIsParked() {
    Answer parked =
        Person.named("admin").asks(Call.get("/api/v1/operations/timeline/parked-events"));

    assertThat(parked.status()).isEqualTo(200);
    assertThat(parked.json().path("items")).isEmpty();
  }

  @Test
  void aRebuiltTimelineHasTheSameHash() {
    Answer comparison =
        Person.named("admin").asks(Call.post("/api/v1/operations/timeline/rebuild-comparison"));

    assertThat(comparison.status()).isEqualTo(200);
    assertThat(comparison.json().path("agrees").asBoolean()).as(comparison.body()).isTrue();
    assertThat(comparison.text("liveHash")).isEqualTo(comparison.text("rebuiltHash"));
    assertThat(comparison.json().path("liveEntries").asLong())
        .isGreaterThanOrEqualTo(ledger.acknowledged().size());
  }
}
