package org.cairn.billing.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.cairn.billing.evaluation.decision.BillingAnswer.Unbilled;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a note must say, and what two notes must not both say. */
class NotesTest {

  @ParameterizedTest
  @CsvSource({
    ", 2021-08-02T10:00",
    "2021-08-02T09:00,",
    ",",
    "2021-08-02T10:00, 2021-08-02T09:00",
    "2021-08-02T09:00, 2021-08-03T09:00:01"
  })
  void withoutPossibleTimes_itWaits(@Nullable String startedAt, @Nullable String endedAt) {
    BillingAnswer answer = Bill.inMontana().note(Note.of("e", startedAt, endedAt)).answer();

    assertThat(answer.lines()).isEmpty();
    assertThat(Bill.rules(answer.held())).containsExactly("times");
  }

  @Test
  void aServiceOf24Hours_isPossible() {
    BillingAnswer answer =
        Bill.inMontana().note("e", "2021-08-02T09:00", "2021-08-03T09:00").answer();

    assertThat(answer.held()).isEmpty();
  }

  @Test
  void withoutANote_itWaits() {
    BillingAnswer answer = Bill.inMontana().note(coaching("e").undocumented()).answer();

    assertThat(answer.lines()).isEmpty();
    assertThat(Bill.rules(answer.held())).containsExactly("documentation");
  }

  @Test
  void whatIsDeniedAnyway_needNotBeMended() {
    BillingAnswer answer =
        Bill.inMontana()
            .certificate(CertificateStanding.EXPIRED)
            .note(coaching("e").undocumented())
            .answer();

    assertThat(answer.held()).isEmpty();
    assertThat(Bill.rules(answer.denied())).containsExactly("certificate");
  }

  @Test
  void ofTwoAtOnce_neitherIsBilledBeforeAPersonHasLooked() {
    BillingAnswer answer =
        Bill.inMontana()
            .note("a", "2021-08-02T09:00", "2021-08-02T10:00")
            .note(Note.of("b", "2021-08-02T09:59", "2021-08-02T11:00").ofClient("bo"))
            .note("c", "2021-08-02T11:00", "2021-08-02T12:00")
            .answer();

    assertThat(answer.held())
        .containsExactly(
            new Unbilled(List.of("a", "b"), "overlap", "The peer was in two places at once."));
    assertThat(answer.lines()).hasSize(1);
    assertThat(answer.lines().getFirst().encounters()).containsExactly("c");
  }

  @Test
  void whatHangsTogether_isHeldTogether() {
    BillingAnswer answer =
        Bill.inMontana()
            .note("c", "2021-08-02T10:30", "2021-08-02T11:30")
            .note("a", "2021-08-02T09:00", "2021-08-02T10:00")
            .note("b", "2021-08-02T09:30", "2021-08-02T11:00")
            .answer();

    assertThat(answer.held()).hasSize(1);
    assertThat(answer.held().getFirst().encounters()).containsExactly("c", "a", "b");
  }

  @Test
  void oneAfterTheOther_isNoOverlap() {
    assertThat(
            Bill.inMontana()
                .note("a", "2021-08-02T09:00", "2021-08-02T10:00")
                .note("b", "2021-08-02T10:00", "2021-08-02T11:00")
                .line()
                .units())
        .isEqualTo(8);
  }

  @Test
  void twoPeersAtOnce_withClientsOfTheirOwn_areNoOverlap() {
    assertThat(
            Bill.inMontana()
                .note("a", "2021-08-02T09:00", "2021-08-02T10:00")
                .note(
                    Note.of("b", "2021-08-02T09:00", "2021-08-02T10:00")
                        .byPeer("kim")
                        .ofClient("bo"))
                .answer()
                .held())
        .isEmpty();
  }

  @Test
  void oneClientWithTwoPeersAtOnce_isHeld_untilAPersonHasLooked() {
    BillingAnswer answer =
        Bill.inMontana()
            .note("a", "2021-08-02T09:00", "2021-08-02T10:00")
            .note(Note.of("b", "2021-08-02T09:00", "2021-08-02T10:00").byPeer("kim"))
            .answer();

    assertThat(answer.lines()).isEmpty();
    assertThat(answer.held())
        .containsExactly(
            new Unbilled(
                List.of("a", "b"),
                "overlap",
                "Two encounters of one client or of one peer overlap."));
  }

