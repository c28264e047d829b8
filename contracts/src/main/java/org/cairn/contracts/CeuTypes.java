package org.cairn.contracts;

import java.util.List;
import org.cairn.contracts.ceu.CeuEvent;
import org.cairn.contracts.ceu.CreditDisputeSettled;
import org.cairn.contracts.ceu.CreditDisputed;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.contracts.ceu.CreditRefused;
import org.cairn.contracts.ceu.EducationStandingChanged;

/** The types of the ceu service's events. */
final class CeuTypes {

  private static final EventType CREDIT_EARNED =
      draft(CreditEarned.TYPE, "CreditEarned", CreditEarned.class);
  private static final EventType CREDIT_REFUSED =
      draft(CreditRefused.TYPE, "CreditRefused", CreditRefused.class);
  private static final EventType CREDIT_DISPUTED =
      draft(CreditDisputed.TYPE, "CreditDisputed", CreditDisputed.class);
  private static final EventType CREDIT_DISPUTE_SETTLED =
      draft(CreditDisputeSettled.TYPE, "CreditDisputeSettled", CreditDisputeSettled.class);
  private static final EventType EDUCATION_STANDING_CHANGED =
      draft(
          EducationStandingChanged.TYPE,
          "EducationStandingChanged",
          EducationStandingChanged.class);

  static final List<EventType> ALL =
      List.of(
          CREDIT_EARNED,
          CREDIT_REFUSED,
          CREDIT_DISPUTED,
          CREDIT_DISPUTE_SETTLED,
          EDUCATION_STANDING_CHANGED);

  private CeuTypes() {}

  /** Exhaustive on purpose: a new event does not compile before it has its type. */
  static EventType of(CeuEvent event) {
    return switch (event) {
      case CreditEarned _ -> CREDIT_EARNED;
      case CreditRefused _ -> CREDIT_REFUSED;
      case CreditDisputed _ -> CREDIT_DISPUTED;
      case CreditDisputeSettled _ -> CREDIT_DISPUTE_SETTLED;
      case EducationStandingChanged _ -> EDUCATION_STANDING_CHANGED;
    };
  }

  private static EventType draft(String type, String name, Class<? extends Record> record) {
    return new EventType(type, "ceu", name, 1, Topics.CEU, record, Stability.DRAFT);
  }
}
