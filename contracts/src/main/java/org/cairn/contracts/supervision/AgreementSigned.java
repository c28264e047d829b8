package org.cairn.contracts.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Peer and supervisor agreed on supervision, and both have signed.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param from first day of the agreement
 * @param plan how often they meet, how, and what about, as codes of the jurisdiction; never free
 *     text
 * @param signedOn the day on which the later of both signed, in the jurisdiction's own time zone
 * @param importedFrom the source of an imported fact; absent for one recorded here
 * @param backdated true if the agreement begins before both had signed; otherwise absent
 */
public record AgreementSigned(
    UUID agreementId,
    UUID peerId,
    UUID supervisorId,
    String jurisdiction,
    LocalDate from,
    List<String> plan,
    LocalDate signedOn,
    @Nullable String importedFrom,
    @Nullable Boolean backdated)
    implements SupervisionEvent.OfPeer {

  public static final String TYPE = "org.cairn.supervision.AgreementSigned.v1";

  public AgreementSigned {
    plan = List.copyOf(plan);
  }
}
