package org.cairn.supervision.agreement.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.supervision.AgreementProposed;
import org.cairn.contracts.supervision.AgreementSigned;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.junit.jupiter.api.Test;

/** What is published of an agreement. */
class PublishedAgreementsTest {

  private static final UUID AGREEMENT = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b01");
  private static final UUID PEER = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b02");
  private static final LocalDate MAY = LocalDate.parse("2024-05-01");

  @Test
  void anOffer_isBackdated_whereItBeginsBeforeItsDay() {
    assertThat(proposed(MAY.minusDays(1)).backdated()).isTrue();
    assertThat(proposed(MAY).backdated()).isNull();
  }

  @Test
  void aSignature_isBackdated_whereTheAgreementBeganBeforeIt() {
    assertThat(signed(MAY.plusDays(1)).backdated()).isTrue();
    assertThat(signed(MAY).backdated()).isNull();
    assertThat(signed(MAY).importedFrom()).isEqualTo("register-2019");
  }

  @Test
  void everyFact_isThePeers() {
    Fact ended =
        PublishedAgreements.facts(List.of(new AgreementEvent.Ended(terms(MAY), MAY)), null)
            .getFirst();

    assertThat(ended.aggregateId()).isEqualTo(AGREEMENT);
    assertThat(ended.peerId()).isEqualTo(PEER);
    assertThat(ended.jurisdiction()).isEqualTo("us-mt");
  }

  private static AgreementProposed proposed(LocalDate from) {
    var event = new AgreementEvent.Proposed(terms(from), List.of());
    return (AgreementProposed) PublishedAgreements.facts(List.of(event), null).getFirst().event();
  }

  private static AgreementSigned signed(LocalDate on) {
    var event = new AgreementEvent.Signed(terms(MAY), on);
    return (AgreementSigned)
        PublishedAgreements.facts(List.of(event), "register-2019").getFirst().event();
  }

  private static Terms terms(LocalDate from) {
    return new Terms(
        AGREEMENT,
        PEER,
        UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b03"),
        "us-mt",
        from,
        List.of(),
        List.of(),
        MAY,
        null);
  }
}
