package org.cairn.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.billing.AgencyRegistered;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.kit.testing.Tokens.Person;

/** How those who have to do with peers become known; it stands on no path. */
final class Registration {

  private Registration() {}

  static Fact ofSupervisor(UUID supervisor, Person signIn) {
    return aboutNoPeer(
        supervisor,
        new SupervisorRegistered(
            supervisor, signIn.subject(), List.of(), Instant.EPOCH, AWorkingPeer.HERE, null));
  }

  static Fact ofAgency(UUID agency, String organisation) {
    return aboutNoPeer(
        agency,
        new AgencyRegistered(
            agency, organisation, "mental_health_center", AWorkingPeer.HERE, Instant.EPOCH, null));
  }

  private static Fact aboutNoPeer(UUID id, Record said) {
    return new Fact(
        UUID.randomUUID(),
        EventCatalog.of(said.getClass()).type(),
        id,
        1,
        Instant.parse("2026-03-02T08:00:00Z"),
        AWorkingPeer.HERE,
        EventJson.write(said));
  }
}
