package org.cairn.billing.encounter.decision;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.jspecify.annotations.Nullable;

/** What can be asked of an encounter. */
public sealed interface EncounterCommand {

  Sent sent();

  /**
   * What was sent, complete or not: a row of many is refused with its reasons, not the whole.
   *
   * @param encounterId chosen by the sender, so that a repetition does no harm
   */
  record Sent(
      @Nullable UUID encounterId,
      @Nullable OffsetDateTime startedAt,
      @Nullable OffsetDateTime endedAt,
      @Nullable Activity activity,
      @Nullable Integer groupSize,
      boolean telehealth) {}

  /**
   * @param hasClient whether there is one; who it is does not matter to the decision
   */
  record Log(Sent sent, boolean hasClient) implements EncounterCommand {}

  /** A board brings in what was recorded elsewhere before, and nothing of clients with it. */
  record BringIn(Sent sent, String importedFrom) implements EncounterCommand {}
}
