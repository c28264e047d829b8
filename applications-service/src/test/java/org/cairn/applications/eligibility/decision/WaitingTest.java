package org.cairn.applications.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.eligibility.decision.Candidate.aCandidate;
import static org.cairn.jurisdictions.ActionBy.APPLICANT;
import static org.cairn.jurisdictions.ActionBy.BOARD;
import static org.cairn.jurisdictions.ActionBy.COURT;
import static org.cairn.jurisdictions.ActionBy.DOJ;
import static org.cairn.jurisdictions.ActionBy.SUPERVISOR;
import static org.cairn.jurisdictions.ActionBy.TRAINER;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Level;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Records;
import org.cairn.applications.eligibility.decision.ApplicationFacts.RequestForInformation;
import org.cairn.applications.eligibility.decision.ApplicationFacts.SupervisionPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applied on 2026-05-04, result of the fingerprints on 2026-05-20. */
class WaitingTest {

  @Test
  void aDecision_isAimedAt45DaysAfterEverythingWasThere() {
    assertThat(aCandidate().judged().decisionTargetOn()).isNull();
    assertThat(aCandidate().completeOn("2026-05-20").judged().decisionTargetOn())
        .isEqualTo("2026-07-04");
  }

  @ParameterizedTest
  @CsvSource({
    "false,2026-06-01,2026-06-11,2026-07-04",
    "true,2026-06-01,2026-06-11,2026-07-14",
    "true,2026-05-10,2026-05-25,2026-07-09",
    "true,2026-05-01,2026-05-10,2026-07-04",
    "true,2026-07-04,2026-07-30,2026-07-04",
    "true,2026-06-01,2026-06-01,2026-07-04"
  })
  void aRequestForInformation_stopsTheClockIfTheFlagSaysSo(
      boolean pause, String asked, String answered, String target) {
    assertThat(
            aCandidate()
                .with("pause_on_rfi", pause)
                .completeOn("2026-05-20")
                .asked(asked, answered)
                .judged()
                .decisionTargetOn())
        .isEqualTo(target);
  }

  @Test
  void requestsThatOverlap_stopTheClockOnce_andOneWithoutAnswerForGood() {
    Candidate candidate =
        aCandidate()
            .with("pause_on_rfi", true)
            .completeOn("2026-05-20")
            .asked("2026-06-05", "2026-06-15")
            .asked("2026-06-01", "2026-06-11");
    assertThat(candidate.judged().decisionTargetOn()).isEqualTo("2026-07-18");

    candidate.asked("2026-06-20", null);
    assertThat(candidate.judged().decisionTargetOn()).isNull();
  }

  @Test
  void theDays_areWhoseTurnItWas() {
    assertThat(
            aCandidate()
                .completeOn("2026-05-25")
                .asked("2026-06-01", "2026-06-11")
                .asOf("2026-07-01")
                .judged()
                .waiting())
        .containsExactly(
            new Waiting(APPLICANT, 5 + 10), new Waiting(BOARD, 7 + 20), new Waiting(DOJ, 16));
  }

  @Test
  void withoutADay_theWaitingRunsToTheLatestInTheFacts() {
    assertThat(aCandidate().judged().waiting()).containsExactly(new Waiting(DOJ, 16));
  }

  @Test
  void aDayBeforeTheApplication_hasSeenNoWaiting() {
    assertThat(aCandidate().asOf("2026-05-03").judged().waiting()).isEmpty();
  }

  @Test
  void courtsThatAreAsked_supervisorsAndTrainers_haveTheirDays() {
    Candidate court =
        aCandidate()
            .convicted(Level.FELONY, false, false, "2010-01-01", Records.REQUESTED)
            .asOf("2026-06-03");
    assertThat(court.judged().waiting())
        .containsExactly(new Waiting(DOJ, 16), new Waiting(COURT, 14));

    Candidate supervisor = aCandidate().asOf("2026-06-03");
    supervisor.plan = new SupervisionPlan(true, false);
    assertThat(supervisor.judged().waiting())
        .containsExactly(new Waiting(DOJ, 16), new Waiting(SUPERVISOR, 14));

    Candidate trainer = aCandidate().asOf("2026-06-03");
    trainer.training =
        Candidate.training("40", "80", "2026-02-01", ApplicationFacts.Sender.APPLICANT);
    assertThat(trainer.judged().waiting())
        .containsExactly(new Waiting(DOJ, 16), new Waiting(TRAINER, 14));
  }

