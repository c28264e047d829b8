package org.cairn.billing.encounter.transaction;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.encounter.decision.EncounterCommand;
import org.cairn.billing.encounter.decision.EncounterDecision;
import org.cairn.billing.encounter.store.Probe;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.ruling.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An encounter as it was sent; null is what was left out.
 *
 * @param client the agency's own reference, never a name; null in what a board brings in
 * @param importedFrom where a board says that it was recorded before; null from everybody else
 */
public record LogRequest(
    @Nullable UUID encounterId,
    @Nullable UUID employmentId,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt,
    @Nullable Activity activity,
    @Nullable Integer groupSize,
    boolean telehealth,
    @Nullable String client,
    @Nullable String note,
    @Nullable String importedFrom) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  EncounterCommand command() {
    return importedFrom == null
        ? new EncounterCommand.Log(sent(), client != null)
        : new EncounterCommand.BringIn(sent(), importedFrom);
  }

  private EncounterCommand.Sent sent() {
    return new EncounterCommand.Sent(
        encounterId, startedAt, endedAt, activity, groupSize, telehealth);
  }

  /** What whoever logs an encounter left out. */
  public List<Refusal> missing() {
    return EncounterDecision.missing(sent(), employmentId != null, client != null);
  }

  boolean isGroup() {
    return activity == Activity.GROUP;
  }

  /** Times that the database does not know overlap nothing. */
  Probe probe() {
    return new Probe(encounterId, employmentId, possible(startedAt), possible(endedAt));
  }

  private static @Nullable OffsetDateTime possible(@Nullable OffsetDateTime time) {
    return time == null || time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR ? null : time;
  }

  /**
   * All that was sent, in one form: instants, so that another offset is no other encounter. Where a
   * board says that it comes from is not part of it.
   */
  String content() {
    return String.join(
        "\n",
        String.valueOf(employmentId),
        startedAt == null ? "" : startedAt.toInstant().toString(),
        endedAt == null ? "" : endedAt.toInstant().toString(),
        String.valueOf(activity),
        String.valueOf(groupSize),
        String.valueOf(telehealth),
        client == null ? "" : client,
        String.valueOf(note));
  }
}
