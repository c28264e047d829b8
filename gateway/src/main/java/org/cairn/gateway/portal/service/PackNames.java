package org.cairn.gateway.portal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the packs, which are public, and caches their names. When they cannot be read, the cached
 * names stay in use.
 */
@Singleton
final class PackNames implements Jurisdictions {

  private static final String PACKS = "/api/v1/evaluations/packs";

  /** A pack changes with a new version of the service; a new name is not urgent. */
  private static final long FRESH = Duration.ofMinutes(10).toNanos();

  private final ServiceClient services;
  private final TimeMeter clock;
  private volatile @Nullable Known known;

  PackNames(ServiceClient services, TimeMeter clock) {
    this.services = services;
    this.clock = clock;
  }

  private record Known(Map<String, Jurisdiction> packs, long since) {}

  @Override
  public Optional<Jurisdiction> find(String id) {
    return Optional.ofNullable(packs().get(id));
  }

  private Map<String, Jurisdiction> packs() {
    Known before = known;
    long now = clock.currentTimeNanos();
    if (before != null && now - before.since() < FRESH) {
      return before.packs();
    }
    Map<String, Jurisdiction> read = read();
    if (!read.isEmpty()) {
      known = new Known(read, now);
      return read;
    }
    return before == null ? read : before.packs();
  }

  private Map<String, Jurisdiction> read() {
    var packs = new HashMap<String, Jurisdiction>();
    try {
      ServiceResponse response = services.getOpenly(PACKS);
      if (response.isDone()) {
        for (JsonNode pack : response.json().path("packs")) {
          packs.put(pack.path("jurisdiction").asText(), jurisdiction(pack));
        }
      }
    } catch (ServiceFailed away) {
      // The page shows codes instead, or cannot be shown at all and says so itself.
      return Map.of();
    }
    return Map.copyOf(packs);
  }

  /** Of several versions of a title the last in the pack is the latest. */
  private static Jurisdiction jurisdiction(JsonNode pack) {
    var credentials = new HashMap<String, String>();
    for (JsonNode credential : pack.path("credentialTypes")) {
      credentials.put(credential.path("id").asText(), credential.path("title").asText());
    }
    return new Jurisdiction(
        pack.path("name").asText(),
        pack.path("board").asText(),
        ZoneId.of(pack.path("zone").asText()),
        credentials);
  }
}
