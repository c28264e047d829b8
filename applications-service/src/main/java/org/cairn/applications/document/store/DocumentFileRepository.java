package org.cairn.applications.document.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class DocumentFileRepository
    implements PanacheRepositoryBase<DocumentFileRow, DocumentFileRow.Key> {

  /** The file with the same bytes for the same requirement of the application. */
  Optional<DocumentFileRow> same(UUID applicationId, String requirement, byte[] sha256) {
    return find(
            "applicationId = ?1 and requirement = ?2 and sha256 = ?3",
            applicationId,
            requirement,
            sha256)
        .firstResultOptional();
  }

  public long countOfApplication(UUID applicationId) {
    return count("applicationId", applicationId);
  }

  public List<DocumentFileRow> allOfApplication(UUID applicationId) {
    return list("applicationId = ?1 order by documentId, nth", applicationId);
  }

  public List<DocumentFileRow> ofDocument(UUID documentId) {
    return list("documentId = ?1 order by nth", documentId);
  }

  public Optional<DocumentFileRow> withReceipt(String receiptNumber) {
    return find("receiptNumber", receiptNumber).firstResultOptional();
  }
}
