package org.cairn.applications.peer.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.peer.decision.PeerDecision;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.decision.SignIn;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.problem.CommandRefused;

/** Peers in PostgreSQL. */
@ApplicationScoped
public class PeerRepository implements PanacheRepositoryBase<PeerRow, UUID> {

  private final IdentityBindings bindings;

  public PeerRepository(IdentityBindings bindings) {
    this.bindings = bindings;
  }

  public SignIn signIn(String subject) {
    return bindings
        .personOf(Kind.PEER, subject)
        .<SignIn>map(SignIn.BoundTo::new)
        .orElseGet(SignIn.Unbound::new);
  }

  /**
   * @param events of one registration, which has one
   * @throws CommandRefused if another request of the same sign-in was faster
   */
  public PeerRow register(List<PeerEvent> events) {
    return switch (events.getFirst()) {
      case PeerEvent.Registered registered -> {
        var row = new PeerRow(registered);
        persist(row);
        if (!bindings.bind(Kind.PEER, registered.subject(), registered.peerId())) {
          throw new CommandRefused(List.of(PeerDecision.alreadyRegistered()));
        }
        yield row;
      }
      case PeerEvent.Imported _ ->
          throw new IllegalStateException("A registration imports no record");
    };
  }
}
