package org.cairn.contracts.ceu;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours that were submitted do not count.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param refusedOn the day in the jurisdiction's own time zone
 * @param ruleId the rule that refused them
 * @param reason why, as a code
 * @param importedFrom where a fact that was recorded elsewhere before came from; absent for one
 *     recorded here
 */
public record CreditRefused(
    UUID creditId,
    UUID peerId,
    String jurisdiction,
    LocalDate refusedOn,
    String ruleId,
    String reason,
    @Nullable String importedFrom)
    implements CeuEvent {

  public static final String TYPE = "org.cairn.ceu.CreditRefused.v1";
}
