package org.cairn.applications.document.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.applications.application.decision.ChecklistEntry;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.document.decision.Case;
import org.cairn.applications.document.decision.DocumentCommand;
import org.cairn.applications.document.decision.DocumentDecision;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.document.decision.DocumentState;
import org.cairn.applications.document.decision.RequirementState;
import org.cairn.applications.document.receipt.Receipts;
import org.cairn.applications.document.store.DocumentFileRepository;
import org.cairn.applications.document.store.DocumentFileRow;
import org.cairn.applications.document.store.DocumentRepository;
import org.cairn.applications.document.store.DocumentRow;
import org.cairn.applications.document.vault.SealedCopy;
import org.cairn.applications.messaging.PublishedEvents;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.AuditSubject.AppliedRule;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;

/**
 * The write path of documents: load, decide, save, and the facts with them. A file is laid into the
 * vault inside the transaction that notes it: what is noted lies there, and what lies there unnoted
 * after a crash is laid down anew by the next sender.
 */
@ApplicationScoped
public class DocumentTransactions {

  private final IdempotencyKeys keys;
  private final ApplicationRepository applications;
  private final DocumentRepository documents;
  private final DocumentFileRepository files;
  private final VaultLedger vault;
  private final Receipts receipts;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final Packs packs;
  private final Clock clock;
  private final AuditLog audit;

