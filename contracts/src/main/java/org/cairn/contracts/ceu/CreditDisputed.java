package org.cairn.contracts.ceu;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A peer disputes hours that a trainer recorded. They do not count until the board has reviewed
 * them.
 *
 * @param disputedOn the day in the jurisdiction's own time zone
 * @param ruleId the rule under which they are disputed
 * @param reason why, as a code
 * @param packVersion version of the rule pack that was applied
 */
public record CreditDisputed(
    UUID creditId,
    UUID peerId,
    String jurisdiction,
    LocalDate disputedOn,
    String ruleId,
    String reason,
    String packVersion)
    implements CeuEvent {

  public static final String TYPE = "org.cairn.ceu.CreditDisputed.v1";
}
