package org.cairn.contracts.billing;

import java.util.UUID;

/** What the billing service publishes. */
public sealed interface BillingEvent permits AgencyRegistered, BillingEvent.OfPeer {

  /** A fact that concerns exactly one peer, whose id is the Kafka key. */
  sealed interface OfPeer extends BillingEvent
      permits EmploymentStarted,
          EmploymentEnded,
          EncounterLogged,
          EncounterConflictFound,
          EncounterConflictSettled {

    UUID peerId();
  }
}
