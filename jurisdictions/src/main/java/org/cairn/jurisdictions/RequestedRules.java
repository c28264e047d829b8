package org.cairn.jurisdictions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Requirement.Unverified;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Rules of a checklist with a field that a request overrides: where the pack has no value, the
 * other fields are those of the nearest version that has them.
 *
 * @param read makes a requirement of an entry and its parameters
 */
record RequestedRules(Overrides overrides, Reading read) {

  /** How a kind of requirement is read. */
  interface Reading {
    Optional<Requirement> of(Entry entry, String kind, Map<String, Node> parameters);
  }

  /** The same rules, with one for each day that the request overrides. */
  List<Requirement> onEveryDay(List<Requirement> rules) {
    List<Requirement> found = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (Requirement rule : rules) {
      if (overrides.partsOf(Overrides.CHECKLIST + rule.ruleId()).isEmpty()) {
        found.add(rule);
      } else if (done.add(rule.ruleId())) {
        found.addAll(versions(rule.ruleId(), rules));
      }
    }
    return found;
  }

  private List<Requirement> versions(String ruleId, List<Requirement> rules) {
    List<Requirement> versions = rules.stream().filter(one -> one.ruleId().equals(ruleId)).toList();
    Set<String> types = new LinkedHashSet<>();
    versions.forEach(one -> types.addAll(one.appliesTo()));
    List<Requirement> found = new ArrayList<>(known(versions));
    for (String type : types) {
      List<Requirement> ofType = versions.stream().filter(one -> isFor(one, type)).toList();
      List<Requirement> known = known(ofType).isEmpty() ? known(versions) : known(ofType);
      Stream<Provenance> days =
          Stream.concat(
              ofType.stream().filter(Unverified.class::isInstance).map(Requirement::provenance),
              RequestedDays.uncovered(ofType.stream().map(Requirement::provenance).toList())
                  .stream());
      days.forEach(span -> found.add(on(span, type, known, ofType)));
    }
    return found;
  }

  /** For days without a value; they stay so where no version has one. */
  private Requirement on(
      Provenance days, String type, List<Requirement> known, List<Requirement> ofType) {
    Optional<Requirement> nearest = RequestedDays.nearest(known, Requirement::provenance, days);
    Requirement pattern = nearest.orElse(ofType.getFirst());
    Entry entry = pattern.entry().asked(type, days);
    Map<String, Node> parameters = new LinkedHashMap<>();
    pattern.values().forEach((name, value) -> parameters.put(name, PlainValue.tree(value)));
    return nearest
        .flatMap(one -> read.of(entry, one.kind(), parameters))
        .orElseGet(() -> new Unverified(entry, pattern.kind()));
  }

  private static boolean isFor(Requirement rule, String type) {
    return rule.appliesTo().contains(type);
  }

  private static List<Requirement> known(List<Requirement> versions) {
    return versions.stream().filter(one -> !(one instanceof Unverified)).toList();
  }
}
