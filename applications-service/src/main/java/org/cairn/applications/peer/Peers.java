package org.cairn.applications.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.decision.PeerRecord;
import org.cairn.applications.peer.decision.PersonName;
import org.cairn.applications.peer.publishing.PublishedPeers;
import org.cairn.applications.peer.store.PeerRepository;
import org.cairn.kit.outbox.Fact;

/** The records of peers, for features that show their names or import them. */
@ApplicationScoped
public class Peers {

  private final PeerRepository peers;

  public Peers(PeerRepository peers) {
    this.peers = peers;
  }

  public PersonName nameOf(UUID peerId) {
    return peers.findById(peerId).name();
  }

  /** What is recorded under these ids; nothing under those that are missing. */
  public Map<UUID, PeerRecord> existing(Collection<UUID> peerIds) {
    return peers.existing(peerIds);
  }

  public void insert(List<PeerEvent.Imported> records) {
    peers.insert(records);
  }

  public static Fact published(PeerEvent event) {
    return PublishedPeers.of(event);
  }
}
