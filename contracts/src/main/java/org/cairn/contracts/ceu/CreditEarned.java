package org.cairn.contracts.ceu;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours of continuing education that a peer earned.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param credentialType id of a credential type of that jurisdiction
 * @param on the day on which they were earned
 * @param hours in the steps of the jurisdiction, mostly quarters
 * @param kind how they were earned, such as attended
 * @param topics their topics
 * @param source who recorded them
 * @param proofComplete whether the proof states its title, presenter and hours
 * @param packVersion version of the rule pack that was applied
 * @param importedFrom the source of an imported fact; absent for one recorded here
 * @param newToTrainer true where a trainer recorded them who had recorded nothing of the peer
 *     before; absent otherwise
 */
public record CreditEarned(
    UUID creditId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate on,
    BigDecimal hours,
    String kind,
    List<String> topics,
    String source,
    boolean proofComplete,
    String packVersion,
    @Nullable String importedFrom,
    @Nullable Boolean newToTrainer)
    implements CeuEvent {

  public static final String TYPE = "org.cairn.ceu.CreditEarned.v1";

  public CreditEarned {
    topics = List.copyOf(topics);
  }
}
