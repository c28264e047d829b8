package org.cairn.applications.imports.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.applications.application.Applications;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ExistingApplication;
import org.cairn.applications.certificate.Certificates;
import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.cairn.applications.imports.decision.ExistingRecords;
import org.cairn.applications.imports.decision.ImportEvent;
import org.cairn.applications.imports.decision.ImportedRecord;
import org.cairn.applications.imports.decision.ImportedRecord.Certificate;
import org.cairn.applications.imports.decision.ImportedRecord.Denial;
import org.cairn.applications.imports.decision.ImportedRecord.Opening;
import org.cairn.applications.imports.decision.ImportedRecord.Peer;
import org.cairn.applications.imports.decision.ImportedRecord.Withdrawal;
import org.cairn.applications.peer.Peers;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.kit.outbox.Fact;
import org.cairn.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads what the rows of an import name, and stores what was accepted, with few statements. */
@ApplicationScoped
public class RecordsToImport {

  /** One import at a time: two with the same ids must see each other's records. */
  private static final String ACQUIRE_IMPORT_LOCK =
      "SELECT count(pg_advisory_xact_lock(hashtextextended('applications-import', 3101)))";

  private final Sql sql;
  private final Peers peers;
  private final Applications applications;
  private final Certificates certificates;

  public RecordsToImport(
      Sql sql, Peers peers, Applications applications, Certificates certificates) {
    this.sql = sql;
    this.peers = peers;
    this.applications = applications;
    this.certificates = certificates;
  }

  /** Until the end of the transaction nobody else imports, or changes these applications. */
  public ExistingRecords lockExisting(List<ImportedRecord> rows) {
    sql.of(ACQUIRE_IMPORT_LOCK).one(Long.class);
    Set<UUID> peerIds = new HashSet<>(ids(rows, RecordsToImport::peerIn));
    List<ExistingApplication> existing =
        applications.lockExisting(ids(rows, RecordsToImport::applicationIn), peerIds);
    existing.forEach(application -> peerIds.add(application.peerId()));
    return new ExistingRecords(
        peers.existing(peerIds),
        existing,
        certificates.existing(ids(rows, RecordsToImport::certificateIn), peerIds));
  }

  private static Set<UUID> ids(
      List<ImportedRecord> rows, Function<ImportedRecord, @Nullable UUID> id) {
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(id.apply(row)))
        .collect(Collectors.toSet());
  }

  private static @Nullable UUID peerIn(ImportedRecord row) {
    return switch (row) {
      case Peer peer -> peer.id();
      case Opening opening -> opening.peerId();
      case Certificate certificate -> certificate.peerId();
      case Withdrawal _, Denial _ -> null;
    };
  }

  private static @Nullable UUID applicationIn(ImportedRecord row) {
    return switch (row) {
      case Opening opening -> opening.id();
      case Withdrawal withdrawal -> withdrawal.id();
      case Denial denial -> denial.id();
      case Certificate certificate -> certificate.applicationId();
      case Peer _ -> null;
    };
  }

  private static @Nullable UUID certificateIn(ImportedRecord row) {
    return row instanceof Certificate certificate ? certificate.id() : null;
  }

  /**
   * @return what was stored
   */
  public List<ImportEvent> insert(List<ImportEvent> events) {
    List<PeerEvent.Imported> records =
        events.stream()
            .flatMap(event ->
                event instanceof ImportEvent.OfPeer(var imported)
                    ? Stream.of(imported)
                    : Stream.empty())
            .toList();
    List<ApplicationEvent> ofApplications =
        events.stream()
            .flatMap(event ->
                event instanceof ImportEvent.OfApplication(var imported)
                    ? Stream.of(imported)
                    : Stream.empty())
            .toList();
    List<IssuedCertificate> issued =
        ofApplications.stream()
            .flatMap(event ->
                event instanceof ApplicationEvent.Certified(var certificate, var _)
                    ? Stream.of(certificate)
                    : Stream.empty())
            .toList();
    if (!records.isEmpty()) {
      peers.insert(records);
    }
    applications.insert(ofApplications);
    if (!issued.isEmpty()) {
      certificates.insert(issued);
    }
    return events;
  }

  public static Fact published(ImportEvent event) {
    return switch (event) {
      case ImportEvent.OfPeer(var imported) -> Peers.published(imported);
      case ImportEvent.OfApplication(var imported) -> Applications.published(imported);
    };
  }
}
