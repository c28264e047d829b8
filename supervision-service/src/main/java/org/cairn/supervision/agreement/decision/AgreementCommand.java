package org.cairn.supervision.agreement.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.jspecify.annotations.Nullable;

/** What can be asked of an agreement. */
public sealed interface AgreementCommand {

  /**
   * What a supervisor offers, and the rules that it is judged by on its first day.
   *
   * @param plan codes, such as weekly or in_person
   * @param planWords those that a plan can have
   * @param relations what the supervisor is to the peer besides
   * @param qualification of the supervisor
   */
  record Offer(
      UUID agreementId,
      UUID peerId,
      UUID supervisorId,
      String jurisdiction,
      LocalDate from,
      List<String> plan,
      PlanWords planWords,
      List<SupervisorRelation> relations,
      List<Finding> qualification) {

    public Offer {
      plan = List.copyOf(plan);
      relations = List.copyOf(relations);
      qualification = List.copyOf(qualification);
    }

    Terms terms(LocalDate proposedOn, @Nullable LocalDate signedOn) {
      return new Terms(
          agreementId,
          peerId,
          supervisorId,
          jurisdiction,
          from,
          plan,
          relations,
          proposedOn,
          signedOn);
    }
  }

  /**
   * The supervisor signs.
   *
   * @param backdatingDays how many days before today it may begin; null for any number
   */
  record Propose(Offer offer, @Nullable Integer backdatingDays) implements AgreementCommand {

    public static Propose of(Offer offer, Pack pack, LocalDate today) {
      return switch (pack.parameters().at(SupervisionParameters.AGREEMENT_BACKDATING_DAYS, today)) {
        case Setting.Known<Integer> known -> new Propose(offer, known.value());
        case Setting.Unknown<Integer> _ -> new Propose(offer, null);
      };
    }
  }

  /**
   * A board imports an agreement that was signed elsewhere before. Nobody signs it any more;
   * everything else is as it is for an offer.
   *
   * @param endedOn the last day; null while it lasts
   */
  record Import(Offer offer, @Nullable LocalDate endedOn) implements AgreementCommand {}

  /** The peer signs. */
  record Sign() implements AgreementCommand {}

  /**
   * Either of the two ends it.
   *
   * @param on the last day; null for today
   */
  record End(@Nullable LocalDate on) implements AgreementCommand {}
}
