package org.cairn.applications.peer.publishing;

import java.util.List;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.kit.outbox.Fact;

/** What is published of peers' records. Names stay in this service. */
public final class PublishedPeers {

  private PublishedPeers() {}

  public static List<Fact> facts(List<PeerEvent> events) {
    return events.stream().map(PublishedPeers::of).toList();
  }

  public static Fact of(PeerEvent event) {
    return switch (event) {
      case PeerEvent.Registered e ->
          Fact.of(
              new PeerRegistered(e.peerId(), e.subject(), e.registeredAt()),
              e.peerId(),
              e.peerId(),
              null);
      case PeerEvent.Imported e ->
          Fact.of(
              new PeerImported(e.peerId(), e.jurisdiction(), e.registeredOn(), e.importedFrom()),
              e.peerId(),
              e.peerId(),
              e.jurisdiction());
    };
  }
}
