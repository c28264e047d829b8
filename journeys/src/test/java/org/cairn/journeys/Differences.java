package org.cairn.journeys;

import java.util.LinkedHashSet;
import java.util.Set;

/** What was found to differ since somebody looked, each once; found by any thread. */
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
