package org.cairn.timeline.messaging;

import java.util.Optional;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.kit.access.IdentityBindings.Binding;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.inbox.ReceivedEvent;

/** The sign-in that a fact binds to a person. */
record ReplicatedBinding(Kind kind, Binding binding) {

  static Optional<ReplicatedBinding> in(ReceivedEvent event) {
    return switch (event.type()) {
      case PeerRegistered.TYPE -> {
        var peer = EventJson.read(event.data(), PeerRegistered.class);
        yield Optional.of(
            new ReplicatedBinding(Kind.PEER, new Binding(peer.subject(), peer.peerId())));
      }
      case SupervisorRegistered.TYPE -> {
        var supervisor = EventJson.read(event.data(), SupervisorRegistered.class);
        String subject = supervisor.subject();
        // Nobody has signed in yet as a supervisor whose record was imported.
        yield subject == null
            ? Optional.empty()
            : Optional.of(
                new ReplicatedBinding(
                    Kind.SUPERVISOR, new Binding(subject, supervisor.supervisorId())));
      }
      default -> Optional.empty();
    };
  }
}
