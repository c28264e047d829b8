package org.cairn.applications.peer.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cairn.applications.peer.decision.PeerEvent;

@ApplicationScoped
public class PeerRepository implements PanacheRepositoryBase<PeerRow, UUID> {

  public PeerRow save(PeerEvent.Registered registered) {
    var row =
        new PeerRow(
            registered.peerId(),
            registered.givenName(),
            registered.familyName(),
            registered.registeredAt());
    persist(row);
    return row;
  }
}
