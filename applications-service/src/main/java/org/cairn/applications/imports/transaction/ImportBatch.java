package org.cairn.applications.imports.transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationCommand;
import org.cairn.applications.application.decision.ApplicationDecision;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;
import org.cairn.applications.application.decision.GrantedSegment;
import org.cairn.applications.certificate.decision.CertificateFacts;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.cairn.applications.certificate.decision.CertificateTerms;
import org.cairn.applications.certificate.decision.PastRenewals;
import org.cairn.applications.certificate.store.CertificateDays;
import org.cairn.applications.certificate.store.ImportedCertificates.ImportedRenewal;
import org.cairn.applications.imports.transaction.ImportRow.Certificate;
import org.cairn.applications.imports.transaction.ImportRow.Denial;
import org.cairn.applications.imports.transaction.ImportRow.Opening;
import org.cairn.applications.imports.transaction.ImportRow.Peer;
import org.cairn.applications.imports.transaction.ImportRow.Withdrawal;
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
 * Decides on the rows of an import, each at its {@link Turn}. A row knows of those that were
 * decided before it; one that is refused stops no other.
 */
final class ImportBatch {

  static final String NOT_IMPORTED_HERE = "peer-not-imported-here";

  private static final RowOutcome RECORDED = new RowOutcome.Recorded();

  private final Import sent;
  private final KnownRecords known;
  private final Packs packs;
  private final Pack pack;
  private final Instant now;
  private final List<PeerEvent.BroughtIn> peers = new ArrayList<>();
  private final List<ApplicationEvent> applications = new ArrayList<>();
  private final List<ImportedRenewal> renewals = new ArrayList<>();

  ImportBatch(Import sent, KnownRecords known, Packs packs, Pack pack, Instant now) {
    this.sent = sent;
    this.known = known;
    this.packs = packs;
    this.pack = pack;
    this.now = now;
  }

  /**
   * @return one for each row, in the order of the import
   */
  List<RowOutcome> decide() {
    List<ImportRow> rows = sent.rows();
    RowOutcome[] outcomes = new RowOutcome[rows.size()];
    for (int place : Turn.of(rows)) {
      outcomes[place] = decide(rows.get(place));
    }
    return List.of(outcomes);
  }

  private RowOutcome decide(ImportRow row) {
    UUID peerId = peerOf(row);
    if (peerId == null) {
      return notImportedHere("/applicationId");
    }
    boolean ours = known.peer(peerId).isBroughtInBy(sent.jurisdiction());
    if (!ours && !(row instanceof Peer)) {
      return notImportedHere(
          row instanceof Withdrawal || row instanceof Denial ? "/applicationId" : "/peerId");
    }
    Optional<ImportRow> before = known.under(row);
    if (before.isPresent()) {
      return ours && before.get().equals(row) ? new RowOutcome.Repeated() : idTaken();
    }
    return switch (row) {
      case Peer peer -> bringIn(peer);
      case Opening opening -> open(opening);
      case Withdrawal withdrawal ->
          apply(
              row,
              known.application(row.id()),
              new ApplicationCommand.ImportWithdrawal(withdrawal.on(), sent.importedFrom()));
      case Denial denial ->
          apply(
              row,
              known.application(row.id()),
              new ApplicationCommand.ImportDenial(
                  denial.on(), denial.reasons(), sent.importedFrom()));
      case Certificate certificate -> certify(certificate);
    };
  }

  private @Nullable UUID peerOf(ImportRow row) {
    return switch (row) {
      case Peer peer -> peer.id();
      case Opening opening -> opening.peerId();
      case Certificate certificate -> certificate.peerId();
      case Withdrawal withdrawal -> known.applicantOf(withdrawal.id());
      case Denial denial -> known.applicantOf(denial.id());
    };
  }

  private RowOutcome bringIn(Peer row) {
    var command =
        new PeerCommand.BringIn(row.id(), sent.jurisdiction(), row.on(), sent.importedFrom());
    LocalDate today = LocalDate.ofInstant(now, pack.zone());
    return switch (PeerDecision.decide(known.peer(row.id()), command, today)) {
      case Refused<PeerEvent> refused -> new RowOutcome.Refused(refused.refusals());
      case Accepted<PeerEvent> accepted -> {
        for (PeerEvent event : accepted.events()) {
          if (event instanceof PeerEvent.BroughtIn broughtIn) {
            known.add(row, broughtIn);
            peers.add(broughtIn);
          }
        }
        yield RECORDED;
      }
    };
  }

