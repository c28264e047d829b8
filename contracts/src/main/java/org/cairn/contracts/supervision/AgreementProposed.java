package org.cairn.contracts.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor proposed an agreement and signed; it is not in force until the peer signs too.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param from first day of the agreement
 * @param plan how often they meet, how, and what about, as codes of the jurisdiction; never free
 *     text
 * @param proposedOn the day on which the supervisor signed, in the jurisdiction's own time zone
 * @param importedFrom the source of an imported fact; absent for one recorded here
 * @param backdated true if the agreement begins before it was offered; otherwise absent
 */
public record AgreementProposed(
    UUID agreementId,
    UUID peerId,
    UUID supervisorId,
    String jurisdiction,
    LocalDate from,
    List<String> plan,
    LocalDate proposedOn,
    @Nullable String importedFrom,
    @Nullable Boolean backdated)
    implements SupervisionEvent.OfPeer {

  public static final String TYPE = "org.cairn.supervision.AgreementProposed.v1";

  public AgreementProposed {
    plan = List.copyOf(plan);
  }
}
