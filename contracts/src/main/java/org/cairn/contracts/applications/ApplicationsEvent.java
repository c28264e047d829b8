package org.cairn.contracts.applications;

import java.util.UUID;

/** Every fact of the applications service concerns exactly one peer, whose id is the Kafka key. */
public sealed interface ApplicationsEvent
    permits PeerRegistered,
        PeerImported,
        ApplicationOpened,
        ApplicationWithdrawn,
        DocumentReceived,
        DocumentAccepted,
        DocumentRejected,
        CertificateIssued,
        ApplicationDenied {

  UUID peerId();
}
