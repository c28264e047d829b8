package org.cairn.billing.evaluation.decision;

import java.time.OffsetDateTime;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.jspecify.annotations.Nullable;

/** A note in the making; times without an offset are those of a Montana winter. */
record Note(Encounter encounter) {

  static Note of(String id, @Nullable String startedAt, @Nullable String endedAt) {
    return new Note(
        new Encounter(
            id,
            "ann",
            "pat",
            time(startedAt),
            time(endedAt),
            Activity.COACHING,
            null,
            false,
            true));
  }

  private static @Nullable OffsetDateTime time(@Nullable String text) {
    if (text == null) {
      return null;
    }
    boolean offset = text.endsWith("Z") || text.lastIndexOf('-') > 10 || text.contains("+");
    return OffsetDateTime.parse(offset ? text : text + "-07:00");
  }

  Note ofClient(String client) {
    return with(client, encounter.peer(), encounter.activity(), encounter.groupSize());
  }

  Note byPeer(String peer) {
    return with(encounter.client(), peer, encounter.activity(), encounter.groupSize());
  }

  Note doing(Activity activity) {
    return with(encounter.client(), encounter.peer(), activity, encounter.groupSize());
  }

  Note withAGroupOf(int size) {
    return with(encounter.client(), encounter.peer(), Activity.GROUP, size);
  }

  Note among(int size) {
    return with(encounter.client(), encounter.peer(), encounter.activity(), size);
  }

  Note fromADistance() {
    Encounter e = encounter;
    return new Note(
        new Encounter(
            e.id(),
            e.client(),
            e.peer(),
            e.startedAt(),
            e.endedAt(),
            e.activity(),
            e.groupSize(),
            true,
            e.documented()));
  }

  Note undocumented() {
    Encounter e = encounter;
    return new Note(
        new Encounter(
            e.id(),
            e.client(),
            e.peer(),
            e.startedAt(),
            e.endedAt(),
            e.activity(),
            e.groupSize(),
            e.telehealth(),
            false));
  }

  private Note with(String client, String peer, Activity activity, @Nullable Integer size) {
    return new Note(
        new Encounter(
            encounter.id(),
            client,
            peer,
            encounter.startedAt(),
            encounter.endedAt(),
            activity,
            size,
            encounter.telehealth(),
            encounter.documented()));
  }
}
