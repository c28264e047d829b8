package org.cairn.jurisdictions;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The packs cannot be used. Lists everything that is wrong, so that all of it can be fixed at once.
 */
public final class InvalidPack extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<PackProblem> problems;

  public InvalidPack(List<PackProblem> problems) {
    super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<PackProblem> problems() {
    return problems;
  }
}
