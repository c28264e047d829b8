package org.cairn.ceu.standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;

/**
 * The recorded hours from which a standing is calculated; implemented by the feature that stores
 * them.
 */
public interface RecordedCredits {

  /** The hours that count, per peer and jurisdiction; a peer without any may be missing. */
  Map<UUID, Map<String, List<Entry>>> countedOf(Collection<UUID> peerIds);

  /** Whether the peer has any recorded hours in one of these jurisdictions. */
  boolean areRecordedIn(Collection<String> jurisdictions, UUID peerId);
}
