package org.cairn.applications.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.applications.certificate.decision.ExistingCertificate;
import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.cairn.applications.certificate.publishing.PublishedCertificates;
import org.cairn.applications.certificate.store.CertificateRepository;
import org.cairn.applications.certificate.store.CertificateRow;
import org.cairn.applications.certificate.store.ImportedCertificates;
import org.cairn.kit.outbox.Fact;

/** Certificates, for the features that issue and import them. */
@ApplicationScoped
public class Certificates {

  /** The constraint that prevents two certificates for one credential at a time. */
  public static final String ONE_AT_A_TIME = "certificate_one_at_a_time";

  private final CertificateRepository certificates;
  private final ImportedCertificates imported;

  public Certificates(CertificateRepository certificates, ImportedCertificates imported) {
    this.certificates = certificates;
    this.imported = imported;
  }

  /** What the decision on an application shows of the certificate. */
  public record Summary(String number, boolean conditional) {
    private static Summary of(CertificateRow row) {
      return new Summary(row.number, row.conditional);
    }
  }

  /** Writes immediately, so that a refusal by the database occurs inside the command. */
  public Summary issue(IssuedCertificate issued) {
    return Summary.of(certificates.issue(issued));
  }

  public Optional<Summary> ofApplication(UUID applicationId) {
    return certificates.ofApplication(applicationId).map(Summary::of);
  }

  /** Those with these ids, and those of these peers. */
  public List<ExistingCertificate> existing(
      Collection<UUID> certificateIds, Collection<UUID> peerIds) {
    return imported.existing(certificateIds, peerIds);
  }

  public void insert(List<IssuedCertificate> issued) {
    imported.insert(issued);
  }

  public static Fact published(IssuedCertificate issued) {
    return PublishedCertificates.of(issued);
  }
}
