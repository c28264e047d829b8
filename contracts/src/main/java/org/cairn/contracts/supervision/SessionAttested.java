package org.cairn.contracts.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor confirmed a session; from now on it counts for its own day.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param sessionId of this peer's part of the session
 * @param attestedOn the day in the time zone of the jurisdiction
 * @param supervisorQualified whether the supervisor was qualified on the day of the session
 * @param findings what that is based on
 * @param packVersion version of the rule pack that was applied
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record SessionAttested(
    UUID sessionId,
    UUID peerId,
    UUID supervisorId,
    Instant attestedAt,
    LocalDate attestedOn,
    boolean supervisorQualified,
    List<Finding> findings,
    String packVersion,
    @Nullable String importedFrom)
    implements SupervisionEvent.OfPeer {

  public static final String TYPE = "org.cairn.supervision.SessionAttested.v1";

  public SessionAttested {
    findings = List.copyOf(findings);
  }
}
