package org.cairn.journeys.workforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.cairn.journeys.demo.EntryId;
import org.cairn.journeys.load.Ledger;
import org.cairn.journeys.load.Persistence;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.SignIn;

/**
 * Reads the timeline of every peer until it has each recorded fact exactly once. Other entries may
 * only be standings, which the services compute themselves.
 */
final class PathCheck {
  private static final String ACCOUNT = "board-staff";
  private static final String STANDING = "StandingChanged";
  private static final int AT_ONCE = 4;
  private static final int PAGE = 200;
  private static final long LOOK_MILLIS = 300;

  private final Persistence persistence;
  private final SignIn signIn;
  private final Duration timeout;
  private final Map<UUID, String> differences = new ConcurrentHashMap<>();
  private final LongAdder entries = new LongAdder();
  private final LongAdder standings = new LongAdder();
  private final LongAdder pages = new LongAdder();

  PathCheck(Api api, SignIn signIn, Duration timeout) {
    this.persistence = new Persistence(api, new Ledger(), timeout);
    this.signIn = signIn;
    this.timeout = timeout;
  }

  /** The first difference of each incomplete timeline, by peer; empty when all are complete. */
  Map<UUID, String> read(Map<UUID, List<ExpectedEntry>> paths) {
    var waiting = new ConcurrentLinkedQueue<>(paths.entrySet());
    Instant end = Instant.now().plus(timeout);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        Future<?> _ =
            workers.submit(() -> {
              for (var path = waiting.poll(); path != null; path = waiting.poll()) {
                check(path.getKey(), path.getValue(), end);
              }
            });
      }
    }
    return Map.copyOf(differences);
  }

  private void check(UUID peerId, List<ExpectedEntry> expected, Instant end) {
    Optional<String> difference;
    do {
      difference = difference(expected, entriesOf(peerId));
      if (difference.isEmpty()) {
        return;
      }
      Backoff.pause(LOOK_MILLIS);
    } while (Instant.now().isBefore(end));
    differences.put(peerId, difference.get());
  }

  private Optional<String> difference(List<ExpectedEntry> expected, List<ExpectedEntry> seen) {
    Map<ExpectedEntry, Integer> missing = new HashMap<>();
    expected.forEach(entry -> missing.merge(entry, 1, Integer::sum));
    int standing = 0;
    for (ExpectedEntry entry : seen) {
      if (entry.type().endsWith(STANDING)) {
        standing++;
      } else if (missing.merge(entry, -1, Integer::sum) < 0) {
        return Optional.of("a duplicate, or an entry that was not imported: " + entry);
      }
    }
    missing.values().removeIf(times -> times == 0);
    if (!missing.isEmpty()) {
      return Optional.of(
          "%d of %d entries are missing, for example %s"
              .formatted(missing.size(), expected.size(), missing.keySet().iterator().next()));
    }
    entries.add(seen.size() - standing);
    standings.add(standing);
    return Optional.empty();
  }

  private List<ExpectedEntry> entriesOf(UUID peerId) {
    List<ExpectedEntry> seen = new ArrayList<>();
    String next = "/api/v1/timelines/" + peerId + "?limit=" + PAGE;
    while (!next.isEmpty()) {
      Answer page = persistence.send(Call.get(next).by(signIn.tokenOf(ACCOUNT)));
      Backoff.slowDown(page);
      pages.increment();
      if (page.status() != 200) {
        return List.of();
      }
      for (JsonNode entry : page.json().path("entries")) {
        seen.add(
            new ExpectedEntry(
                peerId, entry.path("type").asText(), UUID.fromString(EntryId.of(entry))));
      }
      String link = page.header("Link");
      next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }
    return seen;
  }

  long entries() {
    return entries.sum();
  }

  long standings() {
    return standings.sum();
  }

  long pages() {
    return pages.sum();
  }
}
