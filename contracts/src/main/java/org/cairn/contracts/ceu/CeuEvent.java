package org.cairn.contracts.ceu;

import java.util.UUID;

/**
 * Every fact of the service for continuing education concerns exactly one peer, whose id is the
 * Kafka key.
 */
public sealed interface CeuEvent
    permits CreditEarned,
        CreditRefused,
        CreditDisputed,
        CreditDisputeSettled,
        EducationStandingChanged {

  UUID peerId();
}
