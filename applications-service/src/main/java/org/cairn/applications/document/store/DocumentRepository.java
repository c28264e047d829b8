package org.cairn.applications.document.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.applications.document.decision.DocumentEvent;

@ApplicationScoped
public class DocumentRepository implements PanacheRepositoryBase<DocumentRow, UUID> {

  public List<DocumentRow> ofApplication(UUID applicationId) {
    return list("applicationId = ?1 order by id", applicationId);
  }

  /** One that is to change: until the end of the transaction its version is the last. */
  public Optional<DocumentRow> findToChange(UUID documentId) {
    return findByIdOptional(documentId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Writes at once, so that a refusal by the database is met inside the command. */
  public DocumentRow save(DocumentEvent event) {
    DocumentRow row =
        findByIdOptional(event.documentId())
            .map(standing -> {
              standing.apply(event);
              return standing;
            })
            .orElseGet(() -> begun(event));
    flush();
    return row;
  }

  private DocumentRow begun(DocumentEvent event) {
    if (event instanceof DocumentEvent.Received received) {
      var fresh = new DocumentRow(received);
      persist(fresh);
      return fresh;
    }
    throw new IllegalStateException("A document begins with being submitted");
  }
}
