package org.cairn.applications.certificate.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.applications.PublicNumber;
import org.cairn.applications.certificate.decision.IssuedCertificate;

/** Certificates in PostgreSQL. */
@ApplicationScoped
public class CertificateRepository implements PanacheRepositoryBase<CertificateRow, UUID> {

  /** 80 bits. */
  public static final PublicNumber NUMBER = new PublicNumber("C-", 16);

  private final SecureRandom random = new SecureRandom();

  /** Writes immediately, so that a refusal by the database occurs inside the command. */
  public CertificateRow issue(IssuedCertificate issued) {
    var row = new CertificateRow(issued, NUMBER.next(random));
    persistAndFlush(row);
    return row;
  }

  public Optional<CertificateRow> withNumber(String number) {
    return find("number", number).firstResultOptional();
  }

  /** The newest first. */
  public List<CertificateRow> ofPeer(UUID peerId) {
    return list("peerId = ?1 order by certifiedOn desc, id", peerId);
  }

  public List<CertificateRow> ofPeer(UUID peerId, Set<String> jurisdictions) {
    return list(
        "peerId = ?1 and jurisdiction in ?2 order by certifiedOn desc, id", peerId, jurisdictions);
  }

  public Optional<CertificateRow> ofApplication(UUID applicationId) {
    return find("applicationId", applicationId).firstResultOptional();
  }
}
