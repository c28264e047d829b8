package org.cairn.applications.document.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.applications.application.ApplicationCase;
import org.cairn.applications.application.Applications;
import org.cairn.applications.document.decision.Case;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.document.decision.DocumentState;
import org.cairn.applications.document.receipt.Receipts;
import org.cairn.applications.vault.SealedCopy;
import org.cairn.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** Documents in PostgreSQL, and their files in the vault. */
@ApplicationScoped
public class DocumentRepository implements PanacheRepositoryBase<DocumentRow, UUID> {

  private final Applications applications;
  private final DocumentFileRepository files;
  private final StoredFiles stored;
  private final Receipts receipts;

  public DocumentRepository(
      Applications applications,
      DocumentFileRepository files,
      StoredFiles stored,
      Receipts receipts) {
    this.applications = applications;
    this.files = files;
    this.stored = stored;
    this.receipts = receipts;
  }

  /**
   * What an upload is decided on.
   *
   * @param same the file with the same bytes for the same requirement, if one was submitted before
   * @param version of the document that is replaced, to be compared; null for a new document, and
   *     where nothing changes because the same file was submitted before
   */
  public record BeforeUpload(
      DocumentState state, Optional<SubmittedDocument> same, @Nullable Long version) {}

  /** A document that changes, with its locked application. */
  public record Locked(DocumentRow row, DocumentState state) {}

  /** A file with the document it belongs to. */
  public record SubmittedDocument(DocumentRow document, DocumentFileRow file) {}

  public List<DocumentRow> ofApplication(UUID applicationId) {
    return list("applicationId = ?1 order by id", applicationId);
  }

  /**
   * Locks the application against its end, and the file against another sender of the same bytes.
   *
   * @throws NotFound if there is no such application
   */
  public BeforeUpload beforeSubmission(UUID applicationId, String requirement, SealedCopy copy) {
    ApplicationCase locked = applications.lockForDocuments(applicationId);
    stored.lock(copy);
    Optional<SubmittedDocument> same = same(applicationId, requirement, copy);
    Case ofCase = caseOf(locked);
    return new BeforeUpload(
        same.isPresent()
            ? new DocumentState.HeldAlready(ofCase)
            : new DocumentState.NotSubmitted(ofCase),
        same,
        null);
  }

  /**
   * @throws NotFound if there is no such document
   */
  public BeforeUpload beforeReplacement(UUID documentId, SealedCopy copy) {
    Locked locked = lockForChange(documentId);
    stored.lock(copy);
    DocumentRow row = locked.row();
    Optional<SubmittedDocument> same = same(row.applicationId, row.requirement, copy);
    return same.isPresent()
        ? new BeforeUpload(new DocumentState.HeldAlready(locked.state().ofCase()), same, null)
        : new BeforeUpload(locked.state(), same, row.version);
  }

  /**
   * Until the end of the transaction its version is the last and its application does not end.
   *
   * @throws NotFound if there is no such document
   */
  public Locked lockForChange(UUID documentId) {
    DocumentRow row =
        findByIdOptional(documentId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    return new Locked(row, row.state(caseOf(applications.lockForDocuments(row.applicationId))));
  }

  private Optional<SubmittedDocument> same(
      UUID applicationId, String requirement, SealedCopy copy) {
    return files
        .same(applicationId, requirement, copy.digest().bytes())
        .map(file -> new SubmittedDocument(findById(file.documentId), file));
  }

  private Case caseOf(ApplicationCase locked) {
    return new Case(
        locked.applicationId(),
        locked.peerId(),
        locked.jurisdiction(),
        locked.open(),
        locked.packVersion(),
        locked.checklist(),
        files.countOfApplication(locked.applicationId()));
  }

  /**
   * @param events of one upload, which has one
   */
  public SubmittedDocument receive(List<DocumentEvent> events, SealedCopy copy) {
    return switch (events.getFirst()) {
      case DocumentEvent.Received received -> {
        stored.keep(copy);
        DocumentRow document = save(events);
        var file = new DocumentFileRow(received);
        files.persistAndFlush(
            file.withReceipt(
                receipts.issue(
                    received.receiptNumber(), received.receivedAt(), file.details(document))));
        yield new SubmittedDocument(document, file);
      }
      case DocumentEvent.Accepted _, DocumentEvent.Rejected _ ->
          throw new IllegalStateException("An upload reviews nothing");
    };
  }

  /**
   * Writes immediately, so that a refusal by the database occurs inside the command.
   *
   * @param events of one command, which has one
   */
  public DocumentRow save(List<DocumentEvent> events) {
    DocumentEvent event = events.getFirst();
    DocumentRow row =
        switch (event) {
          case DocumentEvent.Received received when received.version() == 1 -> {
            var fresh = new DocumentRow(received);
            persist(fresh);
            yield fresh;
          }
          case DocumentEvent.Received _, DocumentEvent.Accepted _, DocumentEvent.Rejected _ -> {
            DocumentRow document = findById(event.documentId());
            document.apply(event);
            yield document;
          }
        };
    flush();
    return row;
  }
}
