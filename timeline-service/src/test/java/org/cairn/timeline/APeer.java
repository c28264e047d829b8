package org.cairn.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.Tokens.Person;
import org.jspecify.annotations.Nullable;

/** A peer and the facts about this peer, one a minute. */
final class APeer {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String CREDENTIAL = "cbhpss";

  private final UUID id = UUID.randomUUID();
  private final Person signIn = Person.with(Roles.PEER);
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");

  UUID id() {
    return id;
  }

  Person signIn() {
    return signIn;
  }

  String token() {
    return signIn.token();
  }

  Fact registered() {
    Instant at = later();
    return fact(PeerRegistered.TYPE, 1, null, new PeerRegistered(id, signIn.subject(), at));
  }

  Fact opened(UUID application, String jurisdiction) {
    return fact(
        ApplicationOpened.TYPE,
        1,
        jurisdiction,
        new ApplicationOpened(
            application, id, jurisdiction, CREDENTIAL, DAY, "2026.1", List.of(), null));
  }

  Fact opened(String jurisdiction) {
    return opened(UUID.randomUUID(), jurisdiction);
  }

  Fact withdrawn(UUID application, String jurisdiction) {
    return fact(
        ApplicationWithdrawn.TYPE,
        2,
        jurisdiction,
        new ApplicationWithdrawn(application, id, jurisdiction, CREDENTIAL, DAY, null));
  }

  /** A fact with a given value. */
  Fact announcing(String type, @Nullable String jurisdiction, byte[] value) {
    return new Fact(UUID.randomUUID(), type, id, 1, later(), jurisdiction, value);
  }

  private Fact fact(String type, long sequence, @Nullable String jurisdiction, Record said) {
    return new Fact(
        UUID.randomUUID(), type, id, sequence, later(), jurisdiction, EventJson.write(said));
  }

  private Instant later() {
    now = now.plusSeconds(60);
    return now;
  }
}
