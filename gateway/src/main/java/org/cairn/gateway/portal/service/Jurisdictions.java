package org.cairn.gateway.portal.service;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What jurisdictions and their credentials are called, and by whose clock they go. */
public interface Jurisdictions {

  /** Empty for one that no pack is known of. */
  Optional<Jurisdiction> find(String id);

  /**
   * @param board who decides there
   * @param credentials their titles, by id
   */
  record Jurisdiction(String name, String board, ZoneId zone, Map<String, String> credentials) {
    public Jurisdiction {
      credentials = Map.copyOf(credentials);
    }
  }
}
