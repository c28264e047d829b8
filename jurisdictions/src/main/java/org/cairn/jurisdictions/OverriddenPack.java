package org.cairn.jurisdictions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.jurisdictions.ruling.Refusal;

/** A pack read again with some values of a request instead of its own. */
record OverriddenPack(PackTree tree, Pack pack) {

  Scenario with(Map<String, Object> values) {
    Set<String> known = paths();
    List<Refusal> unknown = new ArrayList<>();
    for (String path : values.keySet()) {
      if (!Overrides.isKnown(path, known)) {
        unknown.add(
            Scenario.refusal(
                "unknown-parameter", pointerTo(path), "There is no such flag or parameter."));
      }
    }
    if (!unknown.isEmpty()) {
      return new Scenario.Refused(unknown);
    }
    Problems problems = new Problems();
    Optional<Pack> read = read(values, known, problems);
    return read.isPresent() && !problems.any()
        ? new Scenario.Rules(read.get())
        : new Scenario.Refused(whatIsWrong(values, known));
  }

  private Optional<Pack> read(Map<String, Object> values, Set<String> known, Problems problems) {
    return new PackReader(tree, Overrides.of(values, known), problems).read();
  }

  /** Each value is tried alone, to find those that cannot be read. */
  private List<Refusal> whatIsWrong(Map<String, Object> values, Set<String> known) {
    List<Refusal> found = new ArrayList<>();
    values.forEach((path, value) -> {
      Problems problems = new Problems();
      read(Map.of(path, value), known, problems);
      problems
          .first()
          .ifPresent(problem ->
              found.add(Scenario.refusal("invalid-override", pointerTo(path), problem.message())));
    });
    return found.isEmpty()
        ? List.of(
            Scenario.refusal(
                "invalid-override", "/overrides", "These values contradict one another."))
        : found;
  }

  private Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    pack.parameters().all().forEach(value -> paths.add(value.path()));
    pack.requirements().forEach(rule -> paths.add(Overrides.CHECKLIST + rule.ruleId()));
    return paths;
  }

  /** RFC 6901. */
  private static String pointerTo(String path) {
    return "/overrides/" + path.replace("~", "~0").replace("/", "~1");
  }
}
