package org.cairn.contracts;

import java.util.List;
import org.cairn.contracts.supervision.AgreementEnded;
import org.cairn.contracts.supervision.AgreementProposed;
import org.cairn.contracts.supervision.AgreementSigned;
import org.cairn.contracts.supervision.SessionAttested;
import org.cairn.contracts.supervision.SessionDisputeSettled;
import org.cairn.contracts.supervision.SessionDisputed;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.contracts.supervision.SupervisionEvent;
import org.cairn.contracts.supervision.SupervisionStandingChanged;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.contracts.supervision.WorkLogged;

/** The types of the supervision service's events. */
final class SupervisionTypes {

  private static final EventType SUPERVISOR_REGISTERED =
      draft(SupervisorRegistered.TYPE, "SupervisorRegistered", SupervisorRegistered.class);
  private static final EventType AGREEMENT_PROPOSED =
      draft(AgreementProposed.TYPE, "AgreementProposed", AgreementProposed.class);
  private static final EventType AGREEMENT_SIGNED =
      draft(AgreementSigned.TYPE, "AgreementSigned", AgreementSigned.class);
  private static final EventType AGREEMENT_ENDED =
      draft(AgreementEnded.TYPE, "AgreementEnded", AgreementEnded.class);
  private static final EventType WORK_LOGGED =
      draft(WorkLogged.TYPE, "WorkLogged", WorkLogged.class);
  private static final EventType SESSION_LOGGED =
      draft(SessionLogged.TYPE, "SessionLogged", SessionLogged.class);
  private static final EventType SESSION_ATTESTED =
      draft(SessionAttested.TYPE, "SessionAttested", SessionAttested.class);
  private static final EventType SESSION_DISPUTED =
      draft(SessionDisputed.TYPE, "SessionDisputed", SessionDisputed.class);
  private static final EventType SESSION_DISPUTE_SETTLED =
      draft(SessionDisputeSettled.TYPE, "SessionDisputeSettled", SessionDisputeSettled.class);
  private static final EventType SUPERVISION_STANDING_CHANGED =
      draft(
          SupervisionStandingChanged.TYPE,
          "SupervisionStandingChanged",
          SupervisionStandingChanged.class);

  static final List<EventType> ALL =
      List.of(
          SUPERVISOR_REGISTERED,
          AGREEMENT_PROPOSED,
          AGREEMENT_SIGNED,
          AGREEMENT_ENDED,
          WORK_LOGGED,
          SESSION_LOGGED,
          SESSION_ATTESTED,
          SESSION_DISPUTED,
          SESSION_DISPUTE_SETTLED,
          SUPERVISION_STANDING_CHANGED);

  private SupervisionTypes() {}

  /** Exhaustive on purpose: a new event does not compile before it has its type. */
  static EventType of(SupervisionEvent event) {
    return switch (event) {
      case SupervisorRegistered _ -> SUPERVISOR_REGISTERED;
      case AgreementProposed _ -> AGREEMENT_PROPOSED;
      case AgreementSigned _ -> AGREEMENT_SIGNED;
      case AgreementEnded _ -> AGREEMENT_ENDED;
      case WorkLogged _ -> WORK_LOGGED;
      case SessionLogged _ -> SESSION_LOGGED;
      case SessionAttested _ -> SESSION_ATTESTED;
      case SessionDisputed _ -> SESSION_DISPUTED;
      case SessionDisputeSettled _ -> SESSION_DISPUTE_SETTLED;
      case SupervisionStandingChanged _ -> SUPERVISION_STANDING_CHANGED;
    };
  }

  private static EventType draft(String type, String name, Class<? extends Record> record) {
    return new EventType(type, "supervision", name, 1, Topics.SUPERVISION, record, Stability.DRAFT);
  }
}
