package org.cairn.applications.document.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.applications.document.decision.DocumentEvent;

@ApplicationScoped
public class DocumentFileRepository
    implements PanacheRepositoryBase<DocumentFileRow, DocumentFileRow.Key> {

  /** The file with the same bytes that stands for the same requirement of the application. */
  public Optional<DocumentFileRow> same(UUID applicationId, String requirement, String sha256) {
    return find(
            "applicationId = ?1 and requirement = ?2 and sha256 = ?3",
            applicationId,
            requirement,
            HexFormat.of().parseHex(sha256))
        .firstResultOptional();
  }

  public long ofApplication(UUID applicationId) {
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

  public DocumentFileRow save(DocumentEvent.Received received, String receipt) {
    var row = new DocumentFileRow(received, receipt);
    persistAndFlush(row);
    return row;
  }
}
