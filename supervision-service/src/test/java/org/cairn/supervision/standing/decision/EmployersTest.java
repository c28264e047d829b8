package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.standing.decision.Logs.RULE_OF_2018;
import static org.cairn.supervision.standing.decision.Logs.gap;
import static org.cairn.supervision.standing.decision.Logs.of2019;

import org.cairn.supervision.standing.decision.ProfileStanding.OfEmployer;
import org.junit.jupiter.api.Test;

/** One ledger for the certificate, or one for each employer. */
class EmployersTest {

  private static Logs twoEmployers() {
    return of2019()
        .work("2019-02-01", null, "15", "north", true)
        .work("2019-02-02", null, "15", "south", true)
        .sessionFor("north", "2019-02-03", 60);
  }

  @Test
  void together_theHoursMakeUpOneLedger() {
    ProfileStanding standing = twoEmployers().by(RULE_OF_2018);

    assertThat(standing.requiredHours()).isEqualByComparingTo("1");
    assertThat(standing.deficitHours()).isEqualByComparingTo("0");
    assertThat(standing.byEmployer()).isEmpty();
  }

  @Test
  void apart_eachHasItsOwn() {
    ProfileStanding standing = twoEmployers().with("aggregate_employers", false).by(RULE_OF_2018);

    assertThat(standing.requiredHours()).isEqualByComparingTo("0");
    assertThat(standing.surplusHours()).isEqualByComparingTo("1");
    assertThat(standing.workHoursLeft()).isEqualByComparingTo("25");
    assertThat(standing.byEmployer())
        .extracting(OfEmployer::employer)
        .containsExactly("north", "south");
  }

  @Test
  void apart_aSurplusWithOne_makesUpNoDeficitWithAnother() {
    ProfileStanding standing =
        of2019()
            .with("aggregate_employers", false)
            .work("2019-02-01", null, "41", "north", true)
            .sessionFor("south", "2019-02-02", 180)
            .by(RULE_OF_2018);

    assertThat(standing.deficitHours()).isEqualByComparingTo("2");
    assertThat(standing.surplusHours()).isEqualByComparingTo("3");
    assertThat(standing.state()).isEqualTo(SupervisionState.BREACH);
    assertThat(standing.breaches()).contains(gap("2019-02-01", null));
    assertThat(standing.byEmployer().get(1).state()).isEqualTo(SupervisionState.OK);
  }

  @Test
  void apart_whatIsNoOnesHasALedgerToo() {
    ProfileStanding standing =
        of2019()
            .with("aggregate_employers", false)
            .work("2019-02-01", null, "20", null, true)
            .work("2019-02-01", null, "1", "north", true)
            .by(RULE_OF_2018);

    assertThat(standing.byEmployer())
        .extracting(OfEmployer::employer)
        .containsExactly("north", null);
    assertThat(standing.requiredHours()).isEqualByComparingTo("1");
  }
}
