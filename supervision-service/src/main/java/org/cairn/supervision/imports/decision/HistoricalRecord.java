package org.cairn.supervision.imports.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.supervision.standing.decision.SessionMode;
import org.cairn.supervision.supervisor.decision.License;
import org.jspecify.annotations.Nullable;

/** A record that was kept elsewhere before, as a board sends it. */
public sealed interface HistoricalRecord {

  /** The sender's own. */
  UUID id();

  /** A peer whom it concerns, and where the row names them. */
  record NamedPeer(UUID peerId, String pointer) {}

  default List<NamedPeer> peers() {
    return List.of();
  }

  record Supervisor(UUID id, List<License> licenses, BigDecimal ceHours, LocalDate registeredOn)
      implements HistoricalRecord {
    public Supervisor {
      licenses = List.copyOf(licenses);
    }
  }

  record Agreement(
      UUID id,
      UUID supervisorId,
      UUID peerId,
      LocalDate from,
      @Nullable LocalDate endedOn,
      List<String> plan,
      Set<SupervisorRelation> relations)
      implements HistoricalRecord {
    public Agreement {
      plan = List.copyOf(plan);
      relations = Set.copyOf(relations);
    }

    @Override
    public List<NamedPeer> peers() {
      return List.of(new NamedPeer(peerId, "/peerId"));
    }
  }

  record Work(
      UUID id, UUID peerId, @Nullable UUID employer, LocalDate on, BigDecimal hours, boolean direct)
      implements HistoricalRecord {
    @Override
    public List<NamedPeer> peers() {
      return List.of(new NamedPeer(peerId, "/peerId"));
    }
  }

  /** A peer who attended, and the id of that peer's part of the session. */
  record Attendee(UUID sessionId, UUID peerId) {}

  /**
   * @param attestedOn null where it was not
   */
  record Session(
      UUID id,
      UUID supervisorId,
      Instant startedAt,
      Instant endedAt,
      SessionMode mode,
      @Nullable UUID employer,
      List<Attendee> attendees,
      @Nullable LocalDate attestedOn)
      implements HistoricalRecord {
    public Session {
      attendees = List.copyOf(attendees);
    }

    @Override
    public List<NamedPeer> peers() {
      return IntStream.range(0, attendees.size())
          .mapToObj(i -> new NamedPeer(attendees.get(i).peerId(), "/attendees/" + i + "/peerId"))
          .toList();
    }
  }
}