  public DocumentTransactions(
      IdempotencyKeys keys,
      ApplicationRepository applications,
      DocumentRepository documents,
      DocumentFileRepository files,
      VaultLedger vault,
      Receipts receipts,
      PublishedEvents published,
      Outbox outbox,
      Packs packs,
      Clock clock,
      AuditLog audit) {
    this.keys = keys;
    this.applications = applications;
    this.documents = documents;
    this.files = files;
    this.vault = vault;
    this.receipts = receipts;
    this.published = published;
    this.outbox = outbox;
    this.packs = packs;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * A file with the document it belongs to.
   *
   * @param isNew false if the same bytes stood there before
   */
  public record Submitted(DocumentRow document, DocumentFileRow file, boolean isNew) {}

  @Transactional
  public StoredResponse submit(
      UUID applicationId,
      DocumentCommand.Submit command,
      SealedCopy copy,
      AccessBasis basis,
      IdempotentRequest request,
      Function<Submitted, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    ApplicationRow application =
        applications.lockForDocuments(applicationId).orElseThrow(NotFound::new);
    vault.waitForTurn(copy);
    Optional<DocumentFileRow> same =
        files.same(applicationId, command.requirement(), command.file().sha256());
    Case ofCase = caseOf(application);
    DocumentState state =
        same.isPresent()
            ? new DocumentState.HeldAlready(ofCase)
            : new DocumentState.NotSubmitted(ofCase);
    return taken(state, command, copy, basis, same, request, answer);
  }

  /**
   * @param seen the version for which a better file is sent
   */
  @Transactional
  public StoredResponse replace(
      UUID documentId,
      Etag seen,
      DocumentCommand.Replace command,
      SealedCopy copy,
      AccessBasis basis,
      IdempotentRequest request,
      Function<Submitted, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    DocumentRow document = documents.findToChange(documentId).orElseThrow(NotFound::new);
    Case ofCase = caseOf(lockedCaseOf(document));
    vault.waitForTurn(copy);
    Optional<DocumentFileRow> same =
        files.same(document.applicationId(), document.requirement(), command.file().sha256());
    if (same.isPresent()) {
      return taken(
          new DocumentState.HeldAlready(ofCase), command, copy, basis, same, request, answer);
    }
    seen.requireVersion(document.version());
    return taken(document.state(ofCase), command, copy, basis, same, request, answer);
  }

  private StoredResponse taken(
      DocumentState state,
      DocumentCommand command,
      SealedCopy copy,
      AccessBasis basis,
      Optional<DocumentFileRow> same,
      IdempotentRequest request,
      Function<Submitted, StoredResponse> answer) {
    List<DocumentEvent> events = decided(state, command);
    if (events.isEmpty()) {
      DocumentFileRow first = same.orElseThrow();
      DocumentRow standing = documents.findById(first.documentId());
      audit.recordCommand(AuditSubject.of(basis, standing.id(), standing.peerId()));
      return answer.apply(new Submitted(standing, first, false));
    }
    var received = (DocumentEvent.Received) events.getFirst();
    vault.layDown(copy);
    DocumentRow document = saved(received);
    DocumentFileRow file = files.save(received, receiptOf(received));
    StoredResponse stored = answer.apply(new Submitted(document, file, true));
    append(events, basis, new CompletedRequest(request, stored));
    return stored;
  }

  /**
   * @param seen the version that was reviewed
   */
  @Transactional
  public StoredResponse review(
      UUID documentId,
      Etag seen,
      DocumentCommand command,
      IdempotentRequest request,
      Function<DocumentRow, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    DocumentRow document = documents.findToChange(documentId).orElseThrow(NotFound::new);
    Case ofCase = caseOf(lockedCaseOf(document));
    seen.requireVersion(document.version());
    List<DocumentEvent> events = decided(document.state(ofCase), command);
    DocumentRow reviewed = saved(events.getFirst());
    StoredResponse stored = answer.apply(reviewed);
    append(events, AccessBasis.BOARD_OF_JURISDICTION, new CompletedRequest(request, stored));
    return stored;
  }

  private void append(List<DocumentEvent> events, AccessBasis basis, CompletedRequest answered) {
    DocumentEvent event = events.getFirst();
    outbox.append(
        published.ofDocument(events),
        answered,
        audit.commandEntry(
            AuditSubject.of(basis, event.documentId(), event.ofCase().peerId())
                .withFindings(List.of(ruleOf(event)))));
  }

  /** For which rule of the checklist it was, and what came of it. */
  private static AppliedRule ruleOf(DocumentEvent event) {
    String pack = event.ofCase().packVersion();
    return switch (event) {
      case DocumentEvent.Received e ->
          new AppliedRule(e.requirement(), pack, RequirementState.RECEIVED.code());
      case DocumentEvent.Accepted e ->
          new AppliedRule(e.requirement(), pack, RequirementState.ACCEPTED.code());
      case DocumentEvent.Rejected e ->
          new AppliedRule(e.requirement(), pack, RequirementState.REJECTED.code());
    };
  }

  private String receiptOf(DocumentEvent.Received received) {
    return receipts.issue(
        received.receiptNumber(), received.receivedAt(), DocumentFileRow.detailsOf(received));
  }

  private DocumentRow saved(DocumentEvent event) {
    return documents.save(event);
  }

  private ApplicationRow lockedCaseOf(DocumentRow document) {
    return applications.lockForDocuments(document.applicationId()).orElseThrow(NotFound::new);
  }

  private Case caseOf(ApplicationRow application) {
    return new Case(
        application.id(),
        application.peerId(),
        application.jurisdiction(),
        application.isOpen(),
        application.packVersion(),
        application.checklist().stream()
            .collect(Collectors.toMap(ChecklistEntry::ruleId, ChecklistEntry::citation)),
        files.ofApplication(application.id()));
  }

  private List<DocumentEvent> decided(DocumentState state, DocumentCommand command) {
    ZoneId zone =
        packs
            .find(state.ofCase().jurisdiction())
            .orElseThrow(() -> new IllegalStateException("The pack of an application has gone"))
            .zone();
    // What the receipt says must be what the database keeps, to the last digit.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Decision<DocumentEvent> decision = DocumentDecision.decide(state, command, zone, now);
    return switch (decision) {
      case Refused<DocumentEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<DocumentEvent> accepted -> accepted.events();
    };
  }
}
