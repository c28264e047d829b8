package org.cairn.gateway.portal.service;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The names of jurisdictions and their credentials, and their time zones. */
public interface Jurisdictions {

  /** Empty without a pack for it. */
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
