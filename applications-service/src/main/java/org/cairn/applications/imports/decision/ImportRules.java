package org.cairn.applications.imports.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationCommand;
import org.cairn.applications.application.decision.ApplicationDecision;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;
import org.cairn.applications.certificate.decision.CertificateDays;
import org.cairn.applications.certificate.decision.CertificateFacts;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.cairn.applications.certificate.decision.CertificateTerms;
import org.cairn.applications.certificate.decision.ImportedRenewals;
import org.cairn.applications.certificate.decision.Segment;
import org.cairn.applications.imports.decision.ImportedRecord.Certificate;
import org.cairn.applications.imports.decision.ImportedRecord.Denial;
import org.cairn.applications.imports.decision.ImportedRecord.Opening;
import org.cairn.applications.imports.decision.ImportedRecord.Peer;
import org.cairn.applications.imports.decision.ImportedRecord.Withdrawal;
import org.cairn.applications.peer.decision.PeerCommand;
import org.cairn.applications.peer.decision.PeerDecision;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the rows of an import, one after the other; a row that was accepted is a record for
 * the rows after it.
 */
public final class ImportRules {

  static final String NOT_IMPORTED_HERE = "peer-not-imported-here";

  private final String importedFrom;
  private final String jurisdiction;
  private final ExistingRecords existing;
  private final Packs packs;
  private final Pack pack;
  private final Instant now;

  /**
   * @param importedFrom where the records were kept
   * @param jurisdiction whose board imports them
   */
  public ImportRules(
      String importedFrom,
      String jurisdiction,
      ExistingRecords existing,
      Packs packs,
      Instant now) {
    this.importedFrom = importedFrom;
    this.jurisdiction = jurisdiction;
    this.existing = existing;
    this.packs = packs;
    this.pack = packs.inForce(jurisdiction).orElseThrow();
    this.now = now;
  }

  /**
   * @return accepted without an event when the same row was recorded before
   */
  public Decision<ImportEvent> decide(ImportedRecord row) {
    UUID peerId = peerOf(row);
    if (peerId == null) {
      return refused(notImportedHere("/applicationId"));
    }
    boolean ours = existing.peer(peerId).isImportedBy(jurisdiction);
    if (!ours && !(row instanceof Peer)) {
      return refused(
          notImportedHere(
              row instanceof Withdrawal || row instanceof Denial ? "/applicationId" : "/peerId"));
    }
    ImportedRecord recorded = existing.recordedAs(row);
    if (recorded != null) {
      return ours && recorded.equals(row)
          ? new Accepted<>(List.of())
          : refused(PeerDecision.idTaken());
    }
    Decision<ImportEvent> decided = decideNew(row);
    if (decided instanceof Accepted<ImportEvent>(var events)) {
      events.forEach(event -> existing.add(row, event));
    }
    return decided;
  }

  private @Nullable UUID peerOf(ImportedRecord row) {
    return switch (row) {
      case Peer peer -> peer.id();
      case Opening opening -> opening.peerId();
      case Certificate certificate -> certificate.peerId();
      case Withdrawal withdrawal -> existing.applicantOf(withdrawal.id());
      case Denial denial -> existing.applicantOf(denial.id());
    };
  }

  private Decision<ImportEvent> decideNew(ImportedRecord row) {
    return switch (row) {
      case Peer peer -> importPeer(peer);
      case Opening opening -> open(opening);
      case Withdrawal withdrawal ->
          decide(
              existing.application(row.id()),
              new ApplicationCommand.ImportWithdrawal(withdrawal.on(), importedFrom));
      case Denial denial ->
          decide(
              existing.application(row.id()),
              new ApplicationCommand.ImportDenial(denial.on(), denial.reasons(), importedFrom));
      case Certificate certificate -> certify(certificate);
    };
  }

  private Decision<ImportEvent> importPeer(Peer row) {
    var command = new PeerCommand.Import(row.id(), jurisdiction, row.on(), importedFrom);
    LocalDate today = LocalDate.ofInstant(now, pack.zone());
    return switch (PeerDecision.decide(existing.peer(row.id()), command, today)) {
      case Refused<PeerEvent>(var refusals) -> new Refused<>(refusals);
      case Accepted<PeerEvent>(var events) ->
          new Accepted<>(
              events.stream()
                  .map(event ->
                      switch (event) {
                        case PeerEvent.Imported imported -> new ImportEvent.OfPeer(imported);
                        case PeerEvent.Registered _ ->
                            throw new IllegalStateException("An import registers nobody");
                      })
                  .<ImportEvent>map(event -> event)
                  .toList());
    };
  }

  private Decision<ImportEvent> open(Opening row) {
    return decide(
        existing.newApplication(row.peerId(), jurisdiction, row.credentialType()),
        new ApplicationCommand.ImportOpening(
            row.id(), row.peerId(), jurisdiction, row.credentialType(), row.on(), importedFrom));
  }

  private Decision<ImportEvent> certify(Certificate row) {
    UUID applicationId = row.applicationId();
    UUID applicant = applicationId == null ? row.peerId() : existing.applicantOf(applicationId);
    if (applicant == null || !existing.peer(applicant).isImportedBy(jurisdiction)) {
      return refused(notImportedHere("/applicationId"));
    }
    ApplicationState state =
        applicationId == null
            ? new ApplicationState.NotOpened(false, false)
            : existing.application(applicationId);
    return switch (ImportedRenewals.of(
        pack, row.credentialType(), row.on(), row.renewedOn(), now)) {
      case Refused<Renewal>(var refusals) -> new Refused<>(refusals);
      case Accepted<Renewal>(var renewals) -> decide(state, certificate(row, renewals));
    };
  }

  private ApplicationCommand certificate(Certificate row, List<Renewal> renewals) {
    var facts = new CertificateFacts(row.on(), renewals);
    List<Segment> segments =
        new CertificateTerms(pack, row.credentialType(), facts, now).segments();
    return new ApplicationCommand.ImportCertificate(
        row.id(),
        row.applicationId(),
        row.peerId(),
        jurisdiction,
        row.credentialType(),
        row.on(),
        segments,
        renewals,
        overlapsAnother(row, segments),
        row.printedNumber(),
        importedFrom);
  }

  private boolean overlapsAnother(Certificate row, List<Segment> segments) {
    LocalDate until = CertificateDays.of(segments).licensedUntil();
    return until != null
        && existing.isCertified(row.peerId(), jurisdiction, row.credentialType(), row.on(), until);
  }

  private Decision<ImportEvent> decide(ApplicationState state, ApplicationCommand command) {
    return switch (ApplicationDecision.decide(state, command, packs, now)) {
      case Refused<ApplicationEvent>(var refusals) -> new Refused<>(refusals);
      case Accepted<ApplicationEvent>(var events) ->
          new Accepted<>(events.stream().<ImportEvent>map(ImportEvent.OfApplication::new).toList());
    };
  }

  private static Decision<ImportEvent> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }

  /**
   * The same response for unknown peers, another state's and registered ones, so that it reveals
   * nothing.
   */
  private static Refusal notImportedHere(String pointer) {
    return new Refusal(
        NOT_IMPORTED_HERE,
        RefusalType.STATE,
        pointer,
        "Import the record of this peer first; your board has not.",
        List.of());
  }
}
