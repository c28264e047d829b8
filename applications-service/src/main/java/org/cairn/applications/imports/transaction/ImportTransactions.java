package org.cairn.applications.imports.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.applications.application.store.ImportedApplications;
import org.cairn.applications.certificate.store.ImportedCertificates;
import org.cairn.applications.imports.store.ImportTurns;
import org.cairn.applications.messaging.PublishedEvents;
import org.cairn.applications.peer.store.ImportedPeers;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.outbox.Outbox;

/**
 * The write path of imports: what the rows name is loaded at once, and what comes of them stored.
 */
@ApplicationScoped
public class ImportTransactions {

  private final IdempotencyKeys keys;
  private final ImportTurns turns;
  private final ImportedPeers peers;
  private final ImportedApplications applications;
  private final ImportedCertificates certificates;
  private final ImportedFacts facts;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final Packs packs;
  private final Clock clock;
  private final AuditLog audit;

  public ImportTransactions(
      IdempotencyKeys keys,
      ImportTurns turns,
      ImportedPeers peers,
      ImportedApplications applications,
      ImportedCertificates certificates,
      ImportedFacts facts,
      PublishedEvents published,
      Outbox outbox,
      Packs packs,
      Clock clock,
      AuditLog audit) {
    this.keys = keys;
    this.turns = turns;
    this.peers = peers;
    this.applications = applications;
    this.certificates = certificates;
    this.facts = facts;
    this.published = published;
    this.outbox = outbox;
    this.packs = packs;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * @param pack of the import's jurisdiction
   * @param answer of the outcomes, one for each row
   */
  @Transactional
  public StoredResponse bringIn(
      Import sent,
      Pack pack,
      IdempotentRequest request,
      Function<List<RowOutcome>, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    turns.take();
    KnownRecords known = known(sent);
    ImportBatch batch = new ImportBatch(sent, known, packs, pack, clock.instant());
    StoredResponse stored = answer.apply(batch.decide());
    AuditSubject concern = AuditSubject.ofPage(AccessBasis.BOARD_OF_JURISDICTION, known.touched());
    if (known.touched().isEmpty()) {
      audit.recordCommand(concern);
      return stored;
    }
    facts.store(batch);
    outbox.append(
        published.ofImport(batch.peers(), batch.applications()),
        new CompletedRequest(request, stored),
        audit.commandEntry(concern));
    return stored;
  }

  private KnownRecords known(Import sent) {
    var known = applications.known(sent.applicationIds(), sent.peerIds());
    var peerIds = new HashSet<>(sent.peerIds());
    known.forEach(one -> peerIds.add(one.peerId()));
    return new KnownRecords(
        peers.known(peerIds), known, certificates.known(sent.certificateIds(), peerIds));
  }
}
