package org.cairn.contracts.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervision session took place. A group session is one fact for each peer, each with a session
 * id of its own and all with one correlation.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param sessionId of this peer's part of the session
 * @param on the day of the session, in local time
 * @param minutes from start to stop
 * @param attendees how many peers took part
 * @param employer whose work was discussed: an id that groups hours and means nothing else; absent
 *     when it was not about one agency's work
 * @param importedFrom the source of an imported fact; absent for one recorded here
 * @param caveats codes of what a reader should know: {@code predates_signature}, {@code
 *     recorded_late} and, where an encounter of the peer was known then, {@code during_encounter};
 *     absent where there are none
 */
public record SessionLogged(
    UUID sessionId,
    UUID peerId,
    UUID supervisorId,
    String jurisdiction,
    LocalDate on,
    Instant startedAt,
    Instant endedAt,
    int minutes,
    String mode,
    int attendees,
    @Nullable UUID employer,
    @Nullable String importedFrom,
    @Nullable List<String> caveats)
    implements SupervisionEvent.OfPeer {

  public static final String TYPE = "org.cairn.supervision.SessionLogged.v1";

  public SessionLogged {
    caveats = caveats == null ? null : List.copyOf(caveats);
  }
}
