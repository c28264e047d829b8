package org.cairn.supervision.imports.transaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.supervision.session.decision.SessionFacts.SessionMode;
import org.cairn.supervision.supervisor.decision.License;
import org.jspecify.annotations.Nullable;

/** A fact that was recorded elsewhere before, as a board sends it. */
public sealed interface PastFact {

  /** The sender's own. */
  UUID id();

  /** A peer it is about, and where the row says so. */
  record Named(UUID peerId, String pointer) {}

  List<Named> peers();

  record Supervisor(UUID id, List<License> licenses, BigDecimal ceHours, LocalDate registeredOn)
      implements PastFact {

    public Supervisor {
      licenses = List.copyOf(licenses);
    }

    @Override
    public List<Named> peers() {
      return List.of();
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
      implements PastFact {

    public Agreement {
      plan = List.copyOf(plan);
      relations = Set.copyOf(relations);
    }

    @Override
    public List<Named> peers() {
      return List.of(new Named(peerId, "/peerId"));
    }
  }

  record Work(
      UUID id, UUID peerId, @Nullable UUID employer, LocalDate on, BigDecimal hours, boolean direct)
      implements PastFact {

    @Override
    public List<Named> peers() {
      return List.of(new Named(peerId, "/peerId"));
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
      implements PastFact {

    public Session {
      attendees = List.copyOf(attendees);
    }

    @Override
    public List<Named> peers() {
      return IntStream.range(0, attendees.size())
          .mapToObj(i -> new Named(attendees.get(i).peerId(), "/attendees/" + i + "/peerId"))
          .toList();
    }
  }
}
