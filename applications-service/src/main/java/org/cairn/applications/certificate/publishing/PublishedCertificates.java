package org.cairn.applications.certificate.publishing;

import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.CertificateSegment;
import org.cairn.kit.outbox.Fact;

/** What is published of certificates. Their numbers stay in this service. */
public final class PublishedCertificates {

  private PublishedCertificates() {}

  public static Fact of(IssuedCertificate issued) {
    return Fact.of(
        new CertificateIssued(
            issued.certificateId(),
            issued.peerId(),
            issued.jurisdiction(),
            issued.credentialType(),
            issued.certifiedOn(),
            issued.segments().stream()
                .map(segment ->
                    new CertificateSegment(
                        segment.status().code(), segment.from(), segment.to(), segment.ruleId()))
                .toList(),
            issued.conditional(),
            issued.packVersion(),
            issued.applicationId(),
            issued.importedFrom()),
        issued.certificateId(),
        issued.peerId(),
        issued.jurisdiction());
  }
}
