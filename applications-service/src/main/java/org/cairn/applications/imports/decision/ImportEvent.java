package org.cairn.applications.imports.decision;

import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.peer.decision.PeerEvent;

/** What comes of an imported row. */
public sealed interface ImportEvent {

  UUID peerId();

  record OfPeer(PeerEvent.Imported event) implements ImportEvent {
    @Override
    public UUID peerId() {
      return event.peerId();
    }
  }

  record OfApplication(ApplicationEvent event) implements ImportEvent {
    @Override
    public UUID peerId() {
      return event.peerId();
    }
  }
}
