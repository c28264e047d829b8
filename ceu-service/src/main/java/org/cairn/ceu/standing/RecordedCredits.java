package org.cairn.ceu.standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.ceu.standing.decision.EducationFacts.Entry;

/** The recorded hours from which a standing is worked out; whoever keeps them answers. */
public interface RecordedCredits {

  /** Those that count, of each peer by jurisdiction; a peer without any may be missing. */
  Map<UUID, Map<String, List<Entry>>> countedOf(Collection<UUID> peerIds);

  /** Whether any hours of the peer are recorded in one of these jurisdictions. */
  boolean areRecordedIn(Collection<String> jurisdictions, UUID peerId);
}