  @Test
  void oneClientWithOnePeerAfterTheOther_isNoOverlap() {
    assertThat(
            Bill.inMontana()
                .note("a", "2021-08-02T09:00", "2021-08-02T10:00")
                .note(Note.of("b", "2021-08-02T10:00", "2021-08-02T11:00").byPeer("kim"))
                .units())
        .isEqualTo(8);
  }

  @Test
  void aClientInAGroup_andAloneWithAnotherPeerMeanwhile_isHeldWithBoth() {
    BillingAnswer answer =
        Bill.inMontana()
            .note(Note.of("a", "2021-08-02T09:00", "2021-08-02T10:00").withAGroupOf(4))
            .note(
                Note.of("b", "2021-08-02T09:00", "2021-08-02T10:00").withAGroupOf(4).ofClient("bo"))
            .note(Note.of("c", "2021-08-02T09:30", "2021-08-02T09:45").byPeer("kim"))
            .answer();

    assertThat(answer.held()).hasSize(1);
    assertThat(answer.held().getFirst().encounters()).containsExactly("a", "c");
  }

  @Test
  void inTheCarAndCoachingAtOnce_isNeitherBilledNorDonated() {
    BillingAnswer answer =
        Bill.inMontana()
            .note(coaching("a"))
            .note(Note.of("b", "2021-08-02T09:30", "2021-08-02T10:30").doing(Activity.DRIVING))
            .answer();

    assertThat(answer.lines()).isEmpty();
    assertThat(answer.notCovered()).isEmpty();
    assertThat(answer.held().getFirst().encounters()).containsExactly("a", "b");
  }

  @Test
  void oneGroupOfSeveralClients_isNoOverlap() {
    Bill bill =
        Bill.in("us-nc")
            .note(coaching("a").withAGroupOf(2))
            .note(coaching("b").ofClient("bo").withAGroupOf(2));

    assertThat(bill.lines()).hasSize(2);
    assertThat(bill.note(Note.of("c", "2021-08-02T09:10", "2021-08-02T09:20")).answer().held())
        .extracting(Unbilled::encounters)
        .containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void theSameClientTwiceInAGroup_isAnOverlap() {
    BillingAnswer answer =
        Bill.in("us-nc")
            .note(coaching("a").withAGroupOf(2))
            .note(Note.of("b", "2021-08-02T09:30", "2021-08-02T10:00").withAGroupOf(2))
            .answer();

    assertThat(Bill.rules(answer.held())).containsExactly("overlap");
  }

  @Test
  void theSameNoteAgain_countsOnce() {
    BillingAnswer answer =
        Bill.inMontana().note(coaching("a")).note(coaching("a")).note(coaching("b")).answer();

    assertThat(answer.lines().getFirst().units()).isEqualTo(4);
    assertThat(answer.lines().getFirst().encounters()).containsExactly("a");
    assertThat(Bill.rules(answer.denied())).containsExactly("overlap", "overlap");
  }

  @Test
  void noEncounters_areNoLines() {
    BillingAnswer answer = Bill.inMontana().answer();

    assertThat(answer.lines()).isEmpty();
    assertThat(answer.findings()).isEmpty();
    assertThat(answer.donatedHours()).isEqualByComparingTo("0");
  }

  @Test
  void tensOfThousandsOfNotes_areJudgedAtOnce() {
    Bill bill = Bill.in("us-tx");
    OffsetDateTime start = OffsetDateTime.parse("2021-08-02T09:00-05:00");
    for (int i = 0; i < 30_000; i++) {
      String from = start.plusMinutes(i * 7L).toString();
      String to = start.plusMinutes(i * 7L + (i % 3 == 0 ? 600 : 7)).toString();
      bill.note(Note.of("e" + i, from, to).ofClient(i % 2 == 0 ? "ann" : "bo").withAGroupOf(2));
    }

    assertTimeout(Duration.ofSeconds(5), bill::answer);
  }

  private static Note coaching(String id) {
    return Note.of(id, "2021-08-02T09:00", "2021-08-02T10:00");
  }
}
