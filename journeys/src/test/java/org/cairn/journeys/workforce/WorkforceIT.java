package org.cairn.journeys.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.journeys.CairnSystem;
import org.cairn.journeys.Outage;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.workforce.ImportResponse.Outcome;
import org.cairn.journeys.workforce.Row.PeerToImport;
import org.cairn.journeys.workforce.WorkforceStory.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Twelve peers and two years, imported twice. */
@ExtendWith(CairnSystem.class)
class WorkforceIT {
  private static final Extent EXTENT = new Extent(12, 2, 3, Extent.LAST_DAY);
  private static final Workforce WORKFORCE = Workforce.of(EXTENT);
  private static final List<String> LINES = new CopyOnWriteArrayList<>();

  private static Result first;
  private static Result second;

  @BeforeAll
  static void theWorkforceIsImportedTwice() {
    Outage.awaitUp();
    first = story().runAndReport();
    second = story().runAndReport();
  }

  private static WorkforceStory story() {
    return new WorkforceStory(CairnSystem.gateway(), CairnSystem.signIn(), EXTENT, LINES::add);
  }

  @Test
  void everyRowIsRecorded_andTheSecondTimeRepeated() {
    int rows = WORKFORCE.facts().size();

    assertThat(first.tally().count(Outcome.RECORDED)).as(LINES.toString()).isEqualTo(rows);
    assertThat(second.tally().count(Outcome.REPEATED)).as(LINES.toString()).isEqualTo(rows);
    assertThat(second.tally().factsRecorded()).isZero();
  }

  @Test
  void everyTimelineIsComplete_andARepetitionAddsNothing() {
    int entries = WORKFORCE.paths().values().stream().mapToInt(List::size).sum();

    assertThat(first.paths().entries()).isEqualTo(entries);
    assertThat(second.paths().entries()).isEqualTo(entries);
  }

  @Test
  void theRebuiltTimelineHasTheSameHash() {
    assertThat(second.rebuild().json().at("/live/hash").asText())
        .isNotBlank()
        .isEqualTo(second.rebuild().json().at("/rebuilt/hash").asText());
  }

  @Test
  void anotherSeed_isAnotherWorkforce_withoutRecords() {
    var other = Workforce.of(new Extent(12, 2, 4, Extent.LAST_DAY));
    UUID peer = WorkforceTest.rows(other, PeerToImport.class).getFirst().peerId();
    Call path = Call.get("/api/v1/timelines/" + peer);

    Answer answer =
        CairnSystem.gateway().send(path.by(CairnSystem.signIn().tokenOf("board-staff")));

    assertThat(answer.status()).isEqualTo(404);
  }
}
