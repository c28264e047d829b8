package org.cairn.supervision.imports.decision;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.session.decision.SessionPart;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.cairn.supervision.work.decision.WorkLog;

/** A row of an import that was accepted. */
public sealed interface ImportedRecord {

  /** The sender's own. */
  UUID id();

  /** The digest of what was sent: what is stored may change, and the same row may come again. */
  String digest();

  /** Whom it concerns. */
  default Set<UUID> peers() {
    return Set.of();
  }

  /** Whose standing may change by it. */
  default Set<UUID> affectedPeers() {
    return peers();
  }

  /** The findings that it rests on. */
  default List<Finding> findings() {
    return List.of();
  }

  record ImportedSupervisor(String digest, Supervisor supervisor) implements ImportedRecord {
    @Override
    public UUID id() {
      return supervisor.supervisorId();
    }
  }

  record ImportedAgreement(
      String digest, Agreement agreement, List<AgreementEvent> events, List<Finding> findings)
      implements ImportedRecord {
    public ImportedAgreement {
      events = List.copyOf(events);
      findings = List.copyOf(findings);
    }

    @Override
    public UUID id() {
      return agreement.terms().agreementId();
    }

    @Override
    public Set<UUID> peers() {
      return Set.of(agreement.terms().peerId());
    }
  }

  record ImportedWork(String digest, WorkLog log) implements ImportedRecord {
    @Override
    public UUID id() {
      return log.workLogId();
    }

    @Override
    public Set<UUID> peers() {
      return Set.of(log.peerId());
    }
  }

  /**
   * @param id of the meeting
   */
  record ImportedSession(UUID id, String digest, List<SessionPart> parts)
      implements ImportedRecord {
    public ImportedSession {
      parts = List.copyOf(parts);
    }

    @Override
    public Set<UUID> peers() {
      return parts.stream()
          .map(part -> part.session().peerId())
          .collect(Collectors.toUnmodifiableSet());
    }

    /** A session that is not attested does not affect the standing. */
    @Override
    public Set<UUID> affectedPeers() {
      return parts.stream()
          .filter(part -> part.attested() != null)
          .map(part -> part.session().peerId())
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Finding> findings() {
      return parts.stream()
          .flatMap(part -> Stream.ofNullable(part.attested()))
          .flatMap(attested -> attested.findings().stream())
          .toList();
    }
  }
}
