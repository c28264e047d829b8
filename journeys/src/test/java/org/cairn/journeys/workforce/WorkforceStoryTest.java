package org.cairn.journeys.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.journeys.demo.StoryBroken;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.workforce.ImportAnswer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the story ends, whatever the system says. */
class WorkforceStoryTest {
  private static final Extent EXTENT = new Extent(12, 2, 3, Extent.LAST_DAY);
  private static final Workforce WORKFORCE = Workforce.of(EXTENT);

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final StandIn cairn = StandIn.started();

  @BeforeEach
  void allStandsOnThePaths() {
    cairn.shows(WORKFORCE.paths());
  }

  @AfterEach
  void itGoes() {
    cairn.close();
  }

  private WorkforceStory story() {
    return new WorkforceStory(cairn.cairn(), EXTENT, said::add);
  }

  @Test
  void everythingIsRecorded_andToldTwice_repeated() {
    var first = story().told();
    var second = story().told();

    int rows = WORKFORCE.facts().size();
    assertThat(first.tally().count(Outcome.RECORDED)).isEqualTo(rows);
    assertThat(second.tally().count(Outcome.REPEATED)).isEqualTo(rows);
    assertThat(second.tally().factsRecorded()).isZero();
    assertThat(first.paths().entries())
        .isEqualTo(WORKFORCE.paths().values().stream().mapToInt(List::size).sum());
    assertThat(said).contains("live     a", "rebuilt  a", "They agree.");
  }

  @Test
  void peersAreSentBeforeAnythingElse() {
    story().tell();

    assertThat(cairn.asked().stream().filter(it -> it.contains("/imports/")))
        .first()
        .isEqualTo("POST /api/v1/imports/applications");
  }

  @Test
  void whatComesBeforeItsPeer_isSentAgain() {
    cairn.hearsLate(4);

    var told = story().told();

    assertThat(told.tally().rowsSentAgain()).isPositive();
    assertThat(told.tally().count(Outcome.REFUSED)).isZero();
    assertThat(told.tally().count(Outcome.RECORDED)).isEqualTo(WORKFORCE.facts().size());
  }

  @Test
  void whoeverIsAskedToComeBack_comesBack() {
    cairn.isBusyFor(3);

    var told = story().told();

    assertThat(told.tally().count(Outcome.RECORDED)).isEqualTo(WORKFORCE.facts().size());
  }

  @Test
  void aRefusedRow_isToldWithItsReason_andBreaksTheStory() {
    cairn.refuses("encounters");

    assertThatExceptionOfType(StoryBroken.class)
        .isThrownBy(() -> story().tell())
        .withMessageContaining("rows were refused");
    assertThat(said).anyMatch(line -> line.endsWith("encounters: overlap /startedAt No."));
    assertThat(cairn.rows()).as("the others were not stopped by it").isPositive();
  }

  @Test
  void hashesThatDiffer_breakTheStory() {
    cairn.rebuildsSomethingElse();

    assertThatExceptionOfType(StoryBroken.class)
        .isThrownBy(() -> story().tell())
        .withMessageContaining("is another one");
  }

  @Test
  void aPathWithAGap_orWithSomethingTwice_isNotWhole() {
    var path = WORKFORCE.paths().entrySet().iterator().next();
    UUID peer = path.getKey();
    List<ExpectedEntry> whole = path.getValue();
    List<ExpectedEntry> twice = new ArrayList<>(whole);
    twice.add(whole.getFirst());

    assertThat(differencesOf(peer, whole, whole)).isEmpty();
    assertThat(differencesOf(peer, whole, whole.subList(1, whole.size()))).containsOnlyKeys(peer);
    assertThat(differencesOf(peer, whole, twice).get(peer)).startsWith("once too often");
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
