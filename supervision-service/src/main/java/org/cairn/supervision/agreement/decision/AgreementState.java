package org.cairn.supervision.agreement.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an agreement stands. */
public sealed interface AgreementState {

  /**
   * @param sameIsThere whether these two have one in this jurisdiction that has not ended
   */
  record NotMade(boolean sameIsThere) implements AgreementState {}

  /** The supervisor has signed, the peer has not. */
  record Proposed(Terms terms) implements AgreementState {}

  record Signed(Terms terms) implements AgreementState {}

  record Ended(Terms terms) implements AgreementState {}

  /**
   * What was agreed on.
   *
   * @param signedOn null while the peer has not signed
   */
  record Terms(
      UUID agreementId,
      UUID peerId,
      UUID supervisorId,
      String jurisdiction,
      LocalDate from,
      List<String> plan,
      List<String> relations,
      LocalDate proposedOn,
      @Nullable LocalDate signedOn) {

    public Terms {
      plan = List.copyOf(plan);
      relations = List.copyOf(relations);
    }
  }
}
