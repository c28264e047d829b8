package org.cairn.applications.certificate.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class CertificateRepository implements PanacheRepositoryBase<CertificateRow, UUID> {

  public Optional<CertificateRow> withNumber(String number) {
    return find("number", number).firstResultOptional();
  }

  public Optional<CertificateRow> ofApplication(UUID applicationId) {
    return find("applicationId", applicationId).firstResultOptional();
  }
}
