package org.cairn.supervision.agreement.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/** What can be asked of an agreement. */
public sealed interface AgreementCommand {

  /**
   * The supervisor signs.
   *
   * @param plan codes, such as weekly or in_person
   * @param planWords those that a plan can have on the first day
   * @param relations codes of what the supervisor is to the peer besides
   * @param qualification what the rules say of the supervisor on the first day
   * @param backdatingDays how many days before today it may begin; null where nobody says
   */
  record Propose(
      UUID agreementId,
      UUID peerId,
      UUID supervisorId,
      String jurisdiction,
      LocalDate from,
      List<String> plan,
      PlanWords planWords,
      List<String> relations,
      List<Finding> qualification,
      @Nullable Integer backdatingDays)
      implements AgreementCommand {

    public Propose {
      plan = List.copyOf(plan);
      relations = List.copyOf(relations);
      qualification = List.copyOf(qualification);
    }
  }

  /**
   * A board brings in an agreement that was signed elsewhere before. There is nobody left to sign
   * it; everything else is as it is for an offer.
   *
   * @param endedOn the last day; null while it lasts
   */
  record BringIn(
      UUID agreementId,
      UUID peerId,
      UUID supervisorId,
      String jurisdiction,
      LocalDate from,
      @Nullable LocalDate endedOn,
      List<String> plan,
      PlanWords planWords,
      List<String> relations,
      List<Finding> qualification)
      implements AgreementCommand {

    public BringIn {
      plan = List.copyOf(plan);
      relations = List.copyOf(relations);
      qualification = List.copyOf(qualification);
    }
  }

  /** The peer signs. */
  record Sign() implements AgreementCommand {}

  /**
   * Either of the two ends it.
   *
   * @param on the last day; null for today
   */
  record End(@Nullable LocalDate on) implements AgreementCommand {}
}
