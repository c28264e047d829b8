package org.cairn.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.billing.AgencyRegistered;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.kit.testing.Tokens.Person;

/** A registration of somebody other than a peer; it is on no timeline. */
final class Registration {

  private Registration() {}

  static Fact ofSupervisor(UUID supervisor, Person signIn) {
    return aboutNoPeer(
        supervisor,
        new SupervisorRegistered(
            supervisor, signIn.subject(), List.of(), Instant.EPOCH, AWorkingPeer.PATH, null));
  }

  static Fact ofAgency(UUID agency, String organization) {
    return aboutNoPeer(
        agency,
        new AgencyRegistered(
            agency, organization, "mental_health_center", AWorkingPeer.PATH, Instant.EPOCH, null));
  }

  private static Fact aboutNoPeer(UUID id, Record said) {
    return new Fact(
        UUID.randomUUID(),
        EventCatalog.of(said.getClass()).type(),
        id,
        1,
        Instant.parse("2026-03-02T08:00:00Z"),
        AWorkingPeer.PATH,
        EventJson.write(said));
  }
}
