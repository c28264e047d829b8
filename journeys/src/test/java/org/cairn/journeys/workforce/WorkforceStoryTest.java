package org.cairn.journeys.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.journeys.demo.StepFailed;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.workforce.ImportResponse.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the story ends, whatever the system responds. */
class WorkforceStoryTest {
  private static final Extent EXTENT = new Extent(12, 2, 3, Extent.LAST_DAY);
  private static final Workforce WORKFORCE = Workforce.of(EXTENT);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final StandIn cairn = StandIn.started();

  @BeforeEach
  void theTimelinesAreComplete() {
    cairn.shows(WORKFORCE.paths());
  }

  @AfterEach
  void stop() {
    cairn.close();
  }

  private WorkforceStory story() {
    return new WorkforceStory(cairn.cairn(), EXTENT, lines::add);
  }

  @Test
  void everythingIsRecorded_andInASecondRunRepeated() {
    var first = story().runAndReport();
    var second = story().runAndReport();

    int rows = WORKFORCE.facts().size();
    assertThat(first.tally().count(Outcome.RECORDED)).isEqualTo(rows);
    assertThat(second.tally().count(Outcome.REPEATED)).isEqualTo(rows);
    assertThat(second.tally().factsRecorded()).isZero();
    assertThat(first.paths().entries())
        .isEqualTo(WORKFORCE.paths().values().stream().mapToInt(List::size).sum());
    assertThat(lines).contains("live     a", "rebuilt  a", "The hashes match.");
  }

  @Test
  void peersAreSentBeforeAnythingElse() {
    story().run();

    assertThat(cairn.asked().stream().filter(request -> request.contains("/imports/")))
        .first()
        .isEqualTo("POST /api/v1/imports/applications");
  }

  @Test
  void aRowThatArrivesBeforeItsPeer_isSentAgain() {
    cairn.replicatesLate(4);

    var result = story().runAndReport();

    assertThat(result.tally().rowsResent()).isPositive();
    assertThat(result.tally().count(Outcome.REFUSED)).isZero();
    assertThat(result.tally().count(Outcome.RECORDED)).isEqualTo(WORKFORCE.facts().size());
  }

  @Test
  void aConflictingRequest_isSentAgain() {
    cairn.isBusyFor(3);

    var result = story().runAndReport();

    assertThat(result.tally().count(Outcome.RECORDED)).isEqualTo(WORKFORCE.facts().size());
  }

  @Test
  void aRefusedRow_isReportedWithItsReason_andEndsTheStory() {
    cairn.refuses("encounters");

    assertThatExceptionOfType(StepFailed.class)
        .isThrownBy(() -> story().run())
        .withMessageContaining("rows were refused");
    assertThat(lines).anyMatch(line -> line.endsWith("encounters: overlap /startedAt No."));
    assertThat(cairn.rows()).as("other rows are still recorded").isPositive();
  }

  @Test
  void differentHashes_endTheStory() {
    cairn.rebuildsDifferently();

    assertThatExceptionOfType(StepFailed.class)
        .isThrownBy(() -> story().run())
        .withMessageContaining("is different");
  }

  @Test
  void aTimelineWithAGap_orADuplicate_isIncomplete() {
    var path = WORKFORCE.paths().entrySet().iterator().next();
    UUID peer = path.getKey();
    List<ExpectedEntry> whole = path.getValue();
    List<ExpectedEntry> twice = new ArrayList<>(whole);
    twice.add(whole.getFirst());

    assertThat(differencesOf(peer, whole, whole)).isEmpty();
    assertThat(differencesOf(peer, whole, whole.subList(1, whole.size()))).containsOnlyKeys(peer);
    assertThat(differencesOf(peer, whole, twice).get(peer)).startsWith("a duplicate");
  }

  private Map<UUID, String> differencesOf(
      UUID peer, List<ExpectedEntry> expected, List<ExpectedEntry> shown) {
    cairn.shows(Map.of(peer, shown));
    var check =
        new PathCheck(
            new Api(cairn.cairn().publicAddress()), cairn.cairn().signIn(), Duration.ofMillis(400));
    return check.read(Map.of(peer, expected));
  }
}
