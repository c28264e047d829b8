package org.cairn.billing.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose support is paid, and for whom. */
class EligibilityTest {

  @ParameterizedTest
  @CsvSource({
    "clamp, 2022-02-27, false",
    "clamp, 2022-02-28, true",
    "roll, 2022-02-28, false",
    "roll, 2022-03-01, true"
  })
  void whoeverWasBornOn29February_isOfAgeOnTheDayThatTheFlagNames(
      String flag, String on, boolean ofAge) {
    BillingAnswer answer =
        Bill.inMontana()
            .with("month_end", flag)
            .client(new Client("ann", LocalDate.parse("2004-02-29"), true, true))
            .note("e", on + "T09:00", on + "T10:00")
            .answer();

    assertThat(answer.lines()).hasSize(ofAge ? 1 : 0);
    assertThat(Bill.rules(answer.denied())).isEqualTo(ofAge ? List.of() : List.of("member-age"));
  }

  @Test
  void whileTheCertificateIsActive_itIsPaid() {
    assertThat(anHour().certificate(CertificateStanding.ACTIVE).line().units()).isEqualTo(4);
  }

  @Test
  void whileItHadLapsed_itWaits() {
    BillingAnswer answer = anHour().certificate(CertificateStanding.LAPSED).answer();

    assertThat(answer.lines()).isEmpty();
    assertThat(Bill.rules(answer.held())).containsExactly("certificate");
    assertThat(Bill.outcomes(answer, "certificate")).containsExactly(Outcome.AWAITING_RULING);
  }

  @Test
  void whileItHadLapsed_itIsPaid_ifSo() {
    assertThat(
            anHour()
                .certificate(CertificateStanding.LAPSED)
                .with("bill_while_lapsed", "pay")
                .line()
                .units())
        .isEqualTo(4);
  }

  @Test
  void whileItHadLapsed_itIsDenied_ifSo() {
    BillingAnswer answer =
        anHour().certificate(CertificateStanding.LAPSED).with("bill_while_lapsed", "deny").answer();

    assertThat(answer.held()).isEmpty();
    assertThat(Bill.rules(answer.denied())).containsExactly("certificate");
  }

  @ParameterizedTest
  @EnumSource(names = {"EXPIRED", "NONE"})
  void withoutACertificate_itIsDenied_whateverTheFlagSays(CertificateStanding standing) {
    for (String flag : List.of("pend", "pay", "deny")) {
      BillingAnswer answer =
          anHour().certificate(standing).with("bill_while_lapsed", flag).answer();
      assertThat(Bill.rules(answer.denied())).containsExactly("certificate");
      assertThat(answer.lines()).isEmpty();
    }
  }

  @Test
  void onTheEighteenthBirthday_theAdultPathOpens() {
    assertThat(rulesFor(bornOn("2003-08-03"))).containsExactly("member-age");
    assertThat(anHour().client(bornOn("2003-08-02")).line().units()).isEqualTo(4);
  }

  @Test
  void turningOfAgeAtMidnight_onlyWhatFollowsIsPaid() {
    BillingAnswer answer =
        Bill.inMontana()
            .client(bornOn("2003-08-03"))
            .note("e", "2021-08-02T23:00-06:00", "2021-08-03T00:30-06:00")
            .answer();

    assertThat(Bill.rules(answer.denied())).containsExactly("member-age");
    assertThat(answer.lines().getFirst().serviceDate()).hasToString("2021-08-03");
    assertThat(answer.totals().units()).isEqualTo(2);
  }

  @Test
  void withoutADateOfBirth_itWaits() {
    BillingAnswer answer = anHour().client(client(null, true, true)).answer();

    assertThat(Bill.rules(answer.held())).containsExactly("member-age");
  }

  @Test
  void theAdultPath_asksForSevereIllness() {
    assertThat(rulesFor(client("1980-01-01", false, true))).containsExactly("member-path");
  }

  @ParameterizedTest
  @EnumSource(
      value = ProviderType.class,
      names = {"SUD_PROGRAM"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyOtherProvider_isOnTheMentalHealthPath(ProviderType type) {
    assertThat(anHour().by(type).client(client("1980-01-01", true, false)).lines()).hasSize(1);
    assertThat(anHour().by(type).client(client("1980-01-01", false, true)).lines()).isEmpty();
  }

  @Test
  void aSubstanceUseProgram_isOnItsOwnPath() {
    Bill bill = anHour().by(ProviderType.SUD_PROGRAM);

    assertThat(bill.client(client("1980-01-01", false, true)).lines()).hasSize(1);
    assertThat(Bill.rules(bill.client(client("1980-01-01", true, false)).answer().denied()))
        .containsExactly("member-path");
  }

  @Test
  void theSubstanceUsePath_namesNoAge() {
    BillingAnswer answer =
        anHour().by(ProviderType.SUD_PROGRAM).client(client("2008-01-01", false, true)).answer();

    assertThat(answer.lines()).hasSize(1);
    assertThat(Bill.outcomes(answer, "member-age")).containsExactly(Outcome.NOT_REQUIRED);
  }

  @Test
  void anIndependentOrganization_isShownItsLinesAndThatItCannotBillThem() {
    BillingAnswer answer = anHour().by(ProviderType.INDEPENDENT_PEER_ORGANIZATION).answer();

    assertThat(answer.lines()).hasSize(1);
    assertThat(Bill.outcomes(answer, "provider-type")).containsExactly(Outcome.NOT_MET);
  }

  @Test
  void texasAsksForTwentyOneYears() {
    Bill bill = Bill.in("us-tx").note("e", "2021-08-02T15:00", "2021-08-02T16:00");

    assertThat(bill.client(client("2000-08-02", false, false)).lines()).hasSize(1);
    assertThat(Bill.rules(bill.client(client("2000-08-03", false, false)).answer().denied()))
        .containsExactly("member-age");
  }

  @Test
  void newJersey_carriesHfOnTheSubstanceUsePath() {
    assertThat(
            Bill.in("us-nj")
                .by(ProviderType.SUD_PROGRAM)
                .note("e", "2021-08-02T15:00", "2021-08-02T16:00")
                .line()
                .modifiers())
        .containsExactly("HF");
  }

  @Test
  void whereThePackSaysNothing_aPersonDecides() {
    BillingAnswer answer =
        Bill.in("us-nc").note("e", "2021-08-02T15:00", "2021-08-02T16:00").answer();

    assertThat(answer.lines()).hasSize(1);
    assertThat(Bill.outcomes(answer, "member-age")).containsExactly(Outcome.UNVERIFIED);
    assertThat(Bill.outcomes(answer, "member-path")).containsExactly(Outcome.UNVERIFIED);
  }

  @Test
  void oneFieldOfARule_canBeOverridden() {
    assertThat(
            Bill.rules(
                anHour()
                    .with("billing.member.medicaid.mental_health.min_age", 65)
                    .answer()
                    .denied()))
        .containsExactly("member-age");
  }

  private static Bill anHour() {
    return Bill.inMontana().note("e", "2021-08-02T09:00", "2021-08-02T10:00");
  }

  private static List<String> rulesFor(Client client) {
    return Bill.rules(anHour().client(client).answer().denied());
  }

  private static Client bornOn(String day) {
    return client(day, true, false);
  }

  private static Client client(@Nullable String bornOn, boolean sdmi, boolean sud) {
    return new Client("ann", bornOn == null ? null : LocalDate.parse(bornOn), sdmi, sud);
  }
}
