package org.cairn.applications.document.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.applications.application.decision.RequirementState;
import org.cairn.applications.document.decision.DocumentCommand;
import org.cairn.applications.document.decision.DocumentDecision;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.document.decision.SubmittedFile;
import org.cairn.applications.document.publishing.PublishedDocuments;
import org.cairn.applications.document.receipt.Receipts;
import org.cairn.applications.document.store.DocumentRepository;
import org.cairn.applications.document.store.DocumentRepository.BeforeUpload;
import org.cairn.applications.document.store.DocumentRepository.SubmittedDocument;
import org.cairn.applications.vault.SealedCopy;
import org.cairn.applications.vault.Vault;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.AuditSubject.AppliedRule;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.command.Deciding;
import org.cairn.kit.command.Representation;
import org.jspecify.annotations.Nullable;

/** What submitting and replacing a document have in common: a file comes, a receipt goes. */
@ApplicationScoped
class Upload {

  private final DocumentAccess access;
  private final DocumentRepository documents;
  private final Vault vault;
  private final Receipts receipts;
  private final Packs packs;

  Upload(
      DocumentAccess access,
      DocumentRepository documents,
      Vault vault,
      Receipts receipts,
      Packs packs) {
    this.access = access;
    this.documents = documents;
    this.vault = vault;
    this.receipts = receipts;
    this.packs = packs;
  }

  /** The caller closes what it gets; a copy that was not kept is gone then. */
  UploadedForm read(InputStream body, @Nullable String contentType, Set<String> texts) {
    return UploadedForm.read(body, contentType, texts, vault::seal);
  }

  DocumentCommand.Upload of(UploadedForm form, UUID peerId) {
    SealedCopy copy = form.copy();
    return new DocumentCommand.Upload(
        new SubmittedFile(
            copy.digest().hex(),
            copy.size(),
            copy.kind().mediaType(),
            form.fileName().endingAs(copy.kind()).value(),
            vault.scanning(),
            copy.notices()),
        access.submittedBy(peerId),
        receipts.nextNumber());
  }

  /** 201 with the receipt; 200 with the first one where the same bytes were submitted before. */
  Response receive(Deciding<BeforeUpload> loaded, DocumentCommand command, SealedCopy copy) {
    return loaded
        .decide((before, now) ->
            DocumentDecision.decide(
                before.state(), command, packs, now.truncatedTo(ChronoUnit.MILLIS)))
        .store(
            (_, events) -> documents.receive(events, copy),
            Conflicts.NONE,
            (events, _) -> PublishedDocuments.facts(events))
        .audited(Upload::audited)
        .unchanged((BeforeUpload before) -> receipt(before.same().orElseThrow()))
        .created(DocumentsResource.PATH, Upload::receipt);
  }

  /** The entry in the audit log is about the document whose receipt is answered. */
  private static AuditSubject audited(AuditSubject subject, List<DocumentEvent> events) {
    return subject.withRecord(null).withFindings(findings(events));
  }

  /** For which rule of the checklist the document was submitted or reviewed, and its new state. */
  static List<AppliedRule> findings(List<DocumentEvent> events) {
    return events.stream()
        .map(event ->
            switch (event) {
              case DocumentEvent.Received e ->
                  finding(e, e.requirement(), RequirementState.RECEIVED);
              case DocumentEvent.Accepted e ->
                  finding(e, e.requirement(), RequirementState.ACCEPTED);
              case DocumentEvent.Rejected e ->
                  finding(e, e.requirement(), RequirementState.REJECTED);
            })
        .toList();
  }

  private static AppliedRule finding(
      DocumentEvent event, String requirement, RequirementState state) {
    return new AppliedRule(requirement, event.ofCase().packVersion(), state.code());
  }

  /** The receipt of a file, and the document that its sender replaces or sees reviewed next. */
  private static Representation receipt(SubmittedDocument submitted) {
    return new Representation(
        submitted.document().id,
        submitted.document().version,
        ReceiptView.of(submitted.document(), submitted.file()));
  }
}
