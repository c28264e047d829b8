package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2018;
import static org.cairn.supervision.standing.decision.Logs.of2019;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What a session is worth. */
class SessionsTest {

  @Test
  void fiftyMinutes_areThreeQuarters() {
    assertThat(received(of2019().session("2019-02-01", 50))).isEqualByComparingTo("0.75");
  }

  @Test
  void fiftyMinutes_areFifty_whereItIsCountedToTheMinute() {
    BigDecimal received = received(of2019().with("increment", "exact").session("2019-02-01", 45));

    assertThat(received).isEqualByComparingTo("0.75");
    assertThat(received(of2019().with("increment", "exact").session("2019-02-01", 51)))
        .isEqualByComparingTo("0.85");
  }

  @Test
  void fewerThanFifteenMinutes_areNone_andCloseNothing() {
    ProfileStanding standing =
        of2019().work("2019-02-01", "15").session("2019-02-02", 14).by(RULE_OF_2018);

    assertThat(standing.receivedHours()).isEqualByComparingTo("0");
    assertThat(standing.workHoursLeft()).isEqualByComparingTo("25");
  }

  @Test
  void aSessionOfSeveral_countsInFullForEach() {
    assertThat(received(of2019().group("2019-02-01", 60, 12))).isEqualByComparingTo("1");
  }

  @Test
  void aSessionOfSeveral_isShared_whereThePackSaysSo() {
    assertThat(received(of2019().with("group_credit", "pro_rata").group("2019-02-01", 60, 4)))
        .isEqualByComparingTo("0.25");
  }

  /** EVALUATIONS.md: pro_rata divides the minutes first, increment applies to the share. */
  @Test
  void aShare_isCutToFullIncrements_notWhatIsShared() {
    assertThat(shareOf(60, 3)).isEqualByComparingTo("0.25");
    assertThat(shareOf(70, 3)).isEqualByComparingTo("0.25");
    assertThat(shareOf(89, 3)).isEqualByComparingTo("0.25");
    assertThat(shareOf(90, 3)).isEqualByComparingTo("0.5");
    assertThat(shareOf(44, 3)).isEqualByComparingTo("0");
  }

  private static BigDecimal shareOf(int minutes, int attendees) {
    return received(
        of2019().with("group_credit", "pro_rata").group("2019-02-01", minutes, attendees));
  }

  @Test
  void thirdsOfAnHour_addUpToAnHour() {
    ProfileStanding standing =
        of2019()
            .with("group_credit", "pro_rata")
            .with("increment", "exact")
            .work("2019-02-01", "20")
            .group("2019-02-01", 60, 3)
            .group("2019-02-02", 60, 3)
            .group("2019-02-03", 60, 3)
            .by(RULE_OF_2018);

    assertThat(standing.receivedHours()).isEqualTo(new BigDecimal("1"));
    assertThat(standing.state()).isEqualTo(SupervisionState.OK);
  }

  @Test
  void aSessionOfTooMany_countsNothing_whereThereIsACap() {
    Logs six = of2019().with("group_credit", "capped(6)").group("2019-02-01", 60, 6);
    Logs seven = of2019().with("group_credit", "capped(6)").group("2019-02-01", 60, 7);

    assertThat(received(six)).isEqualByComparingTo("1");
    assertThat(received(seven)).isEqualByComparingTo("0");
  }

  @Test
  void video_isFaceToFace_unlessThePackSaysOtherwise() {
    assertThat(received(of2019().video("2019-02-01", 60))).isEqualByComparingTo("1");
    assertThat(received(of2019().with("video_is_face_to_face", false).video("2019-02-01", 60)))
        .isEqualByComparingTo("0");
    assertThat(received(of2019().with("video_is_face_to_face", false).session("2019-02-01", 60)))
        .isEqualByComparingTo("1");
  }

  @Test
  void whatIsNotAttested_doesNotCount() {
    assertThat(received(of2019().sessionAttested("2019-02-01", 60, null, true)))
        .isEqualByComparingTo("0");
  }

  @Test
  void aLaterAttestation_creditsTheDayOfTheSession() {
    Logs log =
        of2019()
            .work("2019-02-01", "40")
            .sessionAttested("2019-02-02", 120, "2020-06-01", true)
            .work("2019-02-03", "40")
            .session("2019-02-04", 120);

    assertThat(log.by(RULE_OF_2018).breaches()).isEmpty();
  }

  @Test
  void nobodyAttests_whatHasNotTakenPlace() {
    assertThat(received(of2019().sessionAttested("2019-02-02", 60, "2019-02-01", true)))
        .isEqualByComparingTo("0");
  }

  @Test
  void aSupervisorWhoIsNotQualified_givesNothing() {
    assertThat(received(of2019().sessionAttested("2019-02-01", 60, "2019-02-01", false)))
        .isEqualByComparingTo("0");
  }

  private static BigDecimal received(Logs log) {
    return log.by(RULE_OF_2018).receivedHours();
  }
}
