package org.cairn.contracts.ceu;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reported hours do not count.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param refusedOn the day in the jurisdiction's own time zone
 * @param ruleId the rule under which they were refused
 * @param reason why, as a code
 * @param importedFrom the source of an imported fact; absent for one recorded here
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
