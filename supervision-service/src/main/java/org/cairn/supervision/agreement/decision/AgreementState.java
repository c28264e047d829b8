package org.cairn.supervision.agreement.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.jspecify.annotations.Nullable;

/** How far an agreement has come. */
public sealed interface AgreementState {

  /**
   * @param duplicateExists whether these two have one in this jurisdiction that has not ended
   * @param samePerson whether they are one person, who signs in once
   */
  record NotMade(boolean duplicateExists, boolean samePerson) implements AgreementState {}

  /** The supervisor has signed, the peer has not. */
  record Proposed(Terms terms) implements AgreementState {}

  /**
   * @param lastSessionOn the day of the last session that was recorded under it; null without any
   */
  record Signed(Terms terms, @Nullable LocalDate lastSessionOn) implements AgreementState {}

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
      List<SupervisorRelation> relations,
      LocalDate proposedOn,
      @Nullable LocalDate signedOn) {

    public Terms {
      plan = plan.stream().distinct().toList();
      relations = List.copyOf(relations);
    }

    public List<String> relationCodes() {
      return relations.stream().map(relation -> relation.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether it begins before the supervisor offered it, or before the peer signed. */
    public boolean isBackdated() {
      return from.isBefore(proposedOn) || (signedOn != null && from.isBefore(signedOn));
    }
  }
}
