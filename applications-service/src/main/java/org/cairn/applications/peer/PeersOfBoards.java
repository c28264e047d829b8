package org.cairn.applications.peer;

import java.util.Collection;
import java.util.UUID;

/** Which boards deal with a peer; the feature that keeps the applications answers. */
public interface PeersOfBoards {

  /** Whether the peer applies to one of these boards, or one of them imported the record. */
  boolean haveACaseOf(UUID peerId, Collection<String> jurisdictions);
}
