package org.cairn.billing.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.billing.evaluation.decision.BillingAnswer.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How minutes become units. */
class UnitsOfTimeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0", "7, 0", "8, 1", "22, 1", "23, 2", "37, 2", "38, 3", "52, 3", "53, 4", "67, 4", "68, 5"
  })
  void eightMinutesAreAUnit_byTheMedicareTable(int minutes, long units) {
    assertThat(lasting(minutes).units()).isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({"14, 0", "15, 1", "29, 1", "30, 2", "44, 2", "45, 3"})
  void onlyFullQuartersCount_ifSo(int minutes, long units) {
    assertThat(lasting(minutes).with("rounding", "floor_15").units()).isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "15, 1", "16, 2", "30, 2", "31, 3"})
  void startedQuartersCount_ifSo(int minutes, long units) {
    assertThat(lasting(minutes).with("rounding", "ceil_15").units()).isEqualTo(units);
  }

  @Test
  void michiganCountsFullQuarters() {
    assertThat(Bill.in("us-mi").note("e", "2024-01-10T09:00", "2024-01-10T09:29").line().units())
        .isEqualTo(1);
  }

  @Test
  void noUnit_isNoLine() {
    BillingAnswer answer = lasting(7).answer();

    assertThat(answer.lines()).isEmpty();
    assertThat(answer.held()).isEmpty();
    assertThat(answer.denied()).isEmpty();
    assertThat(answer.totals()).isEqualTo(new BillingAnswer.Totals(0, 0, 0));
  }

  @Test
  void minutesOfOneDay_areAddedUpBeforeRounding() {
    Line line = twiceSevenMinutes().line();

    assertThat(line.units()).isEqualTo(1);
    assertThat(line.encounters()).containsExactly("a", "b");
  }

  @Test
  void minutesOfOneDay_areRoundedEach_ifSo() {
    assertThat(twiceSevenMinutes().with("aggregate_same_day", false).lines()).isEmpty();
    assertThat(
            twiceSevenMinutes()
                .with("aggregate_same_day", false)
                .with("rounding", "ceil_15")
                .line()
                .units())
        .isEqualTo(2);
  }

  @Test
  void minutesOfOneDayByTwoPeers_areOneLine() {
    Line line =
        Bill.inMontana()
            .note("a", "2021-08-02T09:00", "2021-08-02T09:07")
            .note(Note.of("b", "2021-08-02T09:07", "2021-08-02T09:15").byPeer("kim"))
            .line();

    assertThat(line.units()).isEqualTo(1);
  }

  @Test
  void eachDayAndEachClient_isALine() {
    List<Line> lines =
        Bill.inMontana()
            .note("d", "2021-08-03T09:00", "2021-08-03T09:30")
            .note(Note.of("c", "2021-08-02T10:00", "2021-08-02T10:30").ofClient("bo"))
            .note("a", "2021-08-02T09:00", "2021-08-02T09:30")
            .lines();

    assertThat(lines)
        .extracting(line -> line.serviceDate() + " " + line.client() + " " + line.units())
        .containsExactly("2021-08-02 ann 2", "2021-08-02 bo 2", "2021-08-03 ann 2");
  }

  @Test
  void secondsAreCutOff() {
    assertThat(sevenMinutesFiftyNine().lines()).isEmpty();
  }

  @Test
  void secondsAreRounded_ifSo() {
    assertThat(sevenMinutesFiftyNine().with("seconds", "round").line().units()).isEqualTo(1);
    assertThat(
            Bill.inMontana()
                .note("e", "2021-08-02T09:00:00", "2021-08-02T09:07:29")
                .with("seconds", "round")
                .lines())
        .isEmpty();
  }

  @Test
  void atMidnight_theTimeIsSplit() {
    List<Line> lines = acrossMidnight().lines();

    assertThat(lines)
        .extracting(line -> line.serviceDate() + " " + line.units())
        .containsExactly("2021-08-02 1", "2021-08-03 3");
    assertThat(lines).allSatisfy(line -> assertThat(line.encounters()).containsExactly("e"));
  }

  @Test
  void atMidnight_theTimeStaysOnTheFirstDay_ifSo() {
    Line line = acrossMidnight().with("midnight", "start_date").line();

    assertThat(line.serviceDate()).hasToString("2021-08-02");
    assertThat(line.units()).isEqualTo(4);
  }

  @Test
  void untilMidnight_isOneDay() {
    assertThat(
            Bill.inMontana()
                .note("e", "2021-08-02T23:30-06:00", "2021-08-03T00:00-06:00")
                .line()
                .serviceDate())
        .hasToString("2021-08-02");
  }

  @Test
  void theDayIsThatOfThePacksZone() {
    Line line = Bill.inMontana().note("e", "2021-08-03T05:30Z", "2021-08-03T05:50Z").line();

    assertThat(line.serviceDate()).hasToString("2021-08-02");
  }

  @Test
  void whenClocksGoForward_theMissingHourIsNotCounted() {
    assertThat(
            Bill.inMontana()
                .note("e", "2021-03-14T01:30-07:00", "2021-03-14T03:30-06:00")
                .line()
                .units())
        .isEqualTo(4);
  }

  @Test
  void whenClocksGoBack_theDoubledHourIsCounted() {
    assertThat(
            Bill.inMontana()
                .note("e", "2021-11-07T01:30-06:00", "2021-11-07T01:30-07:00")
                .line()
                .units())
        .isEqualTo(4);
  }

  private static Bill lasting(int minutes) {
    String end = "2021-08-02T%02d:%02d".formatted(9 + minutes / 60, minutes % 60);
    return Bill.inMontana().note("e", "2021-08-02T09:00", end);
  }

  private static Bill twiceSevenMinutes() {
    return Bill.inMontana()
        .note("a", "2021-08-02T09:00", "2021-08-02T09:07")
        .note("b", "2021-08-02T11:00", "2021-08-02T11:07");
  }

  private static Bill sevenMinutesFiftyNine() {
    return Bill.inMontana().note("e", "2021-08-02T09:00:00", "2021-08-02T09:07:59");
  }

  private static Bill acrossMidnight() {
    return Bill.inMontana().note("e", "2021-08-02T23:45-06:00", "2021-08-03T00:45-06:00");
  }
}
