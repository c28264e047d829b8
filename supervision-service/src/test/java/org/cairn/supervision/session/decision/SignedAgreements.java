package org.cairn.supervision.session.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.supervision.session.decision.Supervisee.Signed;
import org.jspecify.annotations.Nullable;

/** Agreements that hold since the beginning of 2023. */
final class SignedAgreements {

  private SignedAgreements() {}

  static Signed signed(
      UUID peer, String jurisdiction, String signedOn, @Nullable LocalDate endedOn) {
    return new Signed(
        peer, jurisdiction, LocalDate.parse("2023-01-01"), LocalDate.parse(signedOn), endedOn);
  }
}
