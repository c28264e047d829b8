package org.cairn.journeys;

import java.util.LinkedHashSet;
import java.util.Set;

/** The distinct differences found since the last drain, by any thread. */
final class Differences {

  private final Set<String> found = new LinkedHashSet<>();

  synchronized void add(String difference) {
    found.add(difference);
  }

  synchronized Set<String> drained() {
    Set<String> all = new LinkedHashSet<>(found);
    found.clear();
    return all;
  }
}
