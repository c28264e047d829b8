package org.cairn.billing.encounter.decision;

import org.jspecify.annotations.Nullable;

/** The commands on an encounter. */
public sealed interface EncounterCommand {

  EncounterFacts facts();

  /** The agency's own reference to the client; null in an import. */
  default @Nullable String client() {
    return null;
  }

  default @Nullable String note() {
    return null;
  }

  /** Where a board says it was recorded before; null if it is logged here. */
  default @Nullable String importedFrom() {
    return null;
  }

  record Log(EncounterFacts facts, String client, @Nullable String note)
      implements EncounterCommand {}

  /** A board imports what was recorded elsewhere before, without anything about a client. */
  record Import(EncounterFacts facts, String importedFrom) implements EncounterCommand {}

  /**
   * All that was sent, in one form. Times are instants, so that another offset makes no other
   * encounter; where a board imports it from is not part of it.
   */
  default String content() {
    EncounterFacts facts = facts();
    String client = client();
    return String.join(
        "\n",
        facts.employmentId().toString(),
        facts.startedAt().toString(),
        facts.endedAt().toString(),
        facts.activity().toString(),
        String.valueOf(facts.groupSize()),
        String.valueOf(facts.telehealth()),
        client == null ? "" : client,
        String.valueOf(note()));
  }
}
