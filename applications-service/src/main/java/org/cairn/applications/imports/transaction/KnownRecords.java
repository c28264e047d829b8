package org.cairn.applications.imports.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;
import org.cairn.applications.application.store.ImportedApplications.KnownApplication;
import org.cairn.applications.certificate.store.CertificateDays;
import org.cairn.applications.certificate.store.ImportedCertificates.KnownCertificate;
import org.cairn.applications.imports.transaction.ImportRow.Certificate;
import org.cairn.applications.imports.transaction.ImportRow.Denial;
import org.cairn.applications.imports.transaction.ImportRow.Opening;
import org.cairn.applications.imports.transaction.ImportRow.Peer;
import org.cairn.applications.imports.transaction.ImportRow.Withdrawal;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.decision.PeerRecord;
import org.cairn.applications.peer.store.ImportedPeers.KnownPeer;
import org.jspecify.annotations.Nullable;

/** What is known under the ids that an import names, and what it has added so far. */
final class KnownRecords {

  /** The kinds of fact whose rows have the same id do not repeat each other. */
  private record Key(Class<? extends ImportRow> kind, UUID id) {
    static Key of(ImportRow row) {
      return new Key(row.getClass(), row.id());
    }
  }

  private record Wish(UUID peerId, String jurisdiction, String credentialType) {}

  /** Both inclusive. */
  private record Days(LocalDate from, LocalDate to) {
    boolean overlap(Days other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
  }

  private final Map<Wish, List<Days>> licensed = new HashMap<>();
  private final Map<Key, ImportRow> rows = new HashMap<>();
  private final Map<UUID, PeerRecord> peers = new HashMap<>();
  private final Map<UUID, ApplicationState> applications = new HashMap<>();
  private final Map<UUID, UUID> applicants = new HashMap<>();
  private final Map<UUID, Wish> wishes = new HashMap<>();
  private final Set<Wish> open = new HashSet<>();
  private final Set<UUID> touched = new LinkedHashSet<>();

  KnownRecords(
      Map<UUID, KnownPeer> peers,
      Collection<KnownApplication> applications,
      Collection<KnownCertificate> certificates) {
    peers.forEach(this::know);
    applications.forEach(this::know);
    for (KnownCertificate one : certificates) {
      know(
          new Certificate(
              one.certificateId(),
              one.peerId(),
              one.applicationId(),
              one.credentialType(),
              one.certifiedOn(),
              one.renewedOn(),
              one.printedNumber()));
      LocalDate until = one.licensedUntil();
      if (until != null) {
        var wish = new Wish(one.peerId(), one.jurisdiction(), one.credentialType());
        hold(wish, new Days(one.certifiedOn(), until));
      }
    }
  }

  private void know(UUID peerId, KnownPeer peer) {
    peers.put(peerId, peer.record());
    LocalDate registeredOn = peer.registeredOn();
    if (registeredOn != null) {
      know(new Peer(peerId, registeredOn));
    }
  }

  private void know(KnownApplication one) {
    UUID id = one.applicationId();
    applications.put(id, one.state());
    know(new Opening(id, one.peerId(), one.credentialType(), one.openedOn()));
    Wish wish = new Wish(one.peerId(), one.jurisdiction(), one.credentialType());
    applicants.put(id, one.peerId());
    wishes.put(id, wish);
    if (one.isOpen()) {
      open.add(wish);
    }
    LocalDate endedOn = one.endedOn();
    if (endedOn != null && one.isWithdrawn()) {
      know(new Withdrawal(id, endedOn));
    }
    if (endedOn != null && one.isDenied()) {
      know(new Denial(id, endedOn, one.reasons()));
    }
  }

  private void know(ImportRow row) {
    rows.put(Key.of(row), row);
  }

  /** What is known under the id of this row, as a row of its kind. */
  Optional<ImportRow> under(ImportRow row) {
    return Optional.ofNullable(rows.get(Key.of(row)));
  }

  PeerRecord peer(UUID peerId) {
    return peers.getOrDefault(peerId, new PeerRecord.None());
  }

  /** Null where the application is not known, or where a row names none. */
  @Nullable UUID applicantOf(UUID applicationId) {
    return applicants.get(applicationId);
  }

  ApplicationState application(UUID applicationId) {
    return applications.getOrDefault(applicationId, new ApplicationState.NotOpened(false, false));
  }

  /** An application of before may have been made while a certificate held; that is past. */
  ApplicationState newApplication(UUID peerId, String jurisdiction, String credentialType) {
    return new ApplicationState.NotOpened(
        open.contains(new Wish(peerId, jurisdiction, credentialType)), false);
  }

  private void hold(Wish wish, Days days) {
    licensed.computeIfAbsent(wish, _ -> new ArrayList<>()).add(days);
  }

  /** Whether the peer held a certificate for this credential on some of these days. */
  boolean isCertified(
      UUID peerId, String jurisdiction, String credentialType, LocalDate from, LocalDate to) {
    return licensed.getOrDefault(new Wish(peerId, jurisdiction, credentialType), List.of()).stream()
        .anyMatch(days -> days.overlap(new Days(from, to)));
  }

  void add(ImportRow row, PeerEvent.BroughtIn event) {
    know(row);
    peers.put(event.peerId(), new PeerRecord.BroughtIn(event.jurisdiction()));
    touched.add(event.peerId());
  }

  void add(ImportRow row, ApplicationEvent event) {
    know(row);
    switch (event) {
      case ApplicationEvent.Opened e -> {
        Wish wish = new Wish(e.peerId(), e.jurisdiction(), e.credentialType());
        applications.put(
            e.applicationId(),
            new ApplicationState.Open(
                e.applicationId(), e.peerId(), e.jurisdiction(), e.credentialType(), e.openedOn()));
        applicants.put(e.applicationId(), e.peerId());
        wishes.put(e.applicationId(), wish);
        open.add(wish);
        touched.add(e.peerId());
      }
      case ApplicationEvent.Withdrawn e -> {
        end(e.applicationId(), new ApplicationState.Withdrawn());
        touched.add(e.peerId());
      }
      case ApplicationEvent.Denied e -> {
        end(e.applicationId(), new ApplicationState.Decided());
        touched.add(e.peerId());
      }
      case ApplicationEvent.Certified e -> {
        UUID applicationId = e.applicationId();
        if (applicationId != null) {
          end(applicationId, new ApplicationState.Decided());
        }
        LocalDate until = CertificateDays.of(e.segments()).licensedUntil();
        if (until != null) {
          hold(
              new Wish(e.peerId(), e.jurisdiction(), e.credentialType()),
              new Days(e.certifiedOn(), until));
        }
        touched.add(e.peerId());
      }
    }
  }

  private void end(UUID applicationId, ApplicationState state) {
    applications.put(applicationId, state);
    open.remove(wishes.get(applicationId));
  }

  /** Whose records the import has changed, each once. */
  Set<UUID> touched() {
    return touched;
  }
}
