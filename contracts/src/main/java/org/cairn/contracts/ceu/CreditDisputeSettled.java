package org.cairn.contracts.ceu;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The board has settled a dispute about hours.
 *
 * @param settledOn the day in the jurisdiction's own time zone
 * @param ruleId the rule under which they were disputed
 * @param outcome upheld: they do not count; dismissed: they count again
 * @param packVersion version of the rule pack that was applied
 */
public record CreditDisputeSettled(
    UUID creditId,
    UUID peerId,
    String jurisdiction,
    LocalDate settledOn,
    String ruleId,
    String outcome,
    String packVersion)
    implements CeuEvent {

  public static final String TYPE = "org.cairn.ceu.CreditDisputeSettled.v1";
}
