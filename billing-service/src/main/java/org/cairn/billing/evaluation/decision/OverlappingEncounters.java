package org.cairn.billing.evaluation.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One peer is in one place at a time, and so is one client. The notes do not say which of two is
 * wrong, so all that overlap, directly or through others, belong together until a person has
 * corrected them.
 *
 * <p>Notes of one peer on several clients of one group do not overlap. Two on the same client do,
 * no matter who wrote them.
 */
final class OverlappingEncounters {

  private static final Comparator<ServiceTime> BY_START =
      Comparator.comparing(ServiceTime::start).thenComparing(ServiceTime::end);

  private final Map<ServiceTime, ServiceTime> parents = new HashMap<>();

  private OverlappingEncounters() {}

  /** Those that overlap others, in groups of two or more. */
  static List<List<ServiceTime>> among(List<ServiceTime> times) {
    Map<String, List<ServiceTime>> byPeer = new LinkedHashMap<>();
    Map<String, List<ServiceTime>> byClient = new LinkedHashMap<>();
    times.stream()
        .filter(time -> time.start().isBefore(time.end()))
        .sorted(BY_START)
        .forEach(time -> {
          byPeer.computeIfAbsent(time.encounter().peer(), _ -> new ArrayList<>()).add(time);
          byClient.computeIfAbsent(time.encounter().client(), _ -> new ArrayList<>()).add(time);
        });
    OverlappingEncounters found = new OverlappingEncounters();
    byPeer.values().forEach(found::sweepPeer);
    byClient.values().forEach(found::sweepClient);
    return found.clusters(times);
  }

  private void sweepClient(List<ServiceTime> ofOneClient) {
    @Nullable ServiceTime longest = null;
    for (ServiceTime time : ofOneClient) {
      if (longest != null && !longest.isBefore(time.start())) {
        join(longest, time);
      }
      longest = longest == null ? time : later(longest, time);
    }
  }

  /** Groups meet other encounters of the peer, and not one another. */
  private void sweepPeer(List<ServiceTime> ofOnePeer) {
    @Nullable ServiceTime longest = null;
    Deque<ServiceTime> groups = new ArrayDeque<>();
    for (ServiceTime time : ofOnePeer) {
      if (longest != null && !longest.isBefore(time.start())) {
        join(longest, time);
      }
      if (time.encounter().isGroup()) {
        groups.add(time);
      } else {
        joinRunning(groups, time);
        longest = longest == null ? time : later(longest, time);
      }
    }
  }

  /** Afterwards the longest represents all of them, so that each is visited once. */
  private void joinRunning(Deque<ServiceTime> groups, ServiceTime time) {
    @Nullable ServiceTime longest = null;
    while (!groups.isEmpty()) {
      ServiceTime group = groups.remove();
      if (!group.isBefore(time.start())) {
        join(group, time);
        longest = longest == null ? group : later(longest, group);
      }
    }
    if (longest != null) {
      groups.add(longest);
    }
  }

  private static ServiceTime later(ServiceTime a, ServiceTime b) {
    return b.end().isAfter(a.end()) ? b : a;
  }

  private void join(ServiceTime a, ServiceTime b) {
    ServiceTime rootOfA = root(a);
    ServiceTime rootOfB = root(b);
    if (!rootOfA.equals(rootOfB)) {
      parents.put(rootOfB, rootOfA);
    }
  }

  private ServiceTime root(ServiceTime time) {
    ServiceTime root = time;
    ServiceTime parent = parents.get(root);
    while (parent != null) {
      root = parent;
      parent = parents.get(root);
    }
    if (!root.equals(time)) {
      parents.put(time, root);
    }
    return root;
  }

  private List<List<ServiceTime>> clusters(List<ServiceTime> times) {
    Map<ServiceTime, List<ServiceTime>> clusters = new LinkedHashMap<>();
    times.forEach(time -> clusters.computeIfAbsent(root(time), _ -> new ArrayList<>()).add(time));
    return clusters.values().stream().filter(cluster -> cluster.size() > 1).toList();
  }
}