  @Test
  void whatNobodySpeaksOf_isTheApplicantsTurn() {
    Candidate candidate = aCandidate().asOf("2026-06-03");
    candidate.attestations = Set.of();

    assertThat(candidate.judged().waiting())
        .containsExactly(new Waiting(APPLICANT, 14), new Waiting(DOJ, 16));
  }

  @Property(tries = 500)
  void everyDay_isExactlyOnePartys(
      @ForAll("days") int result,
      @ForAll("days") int complete,
      @ForAll("days") int end,
      @ForAll("requests") List<RequestForInformation> requests) {
    Candidate candidate = aCandidate();
    candidate.fingerprints = candidate.on.plusDays(result);
    candidate.completedOn = complete % 3 == 0 ? null : candidate.on.plusDays(complete);
    candidate.requests.addAll(requests);
    candidate.asOf = candidate.on.plusDays(end);

    assertThat(candidate.judged().waiting().stream().mapToLong(Waiting::days).sum())
        .isEqualTo(Math.max(0, end));
    assertThat(candidate.judged().waiting()).allMatch(one -> one.days() > 0);
  }

  @Property(tries = 200)
  void theLedger_isWhatOneCountsDayByDay(
      @ForAll("days") int complete, @ForAll("requests") List<RequestForInformation> requests) {
    Candidate candidate = aCandidate();
    candidate.fingerprints = candidate.on;
    candidate.completedOn = candidate.on.plusDays(Math.max(0, complete));
    candidate.requests.addAll(requests);
    candidate.asOf = candidate.on.plusDays(150);
    LocalDate completed = candidate.completedOn;

    long board =
        IntStream.range(0, 150)
            .mapToObj(candidate.on::plusDays)
            .filter(day -> !day.isBefore(completed))
            .filter(day -> requests.stream().noneMatch(one -> isOpen(one, day)))
            .count();

    assertThat(
            candidate.judged().waiting().stream()
                .filter(one -> one.party() == BOARD)
                .mapToLong(Waiting::days)
                .sum())
        .isEqualTo(board);
  }

  private static boolean isOpen(RequestForInformation request, LocalDate day) {
    LocalDate answered = request.answeredOn();
    return !day.isBefore(request.askedOn()) && (answered == null || day.isBefore(answered));
  }

  @Test
  void tensOfThousandsOfRequests_areCountedAtOnce() {
    Candidate candidate = aCandidate().completeOn("2026-05-20").asOf("2190-01-01");
    LocalDate start = candidate.on;
    for (int i = 0; i < 40_000; i++) {
      candidate.requests.add(
          new RequestForInformation(start.plusDays(i % 20_000), start.plusDays(i % 20_000 + 1)));
    }

    long before = System.nanoTime();
    long days = candidate.judged().waiting().stream().mapToLong(Waiting::days).sum();

    assertThat(days).isEqualTo(ChronoUnit.DAYS.between(start, LocalDate.parse("2190-01-01")));
    assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
  }

  @Provide
  Arbitrary<Integer> days() {
    return Arbitraries.integers().between(-20, 200);
  }

  @Provide
  Arbitrary<List<RequestForInformation>> requests() {
    LocalDate start = aCandidate().on;
    Arbitrary<RequestForInformation> request =
        Combinators.combine(
                Arbitraries.integers().between(-20, 160),
                Arbitraries.integers().between(0, 30).injectNull(0.1))
            .as((asked, length) ->
                new RequestForInformation(
                    start.plusDays(asked), length == null ? null : start.plusDays(asked + length)));
    return request.list().ofMaxSize(6);
  }
}
