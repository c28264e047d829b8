package org.cairn.contracts.supervision;

import java.util.UUID;

/** What the supervision service publishes. */
public sealed interface SupervisionEvent permits SupervisorRegistered, SupervisionEvent.OfPeer {

  /** A fact that concerns exactly one peer, whose id is the Kafka key. */
  sealed interface OfPeer extends SupervisionEvent
      permits AgreementProposed,
          AgreementSigned,
          AgreementEnded,
          WorkLogged,
          SessionLogged,
          SessionAttested,
          SessionDisputed,
          SessionDisputeSettled,
          SupervisionStandingChanged {

    UUID peerId();
  }
}
