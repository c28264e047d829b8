package org.cairn.applications.imports.decision;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.applications.application.decision.ExistingApplication;
import org.cairn.applications.certificate.decision.ExistingCertificate;
import org.cairn.applications.imports.decision.ImportedRecord.Certificate;
import org.cairn.applications.imports.decision.ImportedRecord.Denial;
import org.cairn.applications.imports.decision.ImportedRecord.Opening;
import org.cairn.applications.imports.decision.ImportedRecord.Peer;
import org.cairn.applications.imports.decision.ImportedRecord.Withdrawal;
import org.cairn.applications.peer.decision.PeerRecord;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;

/** Rows that Montana's board imports, and in one word what comes of each. */
final class Rows {

  static final UUID PEER = UUID.fromString("01890000-0000-7000-8000-000000000001");
  static final UUID OTHER = UUID.fromString("01890000-0000-7000-8000-000000000002");
  static final UUID FIRST = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  static final LocalDate REGISTERED_ON = LocalDate.parse("2015-02-01");

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys", "packs"));
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  Map<UUID, PeerRecord> peers = Map.of();
  Collection<ExistingApplication> applications = List.of();
  Collection<ExistingCertificate> certificates = List.of();
  private @Nullable ImportRules rules;

  /** The events by name, {@code known}, or the kind of the refusal and what it points to. */
  List<String> decided(ImportedRecord... rows) {
    ImportRules current = rules;
    if (current == null) {
      current =
          new ImportRules(
              "old-register",
              "us-mt",
              new ExistingRecords(peers, applications, certificates),
              PACKS,
              NOW);
      rules = current;
    }
    return Stream.of(rows).map(current::decide).map(Rows::inAWord).toList();
  }

  private static String inAWord(Decision<ImportEvent> decision) {
    return switch (decision) {
      case Accepted<ImportEvent>(var events) ->
          events.isEmpty() ? "known" : nameOf(events.getFirst());
      case Refused<ImportEvent>(var refusals) -> refused(refusals.getFirst());
    };
  }

  private static String nameOf(ImportEvent event) {
    return switch (event) {
      case ImportEvent.OfPeer(var imported) -> imported.getClass().getSimpleName();
      case ImportEvent.OfApplication(var happened) -> happened.getClass().getSimpleName();
    };
  }

  private static String refused(Refusal refusal) {
    return (refusal.kind() + " " + refusal.pointer()).strip();
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static Peer aPeer(UUID id) {
    return new Peer(id, REGISTERED_ON);
  }

  static Opening anOpening(UUID id, UUID peerId, String on) {
    return new Opening(id, peerId, "cbhpss", day(on));
  }

  static Withdrawal aWithdrawal(UUID applicationId, String on) {
    return new Withdrawal(applicationId, day(on));
  }

  static Denial aDenial(UUID applicationId, String on, String reason) {
    return new Denial(applicationId, day(on), List.of(reason));
  }

  static Certificate aCertificate(UUID id, UUID peerId, @Nullable UUID applicationId, String on) {
    return new Certificate(id, peerId, applicationId, "cbhpss", day(on), List.of(), null);
  }
}
