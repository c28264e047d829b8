package org.cairn.jurisdictions;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a reviewer sees all of it at once. */
final class Problems {

  private final List<PackProblem> found = new ArrayList<>();

  void add(String file, int line, String message) {
    found.add(new PackProblem(file, line, message));
  }

  boolean any() {
    return !found.isEmpty();
  }

  void refuseIfAny() {
    if (any()) {
      throw new InvalidPack(found);
    }
  }
}