  private RowOutcome open(Opening row) {
    return apply(
        row,
        known.newApplication(row.peerId(), sent.jurisdiction(), row.credentialType()),
        new ApplicationCommand.ImportOpening(
            row.id(),
            row.peerId(),
            sent.jurisdiction(),
            row.credentialType(),
            row.on(),
            sent.importedFrom()));
  }

  private RowOutcome certify(Certificate row) {
    UUID applicationId = row.applicationId();
    UUID applicant = applicationId == null ? row.peerId() : known.applicantOf(applicationId);
    if (applicant == null || !known.peer(applicant).isBroughtInBy(sent.jurisdiction())) {
      return notImportedHere("/applicationId");
    }
    ApplicationState state =
        applicationId == null
            ? new ApplicationState.NotOpened(false, false)
            : known.application(applicationId);
    Decision<Renewal> met =
        PastRenewals.of(pack, row.credentialType(), row.on(), row.renewedOn(), now);
    return switch (met) {
      case Refused<Renewal> refused -> new RowOutcome.Refused(refused.refusals());
      case Accepted<Renewal> accepted -> {
        RowOutcome outcome = apply(row, state, certificate(row, accepted.events()));
        if (outcome instanceof RowOutcome.Recorded) {
          renewals.addAll(renewalsOf(row, accepted.events()));
        }
        yield outcome;
      }
    };
  }

  private ApplicationCommand certificate(Certificate row, List<Renewal> met) {
    var facts = new CertificateFacts(row.on(), met);
    List<GrantedSegment> segments =
        new CertificateTerms(pack, row.credentialType(), facts, now)
            .segments().stream()
                .map(one ->
                    new GrantedSegment(one.status().code(), one.from(), one.to(), one.ruleId()))
                .toList();
    return new ApplicationCommand.ImportCertificate(
        row.id(),
        row.applicationId(),
        row.peerId(),
        sent.jurisdiction(),
        row.credentialType(),
        row.on(),
        segments,
        isSecond(row, segments),
        row.printedNumber(),
        sent.importedFrom());
  }

  private boolean isSecond(Certificate row, List<GrantedSegment> segments) {
    LocalDate until = CertificateDays.of(segments).licensedUntil();
    return until != null
        && known.isCertified(
            row.peerId(), sent.jurisdiction(), row.credentialType(), row.on(), until);
  }

  private List<ImportedRenewal> renewalsOf(Certificate row, List<Renewal> met) {
    return met.stream()
        .map(one ->
            new ImportedRenewal(
                row.id(), one.periodEnding(), LocalDate.ofInstant(one.at(), pack.zone())))
        .toList();
  }

  private RowOutcome apply(ImportRow row, ApplicationState state, ApplicationCommand command) {
    return switch (ApplicationDecision.decide(state, command, packs, now)) {
      case Refused<ApplicationEvent> refused -> new RowOutcome.Refused(refused.refusals());
      case Accepted<ApplicationEvent> accepted -> {
        accepted.events().forEach(event -> known.add(row, event));
        applications.addAll(accepted.events());
        yield RECORDED;
      }
    };
  }

  /** One answer for unknown, another state's, and registered: it must not tell which. */
  private static RowOutcome notImportedHere(String pointer) {
    return refused(
        new Refusal(
            NOT_IMPORTED_HERE,
            RefusalType.STATE,
            pointer,
            "Your board has not brought in the record of this peer.",
            List.of()));
  }

  private static RowOutcome idTaken() {
    return refused(
        new Refusal(
            PeerDecision.ID_TAKEN,
            RefusalType.STATE,
            "",
            "Something else is known under this id.",
            List.of()));
  }

  private static RowOutcome refused(Refusal refusal) {
    return new RowOutcome.Refused(List.of(refusal));
  }

  List<PeerEvent.BroughtIn> peers() {
    return peers;
  }

  List<ApplicationEvent> applications() {
    return applications;
  }

  List<ImportedRenewal> renewals() {
    return renewals;
  }
}
