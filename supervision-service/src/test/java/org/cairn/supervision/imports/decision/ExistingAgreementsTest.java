package org.cairn.supervision.imports.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.imports.decision.Rows.AGREEMENT;
import static org.cairn.supervision.imports.decision.Rows.OTHER;
import static org.cairn.supervision.imports.decision.Rows.PEER;
import static org.cairn.supervision.imports.decision.Rows.SUPERVISOR;
import static org.cairn.supervision.imports.decision.Rows.day;
import static org.cairn.supervision.imports.decision.Rows.id;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.agreement.decision.AgreementState;
import org.cairn.supervision.session.decision.Supervisee.Signed;
import org.cairn.supervision.supervisor.decision.License;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an import finds of supervisors and agreements. North Carolina allows eight at a time. */
class ExistingAgreementsTest {

  private static final String ON = "2026-06-01";

  @Test
  void aSupervisorOfAnotherState_isUnknownHere() {
    assertThat(with(List.of(), "us-nc").hasSupervisor(SUPERVISOR)).isTrue();
    assertThat(with(List.of(), "us-mt").hasSupervisor(SUPERVISOR)).isFalse();
    assertThat(with(List.of(), "us-nc").hasSupervisor(PEER)).isFalse();
  }

  @Test
  void anAgreementThatLasts_isOneOfThesePeopleInThisState() {
    var agreements = with(List.of(lasting(AGREEMENT, PEER)), "us-nc");

    assertThat(agreements.hasUnended(PEER, SUPERVISOR)).isTrue();
    assertThat(agreements.hasUnended(OTHER, SUPERVISOR)).isFalse();
    assertThat(agreements.hasUnended(PEER, OTHER)).isFalse();
    assertThat(with(List.of(elsewhere()), "us-nc").hasUnended(PEER, SUPERVISOR)).isFalse();
    assertThat(with(List.of(ended("2026-12-31")), "us-nc").hasUnended(PEER, SUPERVISOR)).isFalse();
  }

  @Test
  void anOfferThatThePeerHasNotSigned_isUnended_andNotSigned() {
    var agreements = with(List.of(offered()), "us-nc");

    assertThat(agreements.hasUnended(PEER, SUPERVISOR)).isTrue();
    assertThat(agreements.signed(PEER, SUPERVISOR)).isEmpty();
  }

  @Test
  void whatTheseTwoSigned_isKnownWithItsDays() {
    var agreements = with(List.of(ended("2026-12-31"), lasting(id(20), OTHER)), "us-nc");

    assertThat(agreements.signed(PEER, SUPERVISOR))
        .containsExactly(
            new Signed(
                AGREEMENT, "us-nc", day("2026-01-01"), day("2026-01-02"), day("2026-12-31")));
    assertThat(with(List.of(elsewhere()), "us-nc").signed(PEER, SUPERVISOR)).isEmpty();
  }

  @Test
  void theNinthAtATime_isTooMany() {
    assertThat(mayTakeOn(PEER, others(7))).isTrue();
    assertThat(mayTakeOn(PEER, others(8))).isFalse();
  }

  @Test
  void thePeerThemselves_andASecondAgreementOfSomebody_doNotCount() {
    List<Agreement> agreements = others(7);
    agreements.add(lasting(AGREEMENT, PEER));
    agreements.add(lasting(id(200), id(101)));

    assertThat(mayTakeOn(PEER, agreements)).isTrue();
  }

  @Test
  void whatHasEndedByThatDay_doesNotCount() {
    List<Agreement> agreements = others(7);
    agreements.add(agreement(id(200), OTHER, "us-nc", "2026-01-02", "2026-05-31"));
    assertThat(mayTakeOn(PEER, agreements)).isTrue();

    agreements.add(agreement(id(201), OTHER, "us-nc", "2026-01-02", ON));
    assertThat(mayTakeOn(PEER, agreements)).isFalse();
  }

  @Test
  void underAnAgreement_itsOwnPeerIsTheOneSupervised() {
    List<Agreement> agreements = others(8);

    assertThat(with(agreements, "us-nc").qualificationUnder(id(1001), day(ON)).qualified())
        .isTrue();

    agreements.add(lasting(AGREEMENT, PEER));
    assertThat(with(agreements, "us-nc").qualificationUnder(AGREEMENT, day(ON)).qualified())
        .isFalse();
  }

  private static boolean mayTakeOn(UUID peerId, List<Agreement> agreements) {
    return with(agreements, "us-nc")
        .qualification(SUPERVISOR, peerId, Set.of(), day(ON))
        .qualified();
  }

  private static List<Agreement> others(int count) {
    List<Agreement> agreements = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      agreements.add(lasting(id(1000 + i), id(100 + i)));
    }
    return agreements;
  }

  private static ExistingAgreements with(List<Agreement> agreements, String jurisdiction) {
    var license = new License(LicenseType.QUALIFIED_PROFESSIONAL, null, day("2010-01-01"), null);
    var supervisor =
        new Supervisor(SUPERVISOR, "us-nc", List.of(license), BigDecimal.TEN, Rows.NOW);
    return new ExistingAgreements(Rows.pack(jurisdiction), List.of(supervisor), agreements);
  }

  private static Agreement lasting(UUID id, UUID peerId) {
    return agreement(id, peerId, "us-nc", "2026-01-02", null);
  }

  private static Agreement elsewhere() {
    return agreement(AGREEMENT, PEER, "us-mt", "2026-01-02", null);
  }

  private static Agreement offered() {
    return agreement(AGREEMENT, PEER, "us-nc", null, null);
  }

  private static Agreement ended(String on) {
    return agreement(AGREEMENT, PEER, "us-nc", "2026-01-02", on);
  }

  private static Agreement agreement(
      UUID id,
      UUID peerId,
      String jurisdiction,
      @Nullable String signedOn,
      @Nullable String endedOn) {
    var terms =
        new AgreementState.Terms(
            id,
            peerId,
            SUPERVISOR,
            jurisdiction,
            day("2026-01-01"),
            List.of(),
            List.of(),
            day("2026-01-01"),
            signedOn == null ? null : day(signedOn));
    Agreement.Status status =
        signedOn == null
            ? Agreement.Status.PROPOSED
            : endedOn == null ? Agreement.Status.SIGNED : Agreement.Status.ENDED;
    return new Agreement(terms, status, endedOn == null ? null : day(endedOn), 1);
  }
}
