package org.cairn.contracts.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Supervision under an agreement ended.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param endedOn last day of the agreement
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record AgreementEnded(
    UUID agreementId,
    UUID peerId,
    UUID supervisorId,
    LocalDate endedOn,
    @Nullable String importedFrom)
    implements SupervisionEvent.OfPeer {

  public static final String TYPE = "org.cairn.supervision.AgreementEnded.v1";
}
