package org.cairn.jurisdictions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects problems, so that a reviewer sees all of them at once. */
public final class Problems {

  private final List<PackProblem> found = new ArrayList<>();

  public void add(String file, int line, String message) {
    found.add(new PackProblem(file, line, message));
  }

  public boolean any() {
    return !found.isEmpty();
  }

  Optional<PackProblem> first() {
    return found.stream().findFirst();
  }

  public void refuseIfAny() {
    if (any()) {
      throw new InvalidPack(found);
    }
  }
}
